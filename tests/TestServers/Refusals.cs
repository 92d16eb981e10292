using Google.Rpc;
using Grpc.Core;
using Shouldly;

namespace Quzhou.TestServers;

/// <summary>Reads the errors of the API as a department's system would.</summary>
public static class Refusals
{
    /// <summary>The reason of the error that a call ends with; fails when it succeeds, or when the error is not a full one.</summary>
    public static async Task<string> ReasonAsync<T>(this AsyncUnaryCall<T> call, StatusCode expected)
    {
        var (error, status) = await ErrorAsync(call);
        error.StatusCode.ShouldBe(expected, status.ToString());
        status.GetDetail<LocalizedMessage>().ShouldNotBeNull().Locale.ShouldBe("zh-CN");
        return status.GetDetail<ErrorInfo>().ShouldNotBeNull().Reason;
    }

    /// <summary>The fields that a request is refused for, as <c>field:REASON</c>.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync<T>(this AsyncUnaryCall<T> call)
    {
        var (error, status) = await ErrorAsync(call);
        error.StatusCode.ShouldBe(StatusCode.InvalidArgument, status.ToString());
        var violations = status.GetDetail<BadRequest>().ShouldNotBeNull().FieldViolations;
        violations.ShouldAllBe(v => v.LocalizedMessage.Message.Length > 0);
        return [.. violations.Select(v => $"{v.Field}:{v.Reason}")];
    }

    private static async Task<(RpcException Error, Google.Rpc.Status Status)> ErrorAsync<T>(AsyncUnaryCall<T> call)
    {
        var error = await Should.ThrowAsync<RpcException>(async () => await call);
        return (error, error.GetRpcStatus().ShouldNotBeNull("no google.rpc.Status: " + error));
    }
}

using Google.Rpc;
using Grpc.Core;

namespace Quzhou.Credit.Tests.Host;

/// <summary>Reads errors as a client does.</summary>
internal static class Failures
{
    /// <summary>The error of a call that has to fail.</summary>
    internal static async Task<RpcException> OfAsync<T>(AsyncUnaryCall<T> call) => await Should.ThrowAsync<RpcException>(async () => await call);

    /// <summary>Stable reason.</summary>
    internal static string Reason(this RpcException error) => error.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason;

    /// <summary>Fields at fault, as <c>field:REASON</c>.</summary>
    internal static IEnumerable<string> Fields(this RpcException error) =>
        error.GetRpcStatus()!.GetDetail<BadRequest>()?.FieldViolations.Select(v => $"{v.Field}:{v.Reason}") ?? [];

    /// <summary>Message for people, in Chinese.</summary>
    internal static string Chinese(this RpcException error) => error.GetRpcStatus()!.GetDetail<LocalizedMessage>()!.Message;
}

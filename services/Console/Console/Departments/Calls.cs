using Google.Rpc;
using Grpc.Core;
using Grpc.Net.ClientFactory;

namespace Quzhou.Console.Departments;

/// <summary>Calls a department and puts what it refuses into words.</summary>
internal sealed class Calls(GrpcClientFactory clients, Officer officer)
{
    /// <summary>A client of a department.</summary>
    internal TClient Client<TClient>(string department)
        where TClient : ClientBase<TClient> => clients.CreateClient<TClient>($"{department}/{typeof(TClient).FullName}");

    /// <summary>Calls a department with the officer's token.</summary>
    /// <returns>The answer, or the problem.</returns>
    internal async Task<Answer<T>> CallAsync<TClient, T>(string department, Func<TClient, CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellation = default)
        where TClient : ClientBase<TClient>
        where T : class
    {
        try
        {
            using var unary = call(Client<TClient>(department), new CallOptions(await officer.HeadersAsync(), cancellationToken: cancellation));
            return new Answer<T>(await unary, null);
        }
        catch (RpcException refused) when (refused.StatusCode != StatusCode.Cancelled || !cancellation.IsCancellationRequested)
        {
            return new Answer<T>(null, Problem.Of(refused));
        }
    }
}

/// <summary>What a call came to: a value or a problem.</summary>
internal sealed record Answer<T>(T? Value, Problem? Problem)
    where T : class;

/// <summary>Why a department did not answer (错误): its own words, its reason code, and the fields that are wrong.</summary>
internal sealed record Problem(StatusCode Code, string Reason, string Message, IReadOnlyList<string> Fields)
{
    /// <summary>True when the session is over and a new token is needed.</summary>
    internal bool IsSignedOut => Code == StatusCode.Unauthenticated;

    internal static Problem Of(RpcException error)
    {
        var status = error.GetRpcStatus();
        var message = status?.GetDetail<LocalizedMessage>()?.Message ?? error.Status.Detail;
        var fields = status?.GetDetail<BadRequest>()?.FieldViolations.Select(v => $"{v.Field}: {v.Description}").ToList() ?? [];
        return new Problem(error.StatusCode, status?.GetDetail<ErrorInfo>()?.Reason ?? error.StatusCode.ToString(), message, fields);
    }
}

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

/// <summary>Why a department did not answer (错误): its own words in both languages, its reason code, and what is needed.</summary>
/// <param name="Code">Status of the call.</param>
/// <param name="Reason">Stable code.</param>
/// <param name="Chinese">Why, in Chinese.</param>
/// <param name="English">Why, in English.</param>
/// <param name="Needs">Roles or agencies that may do it; empty when it is not about that.</param>
/// <param name="IsUnreachable">True when the department, or its database, could not be reached at all.</param>
internal sealed record Problem(StatusCode Code, string Reason, string Chinese, string English, string Needs, bool IsUnreachable)
{
    /// <summary>True when the session is over and a new token is needed.</summary>
    internal bool IsSignedOut => Code == StatusCode.Unauthenticated;

    internal static Problem Of(RpcException error)
    {
        var status = error.GetRpcStatus();
        var info = status?.GetDetail<ErrorInfo>();
        return new Problem(
            error.StatusCode,
            info?.Reason ?? error.StatusCode.ToString(),
            status?.GetDetail<LocalizedMessage>()?.Message ?? error.Status.Detail,
            error.Status.Detail,
            info?.Metadata.GetValueOrDefault("roles") ?? info?.Metadata.GetValueOrDefault("agencies") ?? "",
            // A department that answers says why; an open breaker or a refused connection does not.
            error.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded || (error.StatusCode == StatusCode.Internal && info is null));
    }
}

using System.Security.Cryptography;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Platform.Api;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Platform.Commands;

/// <summary>
/// Runs a mutation once (请求幂等): the request's id, the digest of its payload and its answer commit with its effects.
/// The same request again gets the stored answer; another payload under the same id is refused.
/// </summary>
/// <typeparam name="TDb">The department's database.</typeparam>
public sealed class Commands<TDb>(Transactions<TDb> transactions)
    where TDb : ServiceDbContext
{
    /// <summary>Executes a command.</summary>
    /// <param name="request">The request, whole: its digest guards the id.</param>
    /// <param name="requestId">The request's id, already validated.</param>
    /// <param name="context">The call.</param>
    /// <param name="body">Loads, decides, changes, publishes and audits; returns the answer.</param>
    /// <exception cref="RpcException">REQUEST_ID_REUSED when the id came with another payload before; or what the body throws, and then nothing has changed.</exception>
    public Task<TResponse> ExecuteAsync<TRequest, TResponse>(
        TRequest request,
        Guid requestId,
        ServerCallContext context,
        Func<Work<TDb>, CancellationToken, Task<TResponse>> body)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>, new()
    {
        var caller = Caller.From(context);
        var actor = new Actor(caller.Agency, caller.Officer);
        var digest = SHA256.HashData(request.ToByteArray());
        return transactions.RunAsync(actor, async (work, cancellation) =>
        {
            var key = $"{caller.Agency}/{caller.Officer}";
            if (!await TryClaimAsync(work, key, context.Method, requestId, digest, cancellation))
                return await StoredAnswerAsync<TResponse>(work.Db, key, context.Method, requestId, digest, cancellation);
            var response = await body(work, cancellation);
            var row = new RequestRow { Caller = key, Method = context.Method, RequestId = requestId, Digest = digest, CreatedAt = work.Now };
            work.Db.Requests.Attach(row);
            row.Response = response.ToByteArray();
            return response;
        }, context.CancellationToken);
    }

    // A concurrent repeat waits here until the first one has committed or rolled back.
    private static async Task<bool> TryClaimAsync(
        Work<TDb> work, string caller, string method, Guid requestId, byte[] digest, CancellationToken cancellation) =>
        await work.Db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO requests (caller, method, request_id, digest, created_at)
             VALUES ({caller}, {method}, {requestId}, {digest}, {work.Now}) ON CONFLICT DO NOTHING
             """,
            cancellation) == 1;

    private static async Task<TResponse> StoredAnswerAsync<TResponse>(
        TDb db, string caller, string method, Guid requestId, byte[] digest, CancellationToken cancellation)
        where TResponse : IMessage<TResponse>, new()
    {
        var row = await db.Requests.AsNoTracking()
            .SingleAsync(r => r.Caller == caller && r.Method == method && r.RequestId == requestId, cancellation);
        if (!row.Digest.AsSpan().SequenceEqual(digest))
            throw ApiErrors.RequestIdReused();
        var response = new TResponse();
        response.MergeFrom(row.Response);
        return response;
    }
}

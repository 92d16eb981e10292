using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class CityRegisterGrpc
{
    /// <summary>Who looked into the register (名册访问日志).</summary>
    public override Task<ListRegisterAccessesResponse> ListRegisterAccesses(ListRegisterAccessesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var number = request.SubjectId.Length == 0 ? null : check.Subject("subject_id", request.SubjectId) is var id && id != default ? id.Reveal() : null;
        var agency = check.OptionalText("agency", request.Agency, Caller.MaxName);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("register-accesses", request.PageSize, request.PageToken, $"{request.SubjectId}|{agency}", defaultSize: 100);
        var before = page.Key.Length == 0 ? long.MaxValue : page.NumberKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            string[] seen = number is null ? [] : [number];
            var rows = await db.RegisterAccesses
                .Where(r => r.Number < before && (agency == "" || r.Agency == agency) && seen.All(n => r.SubjectIds.Contains(n)))
                .OrderByDescending(r => r.Number)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var answer = new ListRegisterAccessesResponse();
            answer.Accesses.AddRange(rows.Take(page.Size).Select(r => ToAccess(r, caller)));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next($"{rows[page.Size - 1].Number}");
            return answer;
        }, context.CancellationToken);
    }

    private static RegisterAccess ToAccess(RegisterAccessRow row, Caller caller)
    {
        var message = new RegisterAccess
        {
            AccessId = row.Id.ToString(),
            Method = row.Method,
            Agency = row.Agency,
            Caller = row.Caller,
            Purpose = row.Purpose,
            Scope = row.Scope,
            IdentityShown = row.IdentityShown,
            AccessTime = row.AccessedAt.ToTimestamp(),
        };
        message.SubjectIds.AddRange(row.SubjectIds.Select(n => caller.MaySeeIdentity ? n : SubjectId.Mask(n)));
        return message;
    }
}

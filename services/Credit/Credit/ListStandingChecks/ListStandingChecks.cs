using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>Who checked whom (信用核查日志).</summary>
    public override Task<ListStandingChecksResponse> ListStandingChecks(ListStandingChecksRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var subject = request.SubjectId.Length == 0 ? null : check.Subject("subject_id", request.SubjectId) is var id && id != default ? id.Reveal() : null;
        var agency = check.OptionalText("agency", request.Agency, Caller.MaxName);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("standing-checks", request.PageSize, request.PageToken, $"{request.SubjectId}|{agency}", defaultSize: 100);
        var before = page.Key.Length == 0 ? long.MaxValue : page.NumberKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.StandingChecks
                .Where(r => r.Number < before && (subject == null || r.SubjectId == subject) && (agency == "" || r.Agency == agency))
                .OrderByDescending(r => r.Number)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var answer = new ListStandingChecksResponse();
            answer.Checks.AddRange(rows.Take(page.Size).Select(r => ToCheck(r, caller)));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next($"{rows[page.Size - 1].Number}");
            return answer;
        }, context.CancellationToken);
    }

    private static StandingCheck ToCheck(StandingCheckRow row, Caller caller) => new()
    {
        CheckId = row.Id.ToString(),
        SubjectId = caller.MaySeeIdentity ? row.SubjectId : SubjectId.Mask(row.SubjectId),
        Agency = row.Agency,
        Caller = row.Caller,
        Purpose = row.Purpose,
        Level = row.Level.ToLevel(),
        PunishmentsInForce = row.PunishmentsInForce,
        RegisterSequence = row.RegisterSequence,
        CheckTime = row.CheckedAt.ToTimestamp(),
    };
}

using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Messages;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>Joint punishments, newest proposal first (联合惩戒列表).</summary>
    public override Task<ListPunishmentsResponse> ListPunishments(ListPunishmentsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var number = request.SubjectId.Length == 0 ? null : check.Subject("subject_id", request.SubjectId) is var id && id != default ? id.Reveal() : null;
        if (request.State != PunishmentState.Unspecified)
            check.Known("state", request.State);
        check.ThrowIfInvalid();
        var state = request.State == PunishmentState.Unspecified ? null : (Core.JointPunishment.PunishmentState?)request.State;
        var page = PageTokens.Read("punishments", request.PageSize, request.PageToken, $"{request.State}|{request.SubjectId}", defaultSize: 100);
        var before = page.Key.Length == 0 ? long.MaxValue : page.NumberKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.JointPunishments
                .Where(p => p.Number < before && (state == null || p.State == state) && (number == null || p.SubjectId == number))
                .OrderByDescending(p => p.Number)
                .Take(page.Size + 1)
                .Join(db.Subjects, p => p.SubjectId, s => s.SubjectId, (punishment, subject) => new { punishment, subject })
                .OrderByDescending(r => r.punishment.Number)
                .ToListAsync(cancellation);
            var answer = new ListPunishmentsResponse();
            answer.Punishments.AddRange(rows.Take(page.Size).Select(r => r.punishment.ToPunishment(r.subject, caller)));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next($"{rows[page.Size - 1].punishment.Number}");
            return answer;
        }, context.CancellationToken);
    }
}

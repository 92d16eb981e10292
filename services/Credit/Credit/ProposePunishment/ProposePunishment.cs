using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Consequences;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using Punishment = Quzhou.Credit.Core.JointPunishment.Punishment;
using PunishmentState = Quzhou.Credit.Core.JointPunishment.PunishmentState;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>The first officer's step (联合惩戒提请).</summary>
    public override Task<ProposePunishmentResponse> ProposePunishment(ProposePunishmentRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var number = check.Subject("subject_id", request.SubjectId);
        var note = check.Text("note", request.Note, CreditDb.TextLength);
        var recordIds = check.Items("record_ids", request.RecordIds, 0, MaxItems).Select((id, i) => check.Id($"record_ids[{i}]", id)).ToList();
        var codes = check.Items("measure_codes", request.MeasureCodes, 0, MaxItems).Select((code, i) => check.Text($"measure_codes[{i}]", code, CodeLength)).ToList();
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var subject = await work.Db.LockSubjectRowAsync(number.Reveal(), cancellation) ?? throw CreditErrors.SubjectUnknown(number.Masked());
            var records = await work.Db.RecordsOfAsync(subject.SubjectId, cancellation);
            if (recordIds.Find(id => !records.Exists(r => r.Id == id)) is var unknown && unknown != Guid.Empty)
                throw CreditErrors.RecordUnknown(unknown);

            var proposal = new PunishmentProposal(Guid.CreateVersion7(), UserKinds.Of(number), recordIds, codes, OfficerOf(work), work.Today, note);
            var outcome = proposal.Decide([.. records.Select(r => r.ToCore())], await OpenPunishmentsAsync(work, subject, cancellation));
            var answer = new ProposePunishmentResponse { Verdict = VerdictOf(outcome) };
            answer.Basis.AddRange(FindingsOf(outcome, $"subjects/{subject.Key}").ToBasis());
            AuditRefusal(work, outcome, "punishment.proposal-refused", subject.Key.ToString());
            if (outcome is Outcome<Punishment>.Accepted accepted)
            {
                var row = JointPunishmentRow.From(accepted.State, subject.SubjectId, work.Now);
                work.Db.JointPunishments.Add(row);
                work.Audit("punishment.proposed", row.Id.ToString(), $"{row.Grounds.Length} grounds, {accepted.State.Measures.Count} measures");
                await RecordConsequences.TakenUpAsync(work, row, cancellation);
                answer.Punishment = row.ToPunishment(subject, caller);
            }
            return answer;
        });
    }

    private static async Task<List<Punishment>> OpenPunishmentsAsync(Work<CreditDb> work, SubjectRow subject, CancellationToken cancellation)
    {
        var rows = await work.Db.JointPunishments
            .Where(p => p.SubjectId == subject.SubjectId && p.State != PunishmentState.Rejected && p.State != PunishmentState.Lifted)
            .ToListAsync(cancellation);
        return [.. rows.Select(p => p.ToCore())];
    }
}

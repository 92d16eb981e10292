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
using Punishment = Quzhou.Credit.Core.JointPunishment.Punishment;
using PunishmentState = Quzhou.Credit.Core.JointPunishment.PunishmentState;
using SuggestionState = Quzhou.Credit.Core.JointPunishment.SuggestionState;

namespace Quzhou.Credit;

internal sealed partial class SuggestionGrpc
{
    /// <summary>An officer makes a proposal of a suggestion (采纳建议并提请); another officer decides that.</summary>
    public override Task<AdoptPunishmentSuggestionResponse> AdoptPunishmentSuggestion(AdoptPunishmentSuggestionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var suggestionId = check.Id("suggestion_id", request.SuggestionId);
        var etag = check.Text("etag", request.Etag, EtagLength);
        var codes = check.Items("measure_codes", request.MeasureCodes, 0, MaxItems).Select((code, i) => check.Text($"measure_codes[{i}]", code, CodeLength)).ToList();
        var note = check.Text("note", request.Note, CreditDb.TextLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (subject, row) = await OpenForEditAsync(work.Db, suggestionId, etag, cancellation);
            var records = await work.Db.RecordsOfAsync(subject.SubjectId, cancellation);
            var open = await work.Db.JointPunishments
                .Where(p => p.SubjectId == subject.SubjectId && p.State != PunishmentState.Rejected && p.State != PunishmentState.Lifted).ToListAsync(cancellation);
            var proposal = new PunishmentProposal(Guid.CreateVersion7(), UserKinds.Of(subject.Id), row.Records, codes, CreditGrpc.OfficerOf(work), work.Today, note);
            var outcome = proposal.Decide([.. records.Select(r => r.ToCore())], [.. open.Select(p => p.ToCore())]);
            var answer = new AdoptPunishmentSuggestionResponse { Verdict = CreditGrpc.VerdictOf(outcome) };
            answer.Basis.AddRange(CreditGrpc.FindingsOf(outcome, $"suggestions/{suggestionId}").ToBasis());
            CreditGrpc.AuditRefusal(work, outcome, "suggestion.adoption-refused", suggestionId.ToString());
            if (outcome is Outcome<Punishment>.Accepted accepted)
            {
                var punishment = JointPunishmentRow.From(accepted.State, subject.SubjectId, work.Now);
                work.Db.JointPunishments.Add(punishment);
                work.Audit("punishment.proposed", punishment.Id.ToString(), $"{punishment.Grounds.Length} grounds, {accepted.State.Measures.Count} measures");
                await RecordConsequences.TakenUpAsync(work, punishment, cancellation);
                answer.Punishment = punishment.ToPunishment(subject, caller);
            }
            answer.Suggestion = row.ToSuggestion(subject, caller);
            return answer;
        });
    }

    /// <summary>The credit office declines to propose (不予提请).</summary>
    public override Task<DismissPunishmentSuggestionResponse> DismissPunishmentSuggestion(DismissPunishmentSuggestionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var suggestionId = check.Id("suggestion_id", request.SuggestionId);
        var etag = check.Text("etag", request.Etag, EtagLength);
        var reason = check.Text("reason", request.Reason, CreditDb.TextLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (subject, row) = await OpenForEditAsync(work.Db, suggestionId, etag, cancellation);
            row.Close(SuggestionState.Dismissed, work.Actor.Officer, reason, work.Now);
            work.Audit("suggestion.dismissed", suggestionId.ToString());
            return new DismissPunishmentSuggestionResponse { Suggestion = row.ToSuggestion(subject, caller) };
        });
    }

    private static async Task<(SubjectRow Subject, SuggestionRow Row)> OpenForEditAsync(CreditDb db, Guid id, string etag, CancellationToken cancellation)
    {
        var number = await db.Suggestions.Where(s => s.Id == id).Select(s => s.SubjectId).SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("suggestion", id.ToString());
        var subject = await db.LockSubjectRowAsync(number, cancellation);
        var row = await db.Suggestions.SingleAsync(s => s.Id == id, cancellation);
        if (row.Etag != etag)
            throw ApiErrors.EtagMismatch("suggestion", id.ToString());
        if (row.State != SuggestionState.Open)
            throw ApiErrors.Precondition("WRONG_STATE", $"suggestions/{id}", "该建议已办结", "the suggestion is closed", "OPEN");
        return (subject!, row);
    }
}

using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using CoreStage = Quzhou.HousingFund.Core.Projects.AdmissionStage;

namespace Quzhou.HousingFund;

internal sealed partial class CommitteeGrpc
{
    public override Task<SignDecisionResponse> SignDecision(SignDecisionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var meetingId = check.Id("meeting_id", request.MeetingId);
        var itemId = check.Id("item_id", request.ItemId);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (item, meeting) = await ItemAsync(work, meetingId, itemId, cancellation);
            if (work.Today < meeting.HeldOn)
                throw ApiErrors.Precondition("WRONG_DAY", $"meetings/{meetingId}", "会议尚未召开", "the meeting has not been held");
            if ((await InvolvedAsync(work.Db, item, cancellation)).Contains(work.Actor.Officer, StringComparer.Ordinal))
                throw ApiErrors.Precondition("FOUR_EYES", $"meetings/{meetingId}/items/{itemId}", "经办人员不得签署审批意见", "who worked on the matter may not sign", "another-officer");
            var ballots = await work.Db.Ballots.AsNoTracking().Where(b => b.ItemId == itemId).ToListAsync(cancellation);
            var (state, findings, sequence) = item.Kind == AgendaKind.Admission
                ? await DecideAdmissionAsync(work, item, meeting.On(ballots), cancellation)
                : await DecideCooperationAsync(work, item, meeting.On(ballots), cancellation);
            (item.State, item.SignedBy, item.Findings) = (state, work.Actor.Officer, StoredBasis.Write(findings));
            work.Audit("committee.signed", itemId.ToString(), $"{item.Kind} {item.TargetId}: {state}, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new SignDecisionResponse
            {
                Verdict = state == ItemState.Carried ? Verdict.Granted : Verdict.Refused, RegisterSequence = sequence, Item = item.ToMessage(ballots),
            };
            response.Basis.AddRange(findings.ToBasis());
            return response;
        });
    }

    private async Task<(ItemState State, IReadOnlyList<Finding> Findings, long RegisterSequence)> DecideAdmissionAsync(
        Work<HousingFundDb> work, AgendaItemRow item, CommitteeMeeting meeting, CancellationToken cancellation)
    {
        var projectId = await work.Db.Admissions.Where(a => a.Id == item.TargetId).Select(a => a.ProjectId).SingleAsync(cancellation);
        var project = await work.ProjectAsync(projectId, cancellation);
        var row = await work.LockedAsync<AdmissionRow>("admission", item.TargetId, cancellation);
        var (standing, sequence) = await work.DeveloperAsync(project.DeveloperId, cancellation);
        var decided = AdmissionDecisions.Decide(row.Case, meeting, standing).Settle($"admissions/{row.Id}");
        await work.TakeAsync(row, decided, calendar, cancellation);
        var state = decided.Granted ? ItemState.Carried : decided.State.Stage == CoreStage.Refused ? ItemState.Rejected : ItemState.Invalid;
        return (state, decided.Findings, sequence);
    }

    private static async Task<(ItemState State, IReadOnlyList<Finding> Findings, long RegisterSequence)> DecideCooperationAsync(
        Work<HousingFundDb> work, AgendaItemRow item, CommitteeMeeting meeting, CancellationToken cancellation)
    {
        var project = await work.ProjectAsync(item.TargetId, cancellation);
        var (_, sequence) = await work.DeveloperAsync(project.DeveloperId, cancellation);
        var measure = item.Kind == AgendaKind.Suspension ? CooperationMeasure.Suspend : CooperationMeasure.End;
        var decided = CooperationDecisions.Decide(project.Cooperation!, measure, meeting).Settle($"projects/{project.Id}");
        project.Take(decided.State);
        if (decided.Granted)
            project.SuspensionFindings = StoredBasis.Write(decided.Findings);
        if (decided.State.State == Core.Monitoring.CooperationState.Ended)
            await work.DoneAsync(WorkKind.Visit, project.Id, cancellation);
        var state = decided.Granted ? ItemState.Carried : decided.State.Inquiry is null ? ItemState.Rejected : ItemState.Invalid;
        return (state, decided.Findings, sequence);
    }
}

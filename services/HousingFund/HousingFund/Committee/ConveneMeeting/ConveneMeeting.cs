using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Core.Projects.Parameters;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using CoreStage = Quzhou.HousingFund.Core.Projects.AdmissionStage;

namespace Quzhou.HousingFund;

internal sealed partial class CommitteeGrpc
{
    private const int MaxMembers = 30;
    private const int MaxAgenda = 50;

    public override Task<ConveneMeetingResponse> ConveneMeeting(ConveneMeetingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var heldOn = check.Date("held_on", request.HeldOn);
        check.Officers("members", [.. request.Members.Select(m => m.Officer)], 1, MaxMembers);
        for (var i = 0; i < request.Members.Count; i++)
            check.Known($"members[{i}].function", request.Members[i].Function);
        var reason = check.OptionalText("reason_outside_term", request.ReasonOutsideTerm, Reading.MaxReason).Trim();
        var agenda = check.Items("agenda", request.Agenda, 1, MaxAgenda)
            .Select((a, i) => (Kind: check.Known($"agenda[{i}].kind", a.Kind), TargetId: check.Id($"agenda[{i}].target_id", a.TargetId)))
            .ToList();
        check.Require(agenda.Select(a => a.TargetId).Distinct().Count() == agenda.Count, "agenda", "REPEATED", "议题重复", "names a target twice");
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (heldOn < work.Today)
                throw ApiErrors.Invalid("held_on", "IN_THE_PAST", "会议日期不得早于今日", "must not be before today");
            var (least, most) = (CommitteeNumbers.MinimumMembers.On(heldOn).Value, CommitteeNumbers.MaximumMembers.On(heldOn).Value);
            if (request.Members.Count < least || request.Members.Count > most)
                throw ApiErrors.Invalid("members", request.Members.Count < least ? "TOO_FEW" : "TOO_MANY", $"贷审会应为{least}至{most}人", $"the committee has {least} to {most} members");
            if (await RefusalAsync(work, heldOn, reason, cancellation) is { } refusal)
            {
                work.Audit("meeting.refused", $"{heldOn:yyyy-MM}", refusal.RuleId);
                var refused = new ConveneMeetingResponse { Verdict = Verdict.Refused };
                refused.Basis.AddRange(new[] { refusal }.ToBasis());
                return refused;
            }
            var meeting = new MeetingRow
            {
                Id = Guid.CreateVersion7(work.Now),
                HeldOn = heldOn,
                Members = Dossiers.Write(request.Members.Select(m => new StoredMember(m.Officer, m.Function)).ToList()),
                ReasonOutsideTerm = reason,
            };
            work.Db.Meetings.Add(meeting);
            foreach (var (kind, targetId) in agenda)
            {
                await EnsureReadyAsync(work, kind, targetId, cancellation);
                work.Db.AgendaItems.Add(new AgendaItemRow { Id = Guid.CreateVersion7(work.Now), MeetingId = meeting.Id, Kind = kind, TargetId = targetId, State = ItemState.Open });
            }
            work.Audit("meeting.convened", meeting.Id.ToString(), $"{agenda.Count} items");
            await work.Db.SaveChangesAsync(cancellation);
            return new ConveneMeetingResponse { Verdict = Verdict.Granted, Meeting = (await Meetings.ReadAsync(work.Db, [meeting], cancellation))[0] };
        });
    }

    // The lock is on the month: two regular meetings that are convened at the same time do not both find it free.
    private static async Task<Finding?> RefusalAsync(Work<HousingFundDb> work, DateOnly heldOn, string reason, CancellationToken cancellation)
    {
        if (reason.Length > 0)
            return null;
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"meetings/{heldOn:yyyy-MM}"}, 0))", cancellation);
        var first = new DateOnly(heldOn.Year, heldOn.Month, 1);
        var next = LegalPeriod.FirstDayOfNextMonth(heldOn);
        var regular = await work.Db.Meetings.Where(m => m.HeldOn >= first && m.HeldOn < next && m.ReasonOutsideTerm == "").Select(m => m.HeldOn).ToListAsync(cancellation);
        return CommitteeMonthly.Check(heldOn, reason, regular);
    }

    private static async Task EnsureReadyAsync(Work<HousingFundDb> work, AgendaKind kind, Guid targetId, CancellationToken cancellation)
    {
        var ready = kind == AgendaKind.Admission
            ? await work.Db.Admissions.AnyAsync(a => a.Id == targetId && a.Stage == CoreStage.Reviewed, cancellation)
            : (await work.Db.Projects.AsNoTracking().SingleOrDefaultAsync(p => p.Id == targetId, cancellation))?.Cooperation?.Inquiry is not null;
        if (!ready)
            throw ApiErrors.Precondition("NOT_READY", $"agenda/{targetId}", "该事项尚未审核或尚未上报调查报告", "not reviewed yet, or no inquiry was reported", "ReviewAdmission", "ReportInquiry");
        if (await work.Db.AgendaItems.AnyAsync(i => i.TargetId == targetId && i.State == ItemState.Open, cancellation))
            throw ApiErrors.AlreadyExists("agenda item", targetId.ToString());
    }
}

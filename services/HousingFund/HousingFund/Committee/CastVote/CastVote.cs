using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

internal sealed partial class CommitteeGrpc
{
    public override Task<CastVoteResponse> CastVote(CastVoteRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var meetingId = check.Id("meeting_id", request.MeetingId);
        var itemId = check.Id("item_id", request.ItemId);
        check.Known("vote", request.Vote);
        var reason = request.Vote == Vote.Recused
            ? check.Text("reason", request.Reason, Reading.MaxReason)
            : check.OptionalText("reason", request.Reason, Reading.MaxReason);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (item, meeting) = await ItemAsync(work, meetingId, itemId, cancellation);
            if (work.Today != meeting.HeldOn)
                throw ApiErrors.Precondition("WRONG_DAY", $"meetings/{meetingId}", "应在会议当日表决", "votes are cast on the day of the meeting");
            var officer = work.Actor.Officer;
            if (meeting.ReadMembers().All(m => m.Officer != officer))
                throw ApiErrors.Denied("NOT_A_MEMBER", "不是本次会议成员", "is no member of this meeting");
            if (request.Vote != Vote.Recused && (await InvolvedAsync(work.Db, item, cancellation)).Contains(officer, StringComparer.Ordinal))
                throw ApiErrors.Precondition("FOUR_EYES", $"meetings/{meetingId}/items/{itemId}", "经办过该事项的成员应当回避", "a member that worked on the matter stays away", "RECUSED");
            var ballots = await work.Db.Ballots.Where(b => b.ItemId == itemId).ToListAsync(cancellation);
            if (ballots.Any(b => b.Officer == officer))
                throw ApiErrors.AlreadyExists("vote", $"{itemId}/{officer}");
            var ballot = new BallotRow { ItemId = itemId, Officer = officer, Vote = request.Vote, Reason = reason };
            work.Db.Ballots.Add(ballot);
            work.Audit("committee.voted", itemId.ToString(), $"{request.Vote}");
            return new CastVoteResponse { Item = item.ToMessage([.. ballots, ballot]) };
        });
    }

    /// <summary>An open item, locked, with its meeting.</summary>
    private static async Task<(AgendaItemRow Item, MeetingRow Meeting)> ItemAsync(Work<HousingFundDb> work, Guid meetingId, Guid itemId, CancellationToken cancellation)
    {
        var item = await work.LockedAsync<AgendaItemRow>("agenda item", itemId, cancellation);
        if (item.MeetingId != meetingId)
            throw ApiErrors.NotFound("agenda item", $"{meetingId}/{itemId}");
        if (item.State != ItemState.Open)
            throw ApiErrors.Precondition("WRONG_STATE", $"meetings/{meetingId}/items/{itemId}", "该议题已签署", "the item is signed already");
        return (item, await work.Db.Meetings.SingleAsync(m => m.Id == meetingId, cancellation));
    }

    /// <summary>Who worked on the matter before the committee.</summary>
    private static async Task<IReadOnlyList<string>> InvolvedAsync(HousingFundDb db, AgendaItemRow item, CancellationToken cancellation) =>
        item.Kind == AgendaKind.Admission
            ? (await db.Admissions.AsNoTracking().SingleAsync(a => a.Id == item.TargetId, cancellation)).Case.Involved
            : (await db.Projects.AsNoTracking().SingleAsync(p => p.Id == item.TargetId, cancellation)).Cooperation?.Inquiry is { } inquiry ? [inquiry.Act.By] : [];
}

using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CoreVote = Quzhou.HousingFund.Core.Projects.Committee.Vote;

namespace Quzhou.HousingFund;

/// <summary>Meetings, from rows to the Core and to the wire.</summary>
internal static class Meetings
{
    /// <summary>A meeting on one matter, as the Core counts it.</summary>
    internal static CommitteeMeeting On(this MeetingRow meeting, IReadOnlyList<BallotRow> ballots) => new(
        meeting.HeldOn,
        [.. meeting.ReadMembers().Select(m => m.Officer)],
        [.. ballots.Where(b => b.Vote == V1.Vote.Recused).Select(b => b.Officer)],
        [.. ballots.Where(b => b.Vote != V1.Vote.Recused).Select(b => new CoreVote(b.Officer, (VoteValue)(int)b.Vote))],
        meeting.ReasonOutsideTerm);

    internal static AgendaItem ToMessage(this AgendaItemRow row, IEnumerable<BallotRow> ballots)
    {
        var item = new AgendaItem
        {
            ItemId = row.Id.ToString(), Kind = row.Kind, TargetId = row.TargetId.ToString(), State = row.State, SignedBy = row.SignedBy ?? "",
        };
        item.Ballots.AddRange(ballots.OrderBy(b => b.Officer, StringComparer.Ordinal).Select(b => new CastBallot { Officer = b.Officer, Vote = b.Vote, Reason = b.Reason }));
        item.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return item;
    }

    /// <summary>Meetings with their agenda and votes.</summary>
    internal static async Task<IReadOnlyList<Meeting>> ReadAsync(HousingFundDb db, IReadOnlyList<MeetingRow> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var items = await db.AgendaItems.AsNoTracking().Where(i => ids.Contains(i.MeetingId)).OrderBy(i => i.Id).ToListAsync(cancellation);
        var itemIds = items.Select(i => i.Id).ToList();
        var ballots = (await db.Ballots.AsNoTracking().Where(b => itemIds.Contains(b.ItemId)).ToListAsync(cancellation)).ToLookup(b => b.ItemId);
        return [.. rows.Select(row =>
        {
            var meeting = new Meeting { MeetingId = row.Id.ToString(), HeldOn = row.HeldOn.ToMessage(), ReasonOutsideTerm = row.ReasonOutsideTerm };
            meeting.Members.AddRange(row.ReadMembers().Select(m => new CommitteeMember { Officer = m.Officer, Function = m.Function }));
            meeting.Items.AddRange(items.Where(i => i.MeetingId == row.Id).Select(i => i.ToMessage(ballots[i.Id])));
            return meeting;
        })];
    }
}

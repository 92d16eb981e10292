using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Allocation.Rules;

namespace Quzhou.Admissions.Core.Runs;

/// <summary>Compares two runs (比较更正前后结果).</summary>
public static class RunDifferences
{
    /// <summary>Who moved from where to where and why, and which lines moved.</summary>
    public static RunDifference Between(KeptRun before, KeptRun after)
    {
        var old = before.Candidates.ToDictionary(c => c.Place.CandidateId);
        var current = after.Candidates.ToDictionary(c => c.Place.CandidateId);
        var moves = old.Keys.Union(current.Keys).Order()
            .Select(id => MoveOf(id, old.GetValueOrDefault(id), current.GetValueOrDefault(id)))
            .OfType<Move>();
        return new RunDifference(before.InputDigest, after.InputDigest, [.. moves], LineMoves(before.Lines, after.Lines));
    }

    /// <summary>A final allocation as it is kept.</summary>
    public static KeptRun Keep(Market market, FinalAllocation final) => new(
        final.InputDigest, [.. final.Places.Select(p => new KeptPlace(p, market.DigestOf(p.CandidateId)))], final.Lines);

    private static Move? MoveOf(Guid id, KeptPlace? before, KeptPlace? after)
    {
        if (before is null || after is null)
        {
            var cause = before is null ? MoveCause.Added : MoveCause.Removed;
            var (zh, en) = before is null ? ("新增考生", "Only in the new run") : ("考生已撤销", "Only in the old run");
            return new Move(id, before?.Place, after?.Place, cause, zh, en);
        }
        if ((before.Place.SchoolId, before.Place.Channel) == (after.Place.SchoolId, after.Place.Channel))
            return null;
        var own = before.DataDigest != after.DataDigest;
        var better = after.Place.Rank > 0 && (before.Place.Rank == 0 || after.Place.Rank < before.Place.Rank);
        var way = $"{Where(before.Place)}→{Where(after.Place)}";
        var wayEn = $"{WhereEn(before.Place)} → {WhereEn(after.Place)}";
        if (own)
            return new Move(id, before.Place, after.Place, MoveCause.OwnData, $"本人数据更正:{way}", $"The candidate's own data were corrected: {wayEn}");
        if (before.Place.SchoolId == after.Place.SchoolId)
            return new Move(id, before.Place, after.Place, MoveCause.OtherChannel, $"同校录取方式变动:{way}", $"Same school by another channel: {wayEn}");
        return better
            ? new Move(id, before.Place, after.Place, MoveCause.PlaceFreed, $"他人变动腾出名额:{way}", $"A place became free through others: {wayEn}")
            : new Move(id, before.Place, after.Place, MoveCause.Displaced, $"他人变动,名次被超过:{way}", $"Others with a better claim came in: {wayEn}");
    }

    private static string Where(Place place) => place.Rank == 0 ? "未录取" : $"第{place.Rank}志愿({PlacedByPreference.Name(place.Channel)})";

    private static string WhereEn(Place place) => place.Rank == 0 ? "nowhere" : $"preference {place.Rank} ({place.Channel})";

    private static List<LineMove> LineMoves(IReadOnlyList<ChannelLine> before, IReadOnlyList<ChannelLine> after)
    {
        var old = before.ToDictionary(Key);
        var current = after.ToDictionary(Key);
        return
        [
            .. old.Keys.Union(current.Keys).Order()
                .Select(key => new LineMove(old.GetValueOrDefault(key), current.GetValueOrDefault(key)))
                .Where(move => move.Before != move.After),
        ];
    }

    private static (Guid, Channel, Guid) Key(ChannelLine line) => (line.SchoolId, line.Channel, line.JuniorSchoolId ?? Guid.Empty);
}

using Quzhou.Admissions.Core.Allocation;

namespace Quzhou.Admissions.Core.Tests.Allocation;

/// <summary>
/// All stable matchings of a small market, by trying every matching there is. Written from the definition alone: a strict
/// order of the candidates in each channel is given, and a school's choice is what its channels take in turn.
/// </summary>
internal sealed class StableMatchings
{
    private readonly AllocationInput input;
    private readonly Func<SchoolSupply, Channel, CandidateEntry, CandidateEntry, int> compare;

    /// <param name="input">Market.</param>
    /// <param name="jitter">A number for each candidate that orders equals; no two alike.</param>
    internal StableMatchings(AllocationInput input, Func<Guid, int> jitter)
    {
        this.input = input;
        compare = (school, channel, a, b) =>
        {
            var order = channel == Channel.SpecialTalent
                ? Test(a, school)!.Value.CompareTo(Test(b, school)!.Value)
                : Key(b).CompareTo(Key(a));
            return order != 0 ? order : jitter(a.CandidateId).CompareTo(jitter(b.CandidateId));
        };
    }

    /// <summary>School by candidate, or null; every stable matching.</summary>
    internal IEnumerable<Guid?[]> All() => Matchings(new Guid?[input.Candidates.Count], 0).Where(IsStable);

    /// <summary>Rank of a school for a candidate; one more than the last for none.</summary>
    internal static int RankOf(CandidateEntry candidate, Guid? school)
    {
        for (var i = 0; i < candidate.Preferences.Count; i++)
        {
            if (candidate.Preferences[i].SchoolId == school)
                return i;
        }
        return candidate.Preferences.Count;
    }

    private IEnumerable<Guid?[]> Matchings(Guid?[] matching, int candidate)
    {
        if (candidate == matching.Length)
        {
            yield return (Guid?[])matching.Clone();
            yield break;
        }
        var options = input.Candidates[candidate].Preferences.Where(p => p.Obstacles.Count == 0).Select(p => (Guid?)p.SchoolId).Append(null);
        foreach (var school in options)
        {
            matching[candidate] = school;
            if (school is null || matching.Take(candidate + 1).Count(s => s == school) <= input.Supplies.Single(s => s.SchoolId == school).Seats)
            {
                foreach (var whole in Matchings(matching, candidate + 1))
                    yield return whole;
            }
        }
    }

    private bool IsStable(Guid?[] matching)
    {
        foreach (var school in input.Supplies)
        {
            var held = input.Candidates.Where((_, i) => matching[i] == school.SchoolId).ToList();
            if (Choose(school, held).Count != held.Count)
                return false;
            for (var i = 0; i < matching.Length; i++)
            {
                var candidate = input.Candidates[i];
                var wants = candidate.Preferences.Any(p => p.SchoolId == school.SchoolId && p.Obstacles.Count == 0)
                    && RankOf(candidate, school.SchoolId) < RankOf(candidate, matching[i]);
                if (wants && Choose(school, [.. held, candidate]).Contains(candidate))
                    return false;
            }
        }
        return true;
    }

    private HashSet<CandidateEntry> Choose(SchoolSupply school, List<CandidateEntry> applicants)
    {
        var rest = applicants.ToHashSet();
        HashSet<CandidateEntry> chosen = [];
        var left = 0;
        foreach (var channel in input.Policy.Precedence)
        {
            if (channel == Channel.SpecialTalent)
                left += Take(channel, school.SpecialTalentSeats, c => Test(c, school) is not null && c.Scores.Total >= school.SpecialTalentFloor) * (input.Policy.UnfilledSpecialToOpen ? 1 : 0);
            else if (channel == Channel.Open)
                Take(channel, school.OpenSeats, _ => true);
            else
                left += school.Quotas.Sum(q => Take(channel, q.Seats, c => !c.PreviousGraduate && c.JuniorSchoolId == q.JuniorSchoolId)) * (input.Policy.UnfilledQuotaToOpen ? 1 : 0);
        }
        Take(Channel.Open, left, _ => true);
        return chosen;

        int Take(Channel channel, int seats, Func<CandidateEntry, bool> may)
        {
            var taken = rest.Where(may).Order(Comparer<CandidateEntry>.Create((a, b) => compare(school, channel, a, b))).Take(seats).ToList();
            rest.ExceptWith(taken);
            chosen.UnionWith(taken);
            return seats - taken.Count;
        }
    }

    private static int? Test(CandidateEntry candidate, SchoolSupply school) => candidate.Preferences.First(p => p.SchoolId == school.SchoolId).ProfessionalRank;

    private (int, int, int, int, int, int, int, int) Key(CandidateEntry c) => (
        input.Policy.CurrentGraduatesFirst && c.PreviousGraduate ? 0 : 1,
        c.Scores.Total + c.BonusTenths,
        c.Scores.Chinese + c.Scores.Mathematics + c.Scores.English,
        c.CountOfA,
        c.Scores.Science,
        c.Scores.Chinese,
        c.Scores.Mathematics,
        c.Scores.English);
}

using FsCheck.Xunit;
using Quzhou.Admissions.Core.Allocation;

namespace Quzhou.Admissions.Core.Tests.Allocation;

/// <summary>On markets small enough to try every matching.</summary>
public sealed class StabilityTests
{
    [Property(MaxTest = 300)]
    public void The_result_is_the_stable_matching_that_every_candidate_likes_best(int high, int low)
    {
        var seed = Cities.Seed(high, low);
        var input = Cities.Random(seed, candidates: 2 + Math.Abs(seed % 4), schools: 1 + Math.Abs(seed % 3), distinct: true);
        var final = Allocator.Run(Market.Of(input)).ShouldBeOfType<FinalAllocation>();

        IsBest(input, final, new StableMatchings(input, id => id.GetHashCode()));
    }

    [Property(MaxTest = 300)]
    public void A_result_without_a_ruling_is_the_same_however_equals_would_have_been_ordered(int high, int low)
    {
        var seed = Cities.Seed(high, low);
        var input = Cities.Random(seed, candidates: 2 + Math.Abs(seed % 4), schools: 1 + Math.Abs(seed % 3));
        if (Allocator.Run(Market.Of(input)) is not FinalAllocation final)
            return;
        for (var round = 0; round < 6; round++)
        {
            var order = Enumerable.Range(0, input.Candidates.Count).ToArray();
            new Random(round).Shuffle(order);
            IsBest(input, final, new StableMatchings(input, id => order[Array.FindIndex([.. input.Candidates], c => c.CandidateId == id)]));
        }
    }

    [Property(MaxTest = 150)]
    public void Nobody_gains_by_naming_other_preferences(int high, int low)
    {
        var seed = Cities.Seed(high, low);
        var input = Cities.Random(seed, candidates: 2 + Math.Abs(seed % 5), schools: 3, distinct: true);
        var honest = (FinalAllocation)Allocator.Run(Market.Of(input));
        for (var i = 0; i < input.Candidates.Count; i++)
        {
            var truth = input.Candidates[i];
            var honestRank = StableMatchings.RankOf(truth, honest.Places.Of(truth.CandidateId).SchoolId);
            foreach (var lie in OrderedSubsets([.. truth.Preferences]))
            {
                var told = input with { Candidates = [.. input.Candidates.Select(c => c == truth ? truth with { Preferences = lie } : c)] };
                var final = Allocator.Run(Market.Of(told)).ShouldBeOfType<FinalAllocation>();
                StableMatchings.RankOf(truth, final.Places.Of(truth.CandidateId).SchoolId).ShouldBeGreaterThanOrEqualTo(honestRank);
            }
        }
    }

    [Property(MaxTest = 100)]
    public void The_order_of_the_input_decides_nothing(int high, int low)
    {
        var seed = Cities.Seed(high, low);
        var input = Cities.Random(seed, candidates: 12, schools: 4);
        var random = new Random(seed);
        CandidateEntry[] candidates = [.. input.Candidates];
        SchoolSupply[] supplies = [.. input.Supplies.Select(s => s with { Quotas = [.. s.Quotas.Reverse()] })];
        random.Shuffle(candidates);
        random.Shuffle(supplies);
        var (one, other) = (Allocator.Run(Market.Of(input)), Allocator.Run(Market.Of(input with { Candidates = candidates, Supplies = supplies })));

        other.InputDigest.ShouldBe(one.InputDigest);
        (other as FinalAllocation)?.Certificate.ShouldBe(((FinalAllocation)one).Certificate);
        Cities.Print((other as NeedsDecision)?.Groups ?? []).ShouldBe(Cities.Print((one as NeedsDecision)?.Groups ?? []));
    }

    private static void IsBest(AllocationInput input, FinalAllocation final, StableMatchings matchings)
    {
        var result = input.Candidates.Select(c => final.Places.Of(c.CandidateId).SchoolId).ToArray();
        var all = matchings.All().ToList();

        all.ShouldContain(m => m.SequenceEqual(result), "the result is stable");
        foreach (var other in all)
        {
            for (var i = 0; i < result.Length; i++)
                StableMatchings.RankOf(input.Candidates[i], result[i]).ShouldBeLessThanOrEqualTo(StableMatchings.RankOf(input.Candidates[i], other[i]));
        }
    }

    private static IEnumerable<IReadOnlyList<Preference>> OrderedSubsets(List<Preference> left)
    {
        yield return [];
        foreach (var first in left)
        {
            foreach (var rest in OrderedSubsets([.. left.Where(p => p != first)]))
                yield return [first, .. rest];
        }
    }
}

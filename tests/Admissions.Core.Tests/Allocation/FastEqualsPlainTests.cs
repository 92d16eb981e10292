using FsCheck.Xunit;
using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Allocation.Verification;

namespace Quzhou.Admissions.Core.Tests.Allocation;

/// <summary>The fast allocation and the plain one say the same, byte for byte, at every step from the first run to the last ruling.</summary>
public sealed class FastEqualsPlainTests
{
    [Property(MaxTest = 400)]
    public void In_a_small_city_full_of_equals(int high, int low)
    {
        var seed = Cities.Seed(high, low);
        Compare(seed, Cities.Random(seed, candidates: 2 + Math.Abs(seed % 14), schools: 1 + Math.Abs(seed % 5)));
    }

    [Property(MaxTest = 60)]
    public void In_a_larger_one(int high, int low)
    {
        var seed = Cities.Seed(high, low);
        Compare(seed, Cities.Random(seed, candidates: 80, schools: 7, values: 6));
    }

    [Property(MaxTest = 60)]
    public void In_one_without_equals(int high, int low)
    {
        var seed = Cities.Seed(high, low);
        var input = Cities.Random(seed, candidates: 100, schools: 8, distinct: true);

        Allocator.Run(Market.Of(input)).ShouldBeOfType<FinalAllocation>();
        Compare(seed, input);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void In_a_city_of_six_hundred(int seed)
    {
        Compare(seed, Cities.Random(seed, candidates: 600, schools: 25, values: 40, policy: Cities.Usual));
    }

    private static void Compare(int seed, AllocationInput input) => Cities.Settle(input, seed, (current, market, outcome) =>
    {
        var plain = Cities.Plain(current);
        if (outcome is NeedsDecision undecided)
        {
            Cities.Print(undecided.Groups).ShouldBe(Cities.Print(plain.Undecided));
            return;
        }
        var final = (FinalAllocation)outcome;
        plain.Undecided.ShouldBeEmpty();
        final.Places.ShouldBe(plain.Places);
        final.Lines.ShouldBe(plain.Lines);
        final.Certificate.PlacementDigest.ShouldBe(plain.PlacementDigest);
        PlacementVerifier.Verify(market, final).ShouldBeEmpty();
    });
}

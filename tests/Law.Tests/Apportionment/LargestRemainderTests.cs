using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Quzhou.Law.Tests.Apportionment;

public sealed class LargestRemainderTests
{
    public static TheoryData<string, long, long[], long[]> Divided => new()
    {
        { "divides evenly", 12, [1, 2, 3], [2, 4, 6] },
        // Quotas 4.7, 1.6, 1.58, 1.2, 0.61, 0.31: whole parts 8, and the largest fractions are .7 and .61.
        { "the classic example of Hamilton's method", 10, [47_000, 16_000, 15_800, 12_000, 6_100, 3_100], [5, 2, 1, 1, 1, 0] },
        { "equal weights: the earlier place is served first", 2, [1, 1, 1], [1, 1, 0] },
        // Quotas 1.5 and 0.5: equal fractions, the larger weight first, wherever it stands.
        { "equal fractions: the larger weight first", 2, [1, 3], [0, 2] },
        { "equal fractions: the larger weight first, the other way round", 2, [3, 1], [2, 0] },
        { "nothing to divide", 0, [1, 2], [0, 0] },
        { "nothing to divide among nobody", 0, [], [] },
        { "nothing to divide and no weight", 0, [0, 0], [0, 0] },
        { "weight 0 gets nothing", 7, [0, 5, 0], [0, 7, 0] },
        { "one alone gets all", 7, [3], [7] },
        { "less than there are recipients", 1, [1, 5, 1], [0, 1, 0] },
        { "numbers whose product is beyond 64 bits", long.MaxValue, [long.MaxValue, long.MaxValue], [4_611_686_018_427_387_904, 4_611_686_018_427_387_903] },
    };

    [Theory]
    [MemberData(nameof(Divided))]
    public void Divides_by_largest_remainders(string row, long total, long[] weights, long[] expected) =>
        LargestRemainder.Apportion(total, weights).ShouldBe(expected, row);

    [Fact]
    public void Decimal_weights_are_taken_exactly()
    {
        // Quotas of 100: 33.4 and 33.3 and 33.3 percent leave one, which goes to the largest fraction.
        LargestRemainder.Apportion(100, [33.4m, 33.3m, 33.30m]).ShouldBe([34, 33, 33]);
        LargestRemainder.Apportion(3, [0.1m, 0.2m]).ShouldBe([1, 2]);
        LargestRemainder.Apportion(10, [79_228_162_514_264_337_593_543_950_335m, 0.0000000000000000000000000001m]).ShouldBe([10, 0]);
    }

    [Theory]
    [InlineData("negative total", -1, 1)]
    [InlineData("negative weight", 1, -1)]
    public void Negative_numbers_are_refused(string row, long total, long weight)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => LargestRemainder.Apportion(total, [weight, 1L]), row);
        Should.Throw<ArgumentOutOfRangeException>(() => LargestRemainder.Apportion(total, [weight, 1m]), row);
        Should.Throw<ArgumentOutOfRangeException>(() => LargestRemainder.Apportion(total, [weight, 1m], [9, 9]), row);
    }

    [Fact]
    public void Something_cannot_be_divided_among_nobody()
    {
        Should.Throw<ArgumentException>(() => LargestRemainder.Apportion(1, (long[])[]));
        Should.Throw<ArgumentException>(() => LargestRemainder.Apportion(1, [0L, 0L]));
    }

    public static TheoryData<string, long, decimal[], long[], long[]> Capped => new()
    {
        { "no cap binds", 10, [1, 1], [9, 9], [5, 5] },
        { "one cap binds", 10, [8, 1, 1], [4, 9, 9], [4, 3, 3] },
        // 10 by 6:3:1 is 6, 3, 1; the first keeps 2 and 8 go by 3:1 as 6, 2; the second keeps 4 and the third gets 4.
        { "the rest makes another cap bind", 10, [6, 3, 1], [2, 4, 9], [2, 4, 4] },
        { "all caps bind exactly", 10, [1, 1, 1], [3, 3, 4], [3, 3, 4] },
        { "a cap of 0", 5, [9, 1], [0, 5], [0, 5] },
        { "a cap without a weight holds nothing", 5, [0, 1], [99, 5], [0, 5] },
    };

    [Theory]
    [MemberData(nameof(Capped))]
    public void Nobody_gets_more_than_his_cap(string row, long total, decimal[] weights, long[] caps, long[] expected) =>
        LargestRemainder.Apportion(total, weights, caps).ShouldBe(expected, row);

    [Theory]
    [InlineData("caps one too small", 10, new long[] { 5, 4 })]
    [InlineData("a cap too few", 10, new long[] { 10 })]
    [InlineData("a negative cap", 10, new long[] { 20, -1 })]
    public void Caps_that_cannot_hold_are_refused(string row, long total, long[] caps) =>
        Should.Throw<ArgumentException>(() => LargestRemainder.Apportion(total, [1m, 1m], caps), row);

    [Property]
    public Property Shares_add_up_and_keep_to_the_quota() => Prop.ForAll(Totals, Weights, (total, weights) =>
    {
        var shares = LargestRemainder.Apportion(total, weights);
        var sum = weights.Sum();
        return shares.Sum() == total
            && shares.Zip(weights).All(pair => pair.First >= total * pair.Second / sum && pair.First <= ((total * pair.Second) + sum - 1) / sum);
    });

    [Property]
    public Property The_order_of_recipients_does_not_matter() => Prop.ForAll(Totals, Weights, (total, weights) =>
    {
        long[] turned = [.. weights.Reverse()];
        var straight = weights.Zip(LargestRemainder.Apportion(total, weights)).Order();
        return straight.SequenceEqual(turned.Zip(LargestRemainder.Apportion(total, turned)).Order());
    });

    [Property]
    public Property A_larger_weight_never_gets_less() => Prop.ForAll(Totals, Weights, (total, weights) =>
    {
        var byWeight = weights.Zip(LargestRemainder.Apportion(total, weights)).OrderBy(pair => pair.First).ToList();
        return byWeight.Zip(byWeight.Skip(1)).All(pair => pair.First.First == pair.Second.First || pair.First.Second <= pair.Second.Second);
    });

    [Property]
    public Property The_unit_of_the_weights_does_not_matter() => Prop.ForAll(Totals, Weights, (total, weights) =>
        LargestRemainder.Apportion(total, weights).SequenceEqual(LargestRemainder.Apportion(total, [.. weights.Select(weight => weight * 0.001m)])));

    [Property]
    public Property Capped_shares_add_up_and_keep_to_the_caps() => Prop.ForAll(Totals, Weights, (total, weights) =>
    {
        // Just enough room for all: most caps bind for the heavier recipients.
        long[] caps = [.. weights.Select(weight => weight == 0 ? 0 : (total / weights.Count(other => other > 0)) + 1)];
        var shares = LargestRemainder.Apportion(total, [.. weights.Select(weight => (decimal)weight)], caps);
        return shares.Sum() == total && shares.Zip(caps).All(pair => pair.First >= 0 && pair.First <= pair.Second);
    });

    private static Arbitrary<long> Totals => Gen.Choose(0, 5000).Select(total => (long)total).ToArbitrary();

    // Small weights, so that equal weights, equal fractions and zeros are frequent; at least one is above 0.
    private static Arbitrary<long[]> Weights =>
        (from first in Gen.Choose(1, 30)
         from others in Gen.Choose(0, 12).ListOf()
         select (long[])[first, .. others.Select(weight => (long)weight)]).ToArbitrary();
}

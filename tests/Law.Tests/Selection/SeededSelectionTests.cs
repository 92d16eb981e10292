using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Quzhou.Law.Tests.Selection;

public sealed class SeededSelectionTests
{
    private static readonly int[] Twenty = [.. Enumerable.Range(0, 20)];

    // Computed apart from this code, by a few lines of Python that follow the procedure in the remarks of SeededSelection.
    [Theory]
    [InlineData("operators", "2018-06-01/7", "operators", new[] { 5, 6, 13, 10, 8 })]
    [InlineData("another purpose", "2018-06-01/7", "inspectors", new[] { 2, 3, 12, 1, 0 })]
    [InlineData("another seed", "2018-06-01/8", "operators", new[] { 7, 18, 17, 5, 14 })]
    public void The_same_seed_always_draws_the_same(string row, string seed, string purpose, int[] expected) =>
        SeededSelection.Draw(seed, purpose, Twenty, 5).ShouldBe(expected, row);

    [Fact]
    public void Seeds_and_purposes_in_Chinese_and_in_bytes()
    {
        SeededSelection.Draw("种子", "经营者", Enumerable.Range(0, 10).ToArray(), 10).ShouldBe([5, 4, 3, 0, 1, 6, 8, 7, 9, 2]);
        SeededSelection.Draw([0, 1, 2, 3], "", Enumerable.Range(0, 1000).ToArray(), 6).ShouldBe([572, 832, 763, 936, 842, 273]);
    }

    [Fact]
    public void Who_may_not_be_drawn_is_passed_over_and_the_next_takes_his_place()
    {
        // 6 and 10 are out of the row 5, 6, 13, 10, 8 above.
        var drawn = SeededSelection.Draw("2018-06-01/7", "operators", Twenty, 3, member => member is not (6 or 10));

        drawn.ShouldBe([5, 13, 8]);
    }

    [Theory]
    [InlineData("all", 20)]
    [InlineData("none", 0)]
    public void Any_number_up_to_all_can_be_drawn(string row, int count) =>
        SeededSelection.Draw("s", "p", Twenty, count).Distinct().Count().ShouldBe(count, row);

    [Fact]
    public void None_of_nobody_is_nobody() => SeededSelection.Draw("s", "p", Array.Empty<int>(), 0).ShouldBeEmpty();

    [Theory]
    [InlineData("one more than there are", 21)]
    [InlineData("negative", -1)]
    public void Too_many_are_refused(string row, int count) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SeededSelection.Draw("s", "p", Twenty, count), row).ParamName.ShouldBe("count", row);

    [Fact]
    public void More_than_may_be_drawn_are_refused_with_their_number() =>
        Should.Throw<ArgumentOutOfRangeException>(() => SeededSelection.Draw("s", "p", Twenty, 11, member => member % 2 == 0)).Message.ShouldContain("Only 10 of 20");

    [Fact]
    public void A_seed_is_needed()
    {
        Should.Throw<ArgumentException>(() => SeededSelection.Draw("", "p", Twenty, 1)).ParamName.ShouldBe("seed");
        Should.Throw<ArgumentException>(() => SeededSelection.Draw(ReadOnlySpan<byte>.Empty, "p", Twenty, 1)).ParamName.ShouldBe("seed");
    }

    [Fact]
    public void Seed_and_purpose_do_not_run_together() =>
        SeededSelection.Draw("ab", "c", Twenty, 20).ShouldNotBe(SeededSelection.Draw("a", "bc", Twenty, 20));

    [Property]
    public Property A_smaller_draw_is_the_beginning_of_a_larger() => Prop.ForAll(Sizes, Sizes, Sizes, (members, a, b) =>
    {
        var population = Enumerable.Range(0, members).ToArray();
        var (less, more) = (Math.Min(Math.Min(a, b), members), Math.Min(Math.Max(a, b), members));
        var seed = $"{a}/{b}";
        return SeededSelection.Draw(seed, "p", population, less).SequenceEqual(SeededSelection.Draw(seed, "p", population, more).Take(less));
    });

    [Property]
    public Property Draws_each_member_at_most_once_and_only_members() => Prop.ForAll(Sizes, Sizes, (members, count) =>
    {
        var population = Enumerable.Range(100, members).ToArray();
        var drawn = SeededSelection.Draw($"{members}", "p", population, Math.Min(count, members));
        return drawn.Distinct().Count() == drawn.Count && drawn.All(population.Contains);
    });

    [Fact]
    public void Every_member_is_drawn_equally_often_at_every_place()
    {
        // 7 does not divide 2^64. 70,000 draws of all 7: each member 10,000 times at each place. Chi-squared with 6 degrees
        // of freedom stays below 22.46 in 999 of 1,000 fair runs; the seeds are fixed, so this run is the same every time.
        const int rounds = 70_000;
        var members = Enumerable.Range(0, 7).ToArray();
        var hits = new int[7, 7];
        for (var round = 0; round < rounds; round++)
        {
            var drawn = SeededSelection.Draw(BitConverter.GetBytes(round), "uniformity", members, 7);
            for (var place = 0; place < 7; place++)
                hits[place, drawn[place]]++;
        }

        for (var place = 0; place < 7; place++)
        {
            var expected = rounds / 7.0;
            var chiSquared = members.Sum(member => Math.Pow(hits[place, member] - expected, 2) / expected);
            chiSquared.ShouldBeLessThan(22.46, $"place {place}");
        }
    }

    [Fact]
    public void Every_pair_is_drawn_equally_often()
    {
        // 10 pairs of 5, 20,000 draws of 2: chi-squared with 9 degrees of freedom stays below 27.88 in 999 of 1,000.
        var members = Enumerable.Range(0, 5).ToArray();
        var hits = new Dictionary<(int, int), int>();
        for (var round = 0; round < 20_000; round++)
        {
            var drawn = SeededSelection.Draw(BitConverter.GetBytes(round), "pairs", members, 2).Order().ToArray();
            hits[(drawn[0], drawn[1])] = hits.GetValueOrDefault((drawn[0], drawn[1])) + 1;
        }

        hits.Count.ShouldBe(10);
        hits.Values.Sum(count => Math.Pow(count - 2000, 2) / 2000).ShouldBeLessThan(27.88);
    }

    private static Arbitrary<int> Sizes => Gen.Choose(0, 60).ToArbitrary();
}

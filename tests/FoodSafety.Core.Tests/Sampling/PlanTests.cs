using FsCheck;
using FsCheck.Xunit;
using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Core.Sampling.Rules;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Sampling;

/// <summary>The year's plan over the counties (十三, 十四). The populations here are made up: the texts print none.</summary>
public sealed class PlanTests
{
    private static readonly Act Clerk = new("clerk", new(2018, 5, 2));
    private static readonly CountyPopulation[] Counties = [new("a", 400_000), new("b", 250_001), new("c", 349_999)];

    public static TheoryData<SampleCategory, int, long[]> Batches => new()
    {
        // Quotas of 300: 120, 75.0003, 104.9997.
        { SampleCategory.FarmProduce, 300, [120, 75, 105] },
        // Quotas of 50: 20, 12.50005, 17.49995: the larger fraction takes the last.
        { SampleCategory.Aquatic, 50, [20, 13, 17] },
        // Quotas of 90: 36, 22.50009, 31.49991.
        { SampleCategory.Forest, 90, [36, 23, 31] },
        // Quotas of 431: 172.4, 107.750431, 150.849569.
        { SampleCategory.Food, 431, [172, 108, 151] },
        // Quotas of 40: 16, 10.00004, 13.99996.
        { SampleCategory.FoodRelated, 40, [16, 10, 14] },
    };

    [Theory]
    [MemberData(nameof(Batches))]
    [Covers("foodsafety.sampling.batches")]
    public void The_batches_of_the_text_are_spread_by_largest_remainder(SampleCategory category, int total, long[] shares)
    {
        var division = BatchesByPopulation.Of(category, 2018, Counties);

        division.Lines.Select(l => l.Batches).ShouldBe(shares);
        division.Lines.Sum(l => l.Batches).ShouldBe(total);
        division.Findings.ShouldHaveSingleItem().Citation.ShouldBe(Texts.Point("十四"));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(999, 1)]
    [InlineData(1000, 1)]
    [InlineData(1001, 2)]
    [InlineData(250_001, 251)]
    [InlineData(400_000, 400)]
    [Covers("foodsafety.sampling.risk")]
    public void One_risk_sample_for_every_thousand_and_for_a_part_of_one(long inhabitants, long samples) =>
        RiskSamplesByPopulation.Of(2018, [new("a", inhabitants)]).Lines.ShouldHaveSingleItem().Batches.ShouldBe(samples);

    [Fact]
    public void A_plan_has_every_category_and_county_and_another_officer_approves_it()
    {
        var plan = PlanDecisions.Propose(Guid.Empty, 2018, [.. Counties.Reverse()], "统计公报", Clerk).Granted();

        plan.Lines.Count.ShouldBe(18);
        plan.Population.Select(p => p.County).ShouldBe(["a", "b", "c"]);
        plan.Lines.Where(l => l.Category == SampleCategory.RiskMonitoring).Select(l => l.Batches).ShouldBe([400, 251, 350]);

        PlanDecisions.Approve(plan, anotherApproved: false, Clerk).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        PlanDecisions.Approve(plan, anotherApproved: true, new("approver", Clerk.On)).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        PlanDecisions.Approve(plan, false, new("approver", Clerk.On.AddDays(-1))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        var approved = PlanDecisions.Approve(plan, false, new("approver", Clerk.On)).Granted();
        approved.State.ShouldBe(PlanState.Approved);
        PlanDecisions.Approve(approved, false, new("approver", Clerk.On)).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    public static TheoryData<string, int, CountyPopulation[], string, NotAllowedReason> Wrong => new()
    {
        { "the year before the text", 2017, Counties, "x", NotAllowedReason.WrongDay },
        { "no year", 0, Counties, "x", NotAllowedReason.WrongNumber },
        { "no county", 2018, [], "x", NotAllowedReason.WrongContent },
        { "no source", 2018, Counties, " ", NotAllowedReason.WrongContent },
        { "a county twice", 2018, [new("a", 1), new("a", 2)], "x", NotAllowedReason.WrongContent },
        { "a county without a name", 2018, [new(" ", 1)], "x", NotAllowedReason.WrongContent },
        { "nobody lives there", 2018, [new("a", 0)], "x", NotAllowedReason.WrongNumber },
        { "too many live there", 2018, [new("a", 100_000_001)], "x", NotAllowedReason.WrongNumber },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_plan_needs_the_population_of_each_county_once(string name, int year, CountyPopulation[] population, string source, NotAllowedReason reason) =>
        PlanDecisions.Propose(Guid.Empty, year, population, source, Clerk).NotAllowed().ShouldBe(reason, name);

    [Fact]
    public void The_numbers_run_on_until_a_text_replaces_them() =>
        PlanDecisions.Propose(Guid.Empty, 2019, Counties, "统计公报", Clerk).Granted().Lines.Where(l => l.Category == SampleCategory.Food).Sum(l => l.Batches).ShouldBe(431);

    // Whatever the population: the parts are the whole, each is its quota rounded down or up, and more inhabitants never mean fewer batches.
    [Property]
    public void Apportionment_keeps_the_sum_and_the_quota(PositiveInt[] inhabitants)
    {
        if (inhabitants.Length == 0)
            return;
        CountyPopulation[] population = [.. inhabitants.Select((n, i) => new CountyPopulation($"{i:000}", n.Get))];
        var all = population.Sum(p => p.Inhabitants);
        foreach (var category in PlanDecisions.Supervision)
        {
            var lines = BatchesByPopulation.Of(category, 2018, population).Lines;
            var total = lines.Sum(l => l.Batches);
            total.ShouldBe(Core.Sampling.Parameters.SamplingNumbers.BatchesOf(category).On(new(2018, 12, 31)).Value);
            lines.Zip(population).ShouldAllBe(l => l.First.Batches >= total * l.Second.Inhabitants / all && l.First.Batches <= total * l.Second.Inhabitants / all + 1);
            foreach (var (smaller, larger) in lines.Zip(population).OrderBy(l => l.Second.Inhabitants).Pairwise())
                (smaller.Second.Inhabitants < larger.Second.Inhabitants && smaller.First.Batches > larger.First.Batches).ShouldBeFalse();
        }
    }

    // Each county reaches its rate, so the city does; and by less than one sample a county more than needed.
    [Property]
    public void Risk_monitoring_reaches_its_rate_in_each_county(PositiveInt[] inhabitants)
    {
        CountyPopulation[] population = [.. inhabitants.Select((n, i) => new CountyPopulation($"{i:000}", n.Get))];
        var lines = RiskSamplesByPopulation.Of(2018, population).Lines;

        lines.Zip(population).ShouldAllBe(l => l.First.Batches * 1000 >= l.Second.Inhabitants && (l.First.Batches - 1) * 1000 < l.Second.Inhabitants);
    }
}

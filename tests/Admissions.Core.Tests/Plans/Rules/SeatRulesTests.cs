using FsCheck.Xunit;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Core.Plans.Parameters;
using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Plans.Rules;

[Covers("admissions.quota.share")]
[Covers("admissions.quota.apportioned")]
[Covers("admissions.special.share")]
[Covers("admissions.special.floor")]
[Covers("admissions.special.scheme")]
[Covers("admissions.plan.never-exceeded")]
public sealed class SeatRulesTests
{
    private static readonly DateOnly On = new(2018, 4, 1);

    [Theory]
    [InlineData("100 places: 65", 100, 65, true)]
    [InlineData("one below", 100, 64, false)]
    [InlineData("101 places: 65.65 is 66", 101, 66, true)]
    [InlineData("rounded down is below the share", 101, 65, false)]
    [InlineData("20 places: 13 exactly", 20, 13, true)]
    [InlineData("one place", 1, 1, true)]
    [InlineData("no places", 0, 0, true)]
    [InlineData("above", 100, 100, true)]
    public void Named_schools_give_65_percent_as_quotas(string row, int seats, int quota, bool enough)
    {
        foreach (var name in new[] { "衢州一中", "衢州二中", "衢州高级中学", "衢州三中" })
            (QuotaShare.Check(Plan(seats, quota), name, namedByCounty: false, On) is null).ShouldBe(enough, row);
        (QuotaShare.Check(Plan(seats, quota), "龙游中学", namedByCounty: true, On) is null).ShouldBe(enough, row);
        QuotaShare.Check(Plan(seats, 0), "龙游中学", namedByCounty: false, On).ShouldBeNull(row);
    }

    public static TheoryData<string, int, JuniorSchoolFactors[], int[]> Shares => new()
    {
        { "by graduates", 30, [School(1, 100), School(2, 200)], [10, 20] },
        { "by registration", 30, [School(1, 200, registered: 100), School(2, 200)], [10, 20] },
        { "by compliance", 30, [School(1, 200, compliance: 50), School(2, 200)], [10, 20] },
        { "with a tilt to the rural one: 110 to 100", 21, [School(1, 100, rural: true), School(2, 100)], [11, 10] },
        { "largest remainder: 3.33 each, of equals the first", 10, [School(1, 100), School(2, 100), School(3, 100)], [4, 3, 3] },
        { "nobody registered", 10, [School(1, 100, registered: 0), School(2, 100)], [0, 10] },
        { "handed over in any order", 30, [School(2, 200), School(1, 100)], [10, 20] },
        { "nothing to give", 0, [School(1, 100)], [0] },
    };

    [Theory]
    [MemberData(nameof(Shares))]
    public void Quotas_are_apportioned(string row, int seats, JuniorSchoolFactors[] schools, int[] expected)
    {
        var quotas = QuotaApportionment.Of(seats, schools, On);

        foreach (var (n, share) in expected.Index())
            quotas.Where(q => q.JuniorSchoolId == Id(n + 1)).Sum(q => q.Seats).ShouldBe(share, row);
        quotas.ShouldAllBe(q => q.Seats > 0, row);
    }

    [Property]
    public void All_quotas_are_given_out_and_a_rural_school_never_gets_less_than_a_town_school_alike(ushort seats, byte graduates, byte others)
    {
        var quotas = QuotaApportionment.Of(seats, [School(1, graduates + 1, rural: true), School(2, graduates + 1), School(3, others + 1)], On);

        quotas.Sum(q => q.Seats).ShouldBe(seats);
        Of(1).ShouldBeGreaterThanOrEqualTo(Of(2));

        int Of(int n) => quotas.Where(q => q.JuniorSchoolId == Id(n)).Sum(q => q.Seats);
    }

    [Fact]
    public void Impossible_factors_are_refused_and_a_share_is_explained()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => QuotaApportionment.Of(1, [School(1, 10, registered: 11)], On));
        Should.Throw<ArgumentOutOfRangeException>(() => QuotaApportionment.Of(1, [School(1, 10, compliance: 101)], On));
        Should.Throw<ArgumentException>(() => QuotaApportionment.Of(1, [School(1, 10, registered: 0)], On));
        QuotaApportionment.Explain(School(1, 10, rural: true), 3, On).ReasonZh.ShouldBe("按毕业生人数、报考率、规范办学情况并向农村初中倾斜分配3名");
    }

    [Theory]
    [InlineData("5 of 100", 100, 5, true)]
    [InlineData("6 of 100", 100, 6, false)]
    [InlineData("5 of 119: 4.2%", 119, 5, true)]
    [InlineData("1 of 20", 20, 1, true)]
    [InlineData("1 of 19: above 5%", 19, 1, false)]
    [InlineData("none", 10, 0, true)]
    public void Special_talents_take_at_most_five_percent(string row, int seats, int special, bool within) =>
        (SpecialTalentShare.Check(Plan(seats, 0) with { SpecialTalentSeats = special }, On) is null).ShouldBe(within, row);

    [Theory]
    [InlineData("500, 510 and 520: 65% of 510 is 331.5", new[] { 5000, 5100, 5200 }, 3315)]
    [InlineData("an average that does not come out even is not rounded down", new[] { 5000, 5000, 5001 }, 3251)]
    [InlineData("two years only", new[] { 5000, 5100 }, null)]
    [InlineData("four years", new[] { 5000, 5100, 5200, 5300 }, null)]
    [InlineData("a new school", new int[0], null)]
    public void The_academic_floor(string row, int[] lines, int? floor) => SpecialTalentFloor.Of(lines, On).ShouldBe(floor, row);

    [Theory]
    [InlineData(3314, false)]
    [InlineData(3315, true)]
    [InlineData(3316, true)]
    public void A_total_reaches_the_floor_or_not(int total, bool reached)
    {
        var finding = SpecialTalentFloor.Check(total, 3315, On);

        (finding is null).ShouldBe(reached);
        finding?.ReasonZh.ShouldContain("331.5");
    }

    [Property]
    public void The_floor_is_the_smallest_total_of_at_least_the_share(ushort a, ushort b, ushort c)
    {
        var floor = SpecialTalentFloor.Of([a, b, c], On)!.Value;
        var exact = ((decimal)a + b + c) * 65 / 300;

        ((decimal)floor).ShouldBeGreaterThanOrEqualTo(exact);
        (floor - 1m).ShouldBeLessThan(exact == 0 ? 1 : exact);
    }

    [Theory]
    [InlineData("all in order, on the last days", "2018-04-15", true, "2018-04-30", 2, 0)]
    [InlineData("proposed a day late", "2018-04-16", true, "2018-04-30", 2, 1)]
    [InlineData("not approved", "2018-04-15", false, "2018-04-30", 2, 1)]
    [InlineData("tested a day late", "2018-04-15", true, "2018-05-01", 2, 1)]
    [InlineData("one observer", "2018-04-15", true, "2018-04-30", 1, 1)]
    [InlineData("everything at once", "2018-04-16", false, "2018-05-01", 0, 4)]
    public void A_scheme_for_special_talents(string row, string proposed, bool approved, string tested, int observers, int findings) =>
        SpecialTalentScheme.Check(Day(proposed), approved, Day(tested), observers).Count.ShouldBe(findings, row);

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void A_plan_is_never_exceeded(int placed, bool within) => (PlanNeverExceeded.Check(50, placed) is null).ShouldBe(within);

    [Fact]
    public void Every_row_cites_the_notice_and_begins_with_it()
    {
        PlanParameters.QuotaPercent.Rows.Single().ShouldBe(new DatedRow<int>(Day("2018-03-08"), 65, new Citation(Texts.Enrolment, 0, Item: "三.2", Part: "三")));
        Should.Throw<ParameterNotInForceException>(() => QuotaShare.Check(Plan(10, 10), "衢州一中", false, Day("2018-03-07")));
    }

    private static SeatPlan Plan(int seats, int quota) => new(Guid.Empty, 2018, Jurisdiction.City, 1, seats, 0, quota, []);

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    private static JuniorSchoolFactors School(int n, int graduates, int? registered = null, int compliance = 100, bool rural = false) =>
        new(Id(n), graduates, registered ?? graduates, compliance, rural);
}

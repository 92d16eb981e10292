using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Law;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Plans;

[Covers("admissions.plan.signatories")]
[Covers("admissions.plan.reported-until")]
public sealed class SeatPlanDecisionsTests
{
    private static readonly PlanSignatory[] County = [PlanSignatory.CountyEducation, PlanSignatory.CountyFinance, PlanSignatory.CountyPrice];
    private static readonly PlanSignatory[] CountyAndCity = [.. County, PlanSignatory.CityEducation, PlanSignatory.CityFinance, PlanSignatory.CityPrice];

    public static TheoryData<string, Jurisdiction, PlanSignatory[], PlanStage> Chains => new()
    {
        { "county, nobody", Jurisdiction.County, [], PlanStage.Drafting },
        { "county, without prices", Jurisdiction.County, County[..2], PlanStage.Drafting },
        { "county, prepared by all", Jurisdiction.County, County, PlanStage.Reported },
        { "county, two of the city's three", Jurisdiction.County, CountyAndCity[..5], PlanStage.Reported },
        { "county, all", Jurisdiction.County, CountyAndCity, PlanStage.Approved },
        { "city, nobody", Jurisdiction.City, [], PlanStage.Drafting },
        { "city, the school", Jurisdiction.City, [PlanSignatory.School], PlanStage.Reported },
        { "city, the education bureau alone", Jurisdiction.City, [PlanSignatory.School, PlanSignatory.CityEducation], PlanStage.Approved },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_plan_goes_through_its_chain(string row, Jurisdiction jurisdiction, PlanSignatory[] signatories, PlanStage stage)
    {
        var plan = Plan(jurisdiction);
        IReadOnlyList<Finding> last = [];
        foreach (var signatory in signatories)
        {
            var (signed, findings, error) = SeatPlanDecisions.Sign(plan, By(signatory));
            error.ShouldBeNull(row);
            (plan, last) = (signed.ShouldNotBeNull(row), findings);
        }

        SeatPlanDecisions.StageOf(plan).ShouldBe(stage, row);
        last.Count(f => f.RuleId == "admissions.plan.approved-first").ShouldBe(stage == PlanStage.Approved ? 1 : 0, row);
        PlanSignatories.Missing(plan).Count.ShouldBe((jurisdiction == Jurisdiction.County ? 6 : 2) - signatories.Length, row);
    }

    public static TheoryData<string, Jurisdiction, PlanSignatory[], PlanSignature, SignatureError> Refused => new()
    {
        { "the city before the county is ready", Jurisdiction.County, County[..2], By(PlanSignatory.CityFinance), SignatureError.NotReported },
        { "the school has no part in a county's plan", Jurisdiction.County, [], By(PlanSignatory.School), SignatureError.NotASignatory },
        { "finance has no part in a city school's plan", Jurisdiction.City, [PlanSignatory.School], By(PlanSignatory.CityFinance), SignatureError.NotASignatory },
        { "twice", Jurisdiction.County, County[..1], By(PlanSignatory.CountyEducation), SignatureError.SignedAlready },
        { "one officer for two", Jurisdiction.County, County[..1], By(PlanSignatory.CountyFinance) with { Officer = "CountyEducation" }, SignatureError.FourEyes },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_signature_out_of_place_is_refused(string row, Jurisdiction jurisdiction, PlanSignatory[] before, PlanSignature signature, SignatureError expected)
    {
        var plan = Plan(jurisdiction) with { Signatures = [.. before.Select(By)] };

        var (signed, findings, error) = SeatPlanDecisions.Sign(plan, signature);

        signed.ShouldBeNull(row);
        findings.ShouldBeEmpty(row);
        error.ShouldBe(expected, row);
    }

    [Theory]
    [InlineData("the day before", "2018-04-09", true)]
    [InlineData("the last day", "2018-04-10", true)]
    [InlineData("a day late", "2018-04-11", false)]
    public void A_plan_is_reported_in_time(string row, string day, bool inTime)
    {
        (PlanReportedOnTime.Check(Day(day)) is null).ShouldBe(inTime, row);

        var plan = Plan(Jurisdiction.County) with { Signatures = [.. County[..2].Select(By)] };
        var (signed, findings, error) = SeatPlanDecisions.Sign(plan, By(PlanSignatory.CountyPrice) with { On = Day(day) });
        error.ShouldBeNull(row);
        (signed is not null).ShouldBe(inTime, row);
        findings.Count(f => f.RuleId == "admissions.plan.reported-until").ShouldBe(inTime ? 0 : 1, row);
    }

    [Fact]
    public void The_city_may_approve_after_the_day_of_reporting()
    {
        var plan = Plan(Jurisdiction.City) with { Signatures = [By(PlanSignatory.School)] };

        SeatPlanDecisions.Sign(plan, By(PlanSignatory.CityEducation) with { On = Day("2018-05-02") }).Plan.ShouldNotBeNull();
    }

    [Fact]
    public void The_numbers_of_a_plan_are_judged_together()
    {
        var plan = Plan(Jurisdiction.City) with { Seats = 100, QuotaSeats = 64, SpecialTalentSeats = 6 };

        SeatPlanDecisions.Obstacles(plan, "衢州一中", namedByCounty: false, Day("2018-04-01")).Select(f => f.RuleId)
            .ShouldBe(["admissions.quota.share", "admissions.special.share"]);
        (plan.OpenSeats, SeatPlanDecisions.Obstacles(plan with { QuotaSeats = 65, SpecialTalentSeats = 5 }, "衢州一中", false, Day("2018-04-01")).Count).ShouldBe((30, 0));
    }

    private static SeatPlan Plan(Jurisdiction jurisdiction) => new(Guid.Empty, 2018, jurisdiction, 10, 500, 0, 0, []);

    private static PlanSignature By(PlanSignatory signatory) => new(signatory, signatory.ToString(), new DateOnly(2018, 4, 1));
}

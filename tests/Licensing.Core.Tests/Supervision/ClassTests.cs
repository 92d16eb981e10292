using FsCheck.Xunit;
using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Core.Supervision.Rules;

namespace Quzhou.Licensing.Core.Tests.Supervision;

/// <summary>Yearly classes and who is drawn for inspection.</summary>
public sealed class ClassTests
{
    private static readonly ClassScale Scale = new(2018, 9, 7, new(2018, 5, 1), "公示-1");

    [Theory]
    [InlineData(DeductionKind.LicencesIncomplete, 9.5)]
    [InlineData(DeductionKind.ComplaintVerified, 9.5)]
    [InlineData(DeductionKind.OffencePunished, 9.5)]
    [InlineData(DeductionKind.DailyRulesBroken, 9)]
    [InlineData(DeductionKind.ProtectionMissing, 9)]
    [InlineData(DeductionKind.UnlawfulImportOrTransport, 9)]
    [Covers(TenPoints.Id)]
    public void Every_finding_takes_its_points_off(DeductionKind kind, double left)
    {
        var (points, findings) = TenPoints.Of([Found(kind, "2018-06-01")], 2018);

        points.ShouldBe((decimal)left);
        findings.ShouldHaveSingleItem().Citation.Item.ShouldBe($"{(int)kind}");
        TenPoints.Of([Found(kind, "2018-06-01"), Found(kind, "2018-06-01")], 2018).Points.ShouldBe(10 - 2 * (10 - (decimal)left));
    }

    [Theory]
    [InlineData("the day before the measures", "2018-04-19", 2018, 10)]
    [InlineData("their first day", "2018-04-20", 2018, 9)]
    [InlineData("the last day of the year", "2018-12-31", 2018, 9)]
    [InlineData("the first of the next", "2019-01-01", 2018, 10)]
    [InlineData("in the next year", "2019-01-01", 2019, 9)]
    public void The_day_it_was_found_true_decides_the_year(string name, string on, int year, int points) =>
        TenPoints.Of([Found(DeductionKind.DailyRulesBroken, on)], year).Points.ShouldBe(points, name);

    [Property]
    public void Points_stay_between_zero_and_ten_and_never_rise_with_a_finding(byte[] kinds)
    {
        var deductions = new List<Deduction>();
        var before = 10m;
        foreach (var kind in kinds)
        {
            deductions.Add(Found((DeductionKind)(kind % 6 + 1), "2018-06-01"));
            var points = TenPoints.Of(deductions, 2018).Points;
            points.ShouldBeInRange(0, before);
            before = points;
        }
    }

    [Theory]
    [InlineData(10, UnitClass.Aa)]
    [InlineData(9, UnitClass.Aa)]
    [InlineData(8.5, UnitClass.A)]
    [InlineData(7, UnitClass.A)]
    [InlineData(6.5, UnitClass.B)]
    [InlineData(0, UnitClass.B)]
    [Covers(ClassByScale.Id)]
    public void The_published_scale_decides_the_class(double points, UnitClass expected) =>
        ClassByScale.Of((decimal)points, 2018, [Scale], new(2019, 2, 1)).Class.ShouldBe(expected);

    [Theory]
    [InlineData("no scale", 2019, "2018-05-01", "2019-02-01", false)]
    [InlineData("published the day after", 2018, "2019-02-02", "2019-02-01", false)]
    [InlineData("published that day", 2018, "2019-02-01", "2019-02-01", true)]
    public void Without_a_published_scale_nobody_is_graded(string name, int firstYear, string publishedOn, string on, bool graded)
    {
        var outcome = ClassDecisions.Evaluate(
            Guid.Empty, 2018, [], [Scale with { FirstYear = firstYear, PublishedOn = DateOnly.Parse(publishedOn) }], new Act("section", DateOnly.Parse(on)));

        if (graded)
            outcome.Granted().Class.ShouldBe(UnitClass.Aa, name);
        else
            outcome.Refused().Findings.ShouldHaveSingleItem().RuleId.ShouldBe(ClassByScale.Id, name);
    }

    [Theory]
    [InlineData(10, 7, true)]
    [InlineData(10.1, 7, false)]
    [InlineData(7, 7, false)]
    [InlineData(7.1, 7, true)]
    [InlineData(9, 0, false)]
    public void A_scale_has_three_classes_within_ten_points(double aa, double a, bool good) =>
        (ClassByScale.Flaw(Scale with { AaFrom = (decimal)aa, AFrom = (decimal)a }) is null).ShouldBe(good);

    [Theory]
    [InlineData("the year is not over", "2018-12-31", false, false)]
    [InlineData("the first day", "2019-01-01", true, false)]
    [InlineData("the last day of the quarter", "2019-03-31", true, false)]
    [InlineData("the day after", "2019-04-01", true, true)]
    [Covers(EvaluatedInFirstQuarter.Id)]
    public void A_year_is_evaluated_in_the_next_first_quarter(string name, string on, bool possible, bool late)
    {
        var outcome = ClassDecisions.Evaluate(Guid.Empty, 2018, [], [Scale], new Act("section", DateOnly.Parse(on)));

        if (possible)
            outcome.Granted().Class.ShouldBe(UnitClass.Aa, name);
        else
            outcome.NotAllowed().ShouldBe(NotAllowedReason.WrongDay, name);
        outcome.Findings().Any(f => f.RuleId == EvaluatedInFirstQuarter.Id).ShouldBe(late, name);
    }

    [Fact]
    public void A_year_before_the_measures_has_no_class() =>
        ClassDecisions.Evaluate(Guid.Empty, 2017, [], [Scale with { FirstYear = 2017 }], new Act("section", new(2018, 5, 1))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);

    [Theory]
    [InlineData(UnitClass.Aa, SupervisionMode.Trust)]
    [InlineData(UnitClass.A, SupervisionMode.Ordinary)]
    [InlineData(UnitClass.B, SupervisionMode.Key)]
    [Covers(ModeOfClass.Id)]
    public void A_class_is_supervised_in_its_way(UnitClass grade, SupervisionMode mode) => ModeOfClass.Of(grade).Mode.ShouldBe(mode);

    [Theory]
    [InlineData("no class", false, null, false, InspectionStratum.Ordinary)]
    [InlineData("A", false, UnitClass.A, false, InspectionStratum.Ordinary)]
    [InlineData("AA", false, UnitClass.Aa, false, InspectionStratum.Exempt)]
    [InlineData("AA on the list", true, UnitClass.Aa, false, InspectionStratum.Key)]
    [InlineData("AA punished", false, UnitClass.Aa, true, InspectionStratum.Key)]
    [InlineData("B", false, UnitClass.B, false, InspectionStratum.Key)]
    [InlineData("punished", false, null, true, InspectionStratum.Key)]
    [Covers(StratumOfSubject.Id)]
    public void Key_units_are_all_inspected_and_others_drawn(string name, bool listed, UnitClass? grade, bool punished, InspectionStratum expected) =>
        StratumOfSubject.Of(new("k", listed, grade, punished ? Given.Punishment : null)).Stratum.ShouldBe(expected, name);

    [Theory]
    [InlineData("not published yet", "2018-06-30", false, 0)]
    [InlineData("published that day", "2018-07-01", true, 1)]
    [InlineData("the next ratio", "2019-01-01", true, 3)]
    [Covers(RatioPublished.Id)]
    public void Ordinary_subjects_are_drawn_by_the_published_ratio(string name, string on, bool drawn, int ordinary)
    {
        InspectionRatio[] ratios = [new(100, new(2019, 1, 1), "公示-2"), new(30, new(2018, 7, 1), "公示-1")];
        InspectionSubject[] subjects = [new("k1", true, null, null), new("o1", false, null, null), new("o2", false, UnitClass.A, null), new("o3", false, null, null), new("e1", false, UnitClass.Aa, null)];

        var outcome = InspectionPlan.Make("2018", subjects, ratios, ["a", "b"], 2, [], DateOnly.Parse(on));

        if (!drawn)
        {
            outcome.Refused().Findings.ShouldHaveSingleItem().RuleId.ShouldBe(RatioPublished.Id, name);
            return;
        }
        var result = DoubleRandomDraw.Run([1], outcome.Granted());
        result.Drawn.Count(d => d.Stratum == InspectionPlan.KeyCode).ShouldBe(1, name);
        result.Drawn.Count(d => d.Stratum == InspectionPlan.OrdinaryCode).ShouldBe(ordinary, name);
        result.Drawn.ShouldNotContain(d => d.Subject == "e1", name);
    }

    [Fact]
    public void A_plan_that_cannot_be_drawn_is_named() =>
        InspectionPlan.Make("2018", [new("k", true, null, null), new("k", true, null, null)], [], ["a"], 1, [], new(2018, 7, 1)).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);

    private static Deduction Found(DeductionKind kind, string on) => new(kind, DateOnly.Parse(on), "治安支队", "证据-1");
}

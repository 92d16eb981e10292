using FsCheck.Xunit;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Core.Inspections.Rules;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Inspections;

/// <summary>From the plan to the last re-check (七).</summary>
public sealed class InspectionCourseTests
{
    private static readonly DateOnly By = new(2018, 6, 30);

    [Fact]
    public void What_passes_is_closed_and_published()
    {
        var outcome = InspectionDecisions.RecordOnSite(GivenInspection.Planned, GivenInspection.Checklist, GivenInspection.Items(), GivenInspection.Second, GivenInspection.Inspector, null);

        outcome.Granted().ShouldSatisfyAllConditions(i => i.Stage.ShouldBe(InspectionStage.Closed), i => i.Result.ShouldBe(InspectionResult.Passed), i => i.RectifyBy.ShouldBeNull());
        outcome.Findings().Select(f => f.RuleId).ShouldBe(["foodsafety.inspection.result", "foodsafety.inspection.published"]);
    }

    [Fact]
    public void What_is_not_put_right_gets_a_new_day_until_it_is()
    {
        var again = InspectionDecisions.Recheck(GivenInspection.Rectifying(By), new("zhao", By), rectified: false, "缺丙", new(2018, 7, 15)).Granted();
        (again.Stage, again.RectifyBy, again.Rectified).ShouldBe((InspectionStage.Rectifying, new DateOnly(2018, 7, 15), false));

        var done = InspectionDecisions.Recheck(again, new("zhao", new(2018, 7, 15)), rectified: true, "到位", null).Granted();
        (done.Stage, done.RectifyBy, done.Rectified, done.Rechecks.Count).ShouldBe((InspectionStage.Closed, new DateOnly(2018, 7, 15), true, 2));
        InspectionDecisions.Recheck(done, new("zhao", new(2018, 7, 16)), true, "", null).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    [Fact]
    public void A_recheck_has_to_fit()
    {
        var open = GivenInspection.Rectifying(By);

        InspectionDecisions.Recheck(open, new("zhao", new(2018, 5, 31)), true, "", null).NotAllowed().ShouldBe(NotAllowedReason.WrongDay, "before the inspection");
        InspectionDecisions.Recheck(open, new("zhao", By), true, "", By.AddDays(1)).NotAllowed().ShouldBe(NotAllowedReason.WrongDay, "put right, and a new day");
        InspectionDecisions.Recheck(open, new("zhao", By), false, "", null).NotAllowed().ShouldBe(NotAllowedReason.WrongDay, "not put right, and no day");
        InspectionDecisions.Recheck(open, new("zhao", By), false, "", By).NotAllowed().ShouldBe(NotAllowedReason.WrongDay, "the same day");
        InspectionDecisions.Recheck(open, new("zhao", By), false, "", By.AddDays(91)).NotAllowed().ShouldBe(NotAllowedReason.WrongDay, "one day too long");
        InspectionDecisions.Recheck(open, new("zhao", By), false, "", By.AddDays(90)).Granted();
    }

    public static TheoryData<string, int[], DateOnly?, bool> Terms => new()
    {
        { "to put right, no day", [1], null, false },
        { "to put right, the same day", [1], new(2018, 6, 1), false },
        { "to put right, the next day", [1], new(2018, 6, 2), true },
        { "to put right, the longest term", [1], new(2018, 8, 30), true },
        { "to put right, a day too long", [1], new(2018, 8, 31), false },
        { "passed, a day", [], new(2018, 6, 30), false },
        { "failed, no day", [2], null, true },
        { "failed, a day", [2], new(2018, 6, 30), true },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    public void The_term_to_put_right_has_to_fit_the_result(string name, int[] failed, DateOnly? by, bool granted)
    {
        var outcome = InspectionDecisions.RecordOnSite(GivenInspection.Planned, GivenInspection.Checklist, GivenInspection.Items(failed), GivenInspection.Second, GivenInspection.Inspector, by);

        (outcome is Outcome<InspectionCase>.Granted).ShouldBe(granted, name);
    }

    [Fact]
    public void A_result_needs_its_day_its_list_and_every_item_once()
    {
        Outcome<InspectionCase> Record(InspectionCase? planned = null, Checklist? list = null, ItemResult[]? items = null, Act? act = null) => InspectionDecisions.RecordOnSite(
            planned ?? GivenInspection.Planned, list ?? GivenInspection.Checklist, items ?? GivenInspection.Items(), GivenInspection.Second, act ?? GivenInspection.Inspector, null);

        Record(act: new("lin", new(2018, 5, 31))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        Record(list: GivenInspection.Checklist with { Kind = Core.Operators.OperatorKind.Market }).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        Record(list: GivenInspection.Checklist with { EffectiveFrom = new(2018, 6, 2) }).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        Record(items: [.. GivenInspection.Items()[..2]]).NotAllowed().ShouldBe(NotAllowedReason.WrongContent, "one missing");
        Record(items: [.. GivenInspection.Items(), new(3, ItemFinding.Conforms)]).NotAllowed().ShouldBe(NotAllowedReason.WrongContent, "one doubled");
        Record(items: [.. GivenInspection.Items()[..2], new(3, default)]).NotAllowed().ShouldBe(NotAllowedReason.WrongContent, "one unanswered");
        Record(planned: Record().Granted()).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    [Fact]
    public void Who_is_named_later_has_no_conflict()
    {
        var unstaffed = GivenInspection.Planned with { Inspectors = [] };

        InspectionDecisions.Assign(unstaffed, ["qian", "sun"], ["sun"], GivenInspection.Day).NotAllowed().ShouldBe(NotAllowedReason.WrongPerson);
        InspectionDecisions.Assign(unstaffed, ["qian"], [], GivenInspection.Day).Refused();
        InspectionDecisions.Assign(unstaffed, ["sun", "qian"], ["lin"], GivenInspection.Day).Granted().Inspectors.ShouldBe(["qian", "sun"]);
        InspectionDecisions.Assign(GivenInspection.Planned, ["sun", "qian"], [], GivenInspection.Day).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    // Re-checks in any order: the case is open exactly while the last one found something, and the days never run back.
    [Property]
    public void Whatever_is_rechecked_the_case_is_open_while_the_last_recheck_found_something(bool[] rectified, byte[] days)
    {
        var inspection = GivenInspection.Rectifying(By);
        for (var i = 0; i < Math.Min(rectified.Length, days.Length); i++)
        {
            var on = GivenInspection.Day.AddDays(days[i]);
            inspection = InspectionDecisions.Recheck(inspection, new("zhao", on), rectified[i], "", rectified[i] ? null : on.AddDays(10)).After(inspection);
        }

        (inspection.Stage == InspectionStage.Closed).ShouldBe(inspection.Rectified);
        inspection.Rechecks.SkipLast(1).ShouldAllBe(r => !r.Rectified);
        inspection.Rechecks.Select(r => r.Act.On).ShouldBe(inspection.Rechecks.Select(r => r.Act.On).Order());
        (RectifiedInTime.Overdue(inspection, DateOnly.MaxValue) is not null).ShouldBe(!inspection.Rectified);
    }
}

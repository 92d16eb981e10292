using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Core.Inspections.Rules;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Inspections.Rules;

/// <summary>双随机、一公开 (七).</summary>
public sealed class InspectionRulesTests
{
    private static readonly DateOnly Day = GivenInspection.Day;

    private static RoundCandidate Candidate(int number, InspectionClass assessed = InspectionClass.Routine, DateOnly? exempt = null, bool punished = false) =>
        new(new Operator(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), assessed, exempt), punished ? [new("punishment_id", "p-1")] : null);

    private static RoundRequest Request(params RoundCandidate[] candidates) =>
        new("test 2018-06", Day, candidates, [new(InspectionClass.Routine, 30), new(InspectionClass.Top, 100)], ["wang", "lin", "zhao"], 2, []);

    [Fact]
    [Covers("foodsafety.inspection.random")]
    public void Everybody_not_exempt_is_listed_under_the_class_that_applies_now()
    {
        var (plan, finding) = RandomAndOpen.Of(Request(
            Candidate(3), Candidate(1), Candidate(2, exempt: Day), Candidate(4, exempt: Day.AddDays(-1)), Candidate(5, exempt: Day, punished: true), Candidate(6, InspectionClass.Enhanced)));

        plan.Strata.Select(s => (s.Code, s.Subjects.Count)).ShouldBe([("routine", 3), ("top", 1)]);
        plan.Strata[0].Subjects.ShouldBe(plan.Strata[0].Subjects.Order(StringComparer.Ordinal));
        plan.Inspectors.ShouldBe(["lin", "wang", "zhao"]);
        plan.Flaws().ShouldBeEmpty();
        finding.Facts.ShouldContain(new Fact("exempt", "1"));
    }

    [Fact]
    public void A_draw_covers_every_share_and_names_two_inspectors()
    {
        var (plan, _) = RandomAndOpen.Of(Request([.. Enumerable.Range(1, 10).Select(n => Candidate(n)), Candidate(11, punished: true)]));
        var result = DoubleRandomDraw.Run([1, 2, 3], plan);

        result.Drawn.Count(d => d.Stratum == "routine").ShouldBe(3);
        result.Drawn.Count(d => d.Stratum == "top").ShouldBe(1);
        result.Drawn.ShouldAllBe(d => d.Inspectors.Count == 2);
        result.Unstaffed.ShouldBeEmpty();
    }

    public static TheoryData<string, string[], string[], bool> Teams => new()
    {
        { "both drawn", ["lin", "wang"], ["lin", "wang"], true },
        { "one below two", ["lin", "wang"], ["lin"], false },
        { "one twice", ["lin", "wang"], ["lin", "lin"], false },
        { "somebody else", ["lin", "wang"], ["lin", "zhao"], false },
        { "one above two, all drawn", ["lin", "wang", "zhao"], ["lin", "wang", "zhao"], true },
        { "planned by name, which names nobody", [], ["lin", "zhao"], true },
    };

    [Theory]
    [MemberData(nameof(Teams))]
    [Covers("foodsafety.inspection.inspectors")]
    public void Who_was_drawn_goes_and_two_at_least(string name, string[] named, string[] present, bool inOrder) =>
        (InspectorsOnSite.Check(named, present, Day) is null).ShouldBe(inOrder, name);

    public static TheoryData<string, int[], InspectionResult> Results => new()
    {
        { "none fails", [], InspectionResult.Passed },
        { "one that is no key item", [1], InspectionResult.Rectify },
        { "all that are no key items", [1, 3], InspectionResult.Rectify },
        { "the key item", [2], InspectionResult.Failed },
        { "everything", [1, 2, 3], InspectionResult.Failed },
    };

    [Theory]
    [MemberData(nameof(Results))]
    [Covers("foodsafety.inspection.result")]
    public void The_result_follows_from_the_items(string name, int[] failed, InspectionResult result)
    {
        var (found, finding) = ResultFollowsItems.Of(GivenInspection.Checklist, GivenInspection.Items(failed));

        found.ShouldBe(result, name);
        finding.Facts.ShouldContain(new Fact("failed_items", string.Join(' ', failed)));
    }

    [Fact]
    public void What_does_not_apply_does_not_fail() => ResultFollowsItems.Of(
        GivenInspection.Checklist, [new(1, ItemFinding.NotApplicable), new(2, ItemFinding.NotApplicable), new(3, ItemFinding.Conforms)]).Result.ShouldBe(InspectionResult.Passed);

    [Theory]
    [InlineData("2018-06-29", false)]
    [InlineData("2018-06-30", false)]
    [InlineData("2018-07-01", true)]
    [Covers("foodsafety.inspection.rectification")]
    public void The_last_day_is_in_time(string on, bool overdue) =>
        (RectifiedInTime.Overdue(GivenInspection.Rectifying(new(2018, 6, 30)), DateOnly.Parse(on)) is not null).ShouldBe(overdue);

    [Fact]
    public void A_recheck_says_whether_it_was_in_time()
    {
        RectifiedInTime.Rechecked(true, new(2018, 6, 30), new(2018, 6, 30)).ReasonZh.ShouldContain("按期");
        RectifiedInTime.Rechecked(true, new(2018, 6, 30), new(2018, 7, 1)).ReasonZh.ShouldContain("逾期");
        RectifiedInTime.Rechecked(false, new(2018, 6, 30), new(2018, 6, 30)).ReasonZh.ShouldContain("尚未");
    }

    [Fact]
    [Covers("foodsafety.inspection.published")]
    public void A_result_is_public_without_notes_and_names()
    {
        ResultIsPublished.Of(GivenInspection.Planned).ShouldBeNull();
        var (entry, _) = ResultIsPublished.Of(GivenInspection.Rectifying(new(2018, 6, 30))).ShouldNotBeNull();

        (entry.InspectedOn, entry.Result, entry.RectifyBy, entry.Rectified).ShouldBe((Day, InspectionResult.Rectify, new DateOnly(2018, 6, 30), false));
        entry.FailedItems.ShouldBe([1]);
    }
}

using Quzhou.FoodSafety.Core.Disinfection;
using Quzhou.FoodSafety.Core.Disinfection.Rules;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Disinfection.Rules;

/// <summary>Criteria and terms of the red and black list (八).</summary>
public sealed class DisinfectionRulesTests
{
    private static readonly DateOnly Day = new(2019, 6, 1);
    private static readonly DateOnly Within = new(2018, 6, 2);
    private static readonly DateOnly Outside = new(2018, 6, 1);
    private static readonly FirmRecord Clean = new([], [], [], []);

    private static FirmRecord Inspected(params (DateOnly On, InspectionResult Result)[] inspections) => Clean with { Inspections = inspections };

    public static TheoryData<string, DisinfectionList, FirmRecord, bool> Records => new()
    {
        { "black, no failure", DisinfectionList.Black, Clean, false },
        { "black, one failed inspection on the first day of the window", DisinfectionList.Black, Inspected((Within, InspectionResult.Failed)), true },
        { "black, the day before the window", DisinfectionList.Black, Inspected((Outside, InspectionResult.Failed)), false },
        { "black, on the day itself", DisinfectionList.Black, Inspected((Day, InspectionResult.Failed)), true },
        { "black, the day after", DisinfectionList.Black, Inspected((Day.AddDays(1), InspectionResult.Failed)), false },
        { "black, something to put right is no failure", DisinfectionList.Black, Inspected((Within, InspectionResult.Rectify)), false },
        { "black, a failed sample", DisinfectionList.Black, Clean with { FailedSamples = [Within] }, true },
        { "black, a rectification overdue", DisinfectionList.Black, Clean with { OverdueRectifications = [Within] }, true },
        { "black, a violation", DisinfectionList.Black, Clean with { Violations = [Within] }, true },
        { "red, one passed", DisinfectionList.Red, Inspected((Within, InspectionResult.Passed)), false },
        { "red, two passed", DisinfectionList.Red, Inspected((Within, InspectionResult.Passed), (Day, InspectionResult.Passed)), true },
        { "red, three passed", DisinfectionList.Red, Inspected((Within, InspectionResult.Passed), (Within, InspectionResult.Passed), (Day, InspectionResult.Passed)), true },
        { "red, one of two before the window", DisinfectionList.Red, Inspected((Outside, InspectionResult.Passed), (Day, InspectionResult.Passed)), false },
        { "red, two passed and a failed sample", DisinfectionList.Red, Inspected((Within, InspectionResult.Passed), (Day, InspectionResult.Passed)) with { FailedSamples = [Day] }, false },
    };

    [Theory]
    [MemberData(nameof(Records))]
    [Covers("foodsafety.disinfection.criteria")]
    public void A_firm_is_listed_by_what_is_on_record(string name, DisinfectionList list, FirmRecord record, bool meets) =>
        FirmMeetsCriteria.Of(list, record, Day).Meets.ShouldBe(meets, name);

    [Fact]
    public void Before_the_text_there_is_no_list() => Should.Throw<ParameterNotInForceException>(() => FirmMeetsCriteria.Of(DisinfectionList.Black, Clean, Texts.InForce.AddDays(-1)));

    public static TheoryData<string, DateOnly, DateOnly> Terms => new()
    {
        { "an ordinary week", new(2018, 9, 3), new(2018, 9, 10) },
        { "across the Mid-Autumn days", new(2018, 9, 19), new(2018, 9, 27) },
        { "across National Day and its make-up days", new(2018, 9, 28), new(2018, 10, 10) },
        { "received on a holiday", new(2018, 10, 3), new(2018, 10, 12) },
        { "into a year whose notice is missing: its days count as worked", new(2026, 12, 25), new(2027, 1, 1) },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    [Covers("foodsafety.disinfection.objection")]
    public void An_objection_is_decided_within_five_working_days(string name, DateOnly receivedOn, DateOnly decideBy) =>
        ObjectionTerm.Of(receivedOn, WorkingDayCalendar.StateCouncil).DecideBy.ShouldBe(decideBy, name);

    [Fact]
    public void A_late_decision_says_so()
    {
        ObjectionTerm.Decided(true, Day, Day).ReasonZh.ShouldNotContain("逾期");
        ObjectionTerm.Decided(false, Day, Day.AddDays(1)).ReasonZh.ShouldContain("逾期");
    }
}

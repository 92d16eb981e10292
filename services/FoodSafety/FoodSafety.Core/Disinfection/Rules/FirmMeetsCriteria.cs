using Quzhou.FoodSafety.Core.Disinfection.Parameters;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Disinfection.Rules;

/// <summary>A disinfection firm is put on the red or black list by what is on record of it (八).</summary>
public static class FirmMeetsCriteria
{
    private const string Id = "foodsafety.disinfection.criteria";

    /// <summary>Whether a firm may go on a list, and why.</summary>
    /// <param name="list">Which list.</param>
    /// <param name="record">What is on record.</param>
    /// <param name="on">Day of the proposal; governs. The window reaches back from it, its first day excluded.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "八")]
    public static (bool Meets, Finding Finding) Of(DisinfectionList list, FirmRecord record, DateOnly on)
    {
        var after = LegalPeriod.AddMonths(on, -ListCriteria.WindowMonths.On(on).Value);
        bool Within(DateOnly day) => day > after && day <= on;
        var failures = record.Inspections.Count(i => i.Result == InspectionResult.Failed && Within(i.On))
            + record.FailedSamples.Count(Within) + record.OverdueRectifications.Count(Within) + record.Violations.Count(Within);
        var passed = record.Inspections.Count(i => i.Result == InspectionResult.Passed && Within(i.On));
        Fact[] facts = [FactText.Day("after", after), FactText.Day("until", on), FactText.Number("failures", failures), FactText.Number("passed", passed)];
        if (list == DisinfectionList.Black)
        {
            var needed = ListCriteria.BlackFailures.On(on).Value;
            var parameter = ListCriteria.BlackFailures.Describe(on);
            return failures >= needed
                ? (true, new Finding(Id, Texts.Point("八"), $"期内不合格{failures}次,符合列入黑榜的标准", $"{failures} failures in the window: may be put on the black list", facts, parameter))
                : (false, new Finding(Id, Texts.Point("八"), $"期内不合格{failures}次,未达列入黑榜的标准", $"{failures} failures in the window: not enough for the black list", facts, parameter));
        }
        var least = ListCriteria.RedPassed.On(on).Value;
        return failures == 0 && passed >= least
            ? (true, new Finding(Id, Texts.Point("八"), $"期内检查合格{passed}次,无不合格,符合列入红榜的标准", $"{passed} inspections passed and no failure: may be put on the red list", facts, ListCriteria.RedPassed.Describe(on)))
            : (false, new Finding(Id, Texts.Point("八"), $"期内检查合格{passed}次,不合格{failures}次,未达列入红榜的标准", $"{passed} inspections passed, {failures} failures: not enough for the red list", facts, ListCriteria.RedPassed.Describe(on)));
    }
}

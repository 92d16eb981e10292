using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco.Parameters;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>False or smuggled cigarettes found at one time, so many cartons and more (一(一)).</summary>
public static class SeizedAtOneTime
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-01";

    /// <summary>Finding when there is the ground, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一", Item = "一")]
    public static Finding? Check(RetailerHistory history, DateOnly on)
    {
        var seizure = history.Seizures
            .Where(s => OneYear.MayComplete(history, s.FoundOn, on))
            .Where(s => s.FakeOrSmuggledCartons >= GroundNumbers.SeizedCartons.On(s.FoundOn).Value)
            .MaxBy(s => s.FoundOn);
        return seizure is null
            ? null
            : new Finding(
                Id,
                FollowUpTexts.TobaccoPoint("一", "一"),
                "一次性查获假烟、走私烟达到规定数量",
                "So many false or smuggled cigarettes were found at one time",
                [FactText.Text("seizure", seizure.Reference), FactText.Day("found_on", seizure.FoundOn), FactText.Number("cartons", seizure.FakeOrSmuggledCartons)],
                GroundNumbers.SeizedCartons.Describe(seizure.FoundOn));
    }
}

using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms.Parameters;

/// <summary>Minutes within which an officer takes an alarm (确认时限). The office's numbers, not the text's: <c>docs/decisions/0163</c>.</summary>
public static class AcknowledgeTerms
{
    private static readonly DatedParameter<int> General = new(
        "foodsafety.alarm.acknowledge.general", "minutes", new DatedRow<int>(Texts.InForce, 240, Texts.Point("十九")));

    private static readonly DatedParameter<int> Heavier = new(
        "foodsafety.alarm.acknowledge.heavier", "minutes", new DatedRow<int>(Texts.InForce, 60, Texts.Point("十九")));

    private static readonly DatedParameter<int> Severe = new(
        "foodsafety.alarm.acknowledge.severe", "minutes", new DatedRow<int>(Texts.InForce, 15, Texts.Point("十九")));

    /// <summary>The term of a severity.</summary>
    public static DatedParameter<int> Minutes(Severity severity) => severity switch
    {
        Severity.General => General,
        Severity.Heavier => Heavier,
        _ => Severe,
    };
}

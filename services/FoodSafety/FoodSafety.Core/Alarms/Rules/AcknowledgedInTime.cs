using Quzhou.FoodSafety.Core.Alarms.Parameters;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms.Rules;

/// <summary>An alarm that nobody takes in time rises (十九, 应急处置): the term is the office's, <c>docs/decisions/0163</c>.</summary>
public static class AcknowledgedInTime
{
    /// <summary>Stable id.</summary>
    public const string Id = "foodsafety.alarm.acknowledged-in-time";

    /// <summary>Last instant for an officer to take an alarm.</summary>
    /// <param name="severity">How grave.</param>
    /// <param name="from">When it was raised, or last rose.</param>
    /// <param name="on">Legal day of that instant; governs the term.</param>
    public static DateTimeOffset By(Severity severity, DateTimeOffset from, DateOnly on) =>
        from.AddMinutes(AcknowledgeTerms.Minutes(severity).On(on).Value);

    /// <summary>Finding when the instant has passed, else null.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十九")]
    public static Finding? Check(Severity severity, DateTimeOffset acknowledgeBy, DateTimeOffset now, DateOnly on) => now <= acknowledgeBy
        ? null
        : new Finding(
            Id,
            Texts.Point("十九"),
            "预警逾期未确认,予以升级(时限由市食品安全办公室设定)",
            "The alarm was not taken in time and rises (the term is set by the office)",
            [AlarmTexts.Instant("acknowledge_by", acknowledgeBy)],
            AcknowledgeTerms.Minutes(severity).Describe(on));
}

using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms.Rules;

/// <summary>A cold chain that stayed outside its limit for the limit's time (二十七, 物联网监管). The limit is the office's data.</summary>
public static class ColdChainKept
{
    /// <summary>Stable id.</summary>
    public const string Id = "foodsafety.alarm.cold-chain";

    /// <summary>Finding once a stretch is an excursion, else null. It names the beginning only, so that the stretch raises one alarm however long it lasts.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "二十七")]
    public static Finding? Check(long device, ExcursionRun run, TemperatureLimit limit) => run.IsExcursion
        ? new Finding(
            Id,
            Texts.Point("二十七"),
            $"冷链温度超出限值持续{limit.Minutes}分钟及以上(限值由市食品安全办公室登记)",
            $"The cold chain was outside its limit for {limit.Minutes} minutes or more (the limit is on record with the office)",
            [FactText.Number("device", device), AlarmTexts.Instant("since", run.Since)],
            limit.Describe())
        : null;

    /// <summary>How grave: heavier, until the office knows what was in the load.</summary>
    public static Severity Severity => Severity.Heavier;
}

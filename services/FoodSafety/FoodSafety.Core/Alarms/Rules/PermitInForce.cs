using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms.Rules;

/// <summary>An operator in business needs a permit that has not run out (七, 严格食品生产流通监管).</summary>
public static class PermitInForce
{
    /// <summary>Stable id.</summary>
    public const string Id = "foodsafety.alarm.permit-expired";

    /// <summary>Finding from the day after the last day of a permit on, else null.</summary>
    /// <param name="validUntil">Last day (有效期至).</param>
    /// <param name="on">Governing day.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "七")]
    public static Finding? Check(DateOnly validUntil, DateOnly on) => on <= validUntil
        ? null
        : new Finding(
            Id, Texts.Point("七"), "许可证已到期,经营者仍在登记经营", "The permit has run out and the operator is still in business", [FactText.Day("valid_until", validUntil)]);
}

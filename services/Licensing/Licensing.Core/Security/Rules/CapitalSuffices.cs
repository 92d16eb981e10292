using Quzhou.Law;
using Quzhou.Licensing.Core.Security.Parameters;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>A security company has a least registered capital (注册资本, 指南二(一)1).</summary>
public static class CapitalSuffices
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.capital";

    /// <summary>Finding when the capital is too low, else null.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideConditions, Item = "一.1")]
    public static Finding? Check(long capitalFen, DateOnly acceptedOn) => capitalFen >= SecurityCompanyNumbers.LeastCapitalFen.On(acceptedOn).Value
        ? null
        : new Finding(
            Id,
            FollowUpTexts.PolicePart(FollowUpTexts.GuideConditions, "一.1"),
            "注册资本低于规定数额",
            "The registered capital is below the least",
            [FactText.Number("capital_fen", capitalFen)],
            SecurityCompanyNumbers.LeastCapitalFen.Describe(acceptedOn));
}

using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>The licence was sold, let, lent or made over in another way (一(七)).</summary>
public static class LicenceMadeOver
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-07";

    /// <summary>Finding when there is the ground, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一", Item = "七")]
    public static Finding? Check(RetailerHistory history, DateOnly on) => history.Newest(RetailerEventKind.LicenceMadeOver, on) is { } known
        ? new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("一", "七"),
            "买卖、出租、出借或以其他形式非法转让许可证",
            "The licence was sold, let, lent or made over",
            [FactText.Day("on", known.On), FactText.Text("evidence", known.Reference)])
        : null;
}

using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>The holder was held criminally liable for unlawful dealing in tobacco (一(八)).</summary>
public static class CriminallyLiable
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-08";

    /// <summary>Finding when there is the ground, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一", Item = "八")]
    public static Finding? Check(RetailerHistory history, DateOnly on) => history.Newest(RetailerEventKind.CriminallyLiable, on) is { } known
        ? new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("一", "八"),
            "因非法生产经营烟草专卖品被追究刑事责任",
            "Held criminally liable for unlawful dealing in tobacco",
            [FactText.Day("on", known.On), FactText.Text("evidence", known.Reference)])
        : null;
}

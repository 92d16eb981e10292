using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>Ordered to stop, rectify or correct by Art. 44 of the licence measures, and still not fit or not willing (一(十)).</summary>
public static class RectificationFailed
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-10";

    /// <summary>Finding when there is the ground, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一", Item = "十")]
    public static Finding? Check(RetailerHistory history, DateOnly on) => history.Newest(RetailerEventKind.RectificationFailed, on) is { } known
        ? new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("一", "十"),
            "被责令整顿或改正后仍不符合条件或拒不改正",
            "After an order to rectify still not fit, or not willing",
            [FactText.Day("on", known.On), FactText.Text("evidence", known.Reference)])
        : null;
}

using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>The business licence was revoked by market regulation (一(九)).</summary>
public static class BusinessLicenceRevoked
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-09";

    /// <summary>Finding when there is the ground, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一", Item = "九")]
    public static Finding? Check(RetailerHistory history, DateOnly on) => history.Newest(RetailerEventKind.BusinessLicenceRevoked, on) is { } known
        ? new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("一", "九"),
            "被市场监管部门吊销营业执照",
            "The business licence was revoked by market regulation",
            [FactText.Day("on", known.On), FactText.Text("evidence", known.Reference)])
        : null;
}

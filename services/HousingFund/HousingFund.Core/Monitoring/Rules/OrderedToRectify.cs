using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>Who limits, hinders or refuses fund loans is ordered to rectify it (责令整改, 第十二条(二)、附件8).</summary>
public static class OrderedToRectify
{
    private const string Id = "housingfund.hindrance.order";

    /// <summary>Finding of the order.</summary>
    [Rule(Id, Texts.Projects, 12, Item = "二")]
    public static Finding Order(DateOnly rectifyBy) => new(
        Id, Texts.Project(12, "二"), "限制、阻挠、拒绝使用公积金贷款,责令整改", "Fund loans hindered; ordered to rectify", [FactText.Day("rectify_by", rectifyBy)]);

    /// <summary>Finding that closes it.</summary>
    public static Finding Done(DateOnly on) => new(Id, Texts.Project(12, "二"), "已整改到位", "Rectified", [FactText.Day("rectified_on", on)]);
}

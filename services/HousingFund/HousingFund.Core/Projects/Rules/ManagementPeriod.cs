using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>A project is managed from the agreement until every mortgage certificate under it is in hand (楼盘管理期限, 第十一条).</summary>
public static class ManagementPeriod
{
    private const string Id = "housingfund.project.management-period";

    /// <summary>Whether the period runs, and the finding either way.</summary>
    /// <param name="concludedOn">Day of the agreement.</param>
    /// <param name="certificatesOpen">Loans paid out or to be paid out whose certificate is not in hand.</param>
    /// <param name="salesClosed">True when nothing more can be applied for under the agreement.</param>
    [Rule(Id, Texts.Projects, 11)]
    public static (bool Runs, Finding Finding) Find(DateOnly concludedOn, int certificatesOpen, bool salesClosed)
    {
        Fact[] facts = [FactText.Day("concluded_on", concludedOn), FactText.Number("certificates_open", certificatesOpen)];
        return certificatesOpen > 0 || !salesClosed
            ? (true, new Finding(Id, Texts.Project(11), "楼盘处于管理期限内", "The project is under management", facts))
            : (false, new Finding(Id, Texts.Project(11), "抵押权证已全部收妥,楼盘管理期限届满", "Every mortgage certificate is in hand; the management ends", facts));
    }
}

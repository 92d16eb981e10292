using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>
/// Grave conduct that is not rectified is published and goes on the city's list of the dishonest (公开曝光、失信名单, 第十二条(二)). Both are
/// needed, see <c>docs/decisions/0063</c>.
/// </summary>
public static class ListedWhenUnrectified
{
    private const string Id = "housingfund.hindrance.listed";

    /// <summary>Whether it is listed on a day, and the finding either way.</summary>
    [Rule(Id, Texts.Projects, 12, Item = "二")]
    public static (bool Listed, Finding Finding) Find(bool grave, DateOnly rectifyBy, DateOnly on)
    {
        Fact[] facts = [new("grave", $"{grave}"), FactText.Day("rectify_by", rectifyBy)];
        if (!grave)
            return (false, new Finding(Id, Texts.Project(12, "二"), "违规情节不属严重,不予公开曝光", "The conduct is not grave; not listed", facts));
        return on <= rectifyBy
            ? (false, new Finding(Id, Texts.Project(12, "二"), "整改期限未届满", "The time to rectify has not run out", facts))
            : (true, new Finding(Id, Texts.Project(12, "二"), "情节严重且拒不整改,公开曝光并纳入失信名单", "Grave and not rectified: published and listed", facts));
    }
}

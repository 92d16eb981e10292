using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>Which routes an item knows: commitment only for the items chosen for it, filing only for those that became filings (附件2第五条、主文四).</summary>
public static class RouteFitsItem
{
    /// <summary>Finding when the route does not fit, else null. An applicant who does not want to commit may always take the ordinary route (第十四条).</summary>
    [Rule("licensing.route.fits-item", Texts.Separation, 5, Part = Texts.Commitment)]
    public static Finding? Check(CatalogueItem item, Route asked) => (asked, item.Mode) switch
    {
        (Route.Commitment, not ReformMode.Commitment) => new Finding(
            "licensing.route.fits-item", Texts.CommitmentArticle(5), "该事项未列入告知承诺范围", "This item is not one of those decided by commitment"),
        (Route.Filing, not ReformMode.Filing) => new Finding(
            "licensing.route.fits-item", Texts.Plan("四", "二"), "该事项不是备案事项", "This item is not a filing"),
        (Route.Ordinary, ReformMode.Filing) => new Finding(
            "licensing.route.fits-item", Texts.Plan("四", "二"), "该事项已改为备案,无需审批", "This item has become a filing and needs no approval"),
        _ => null,
    };

    /// <summary>Finding of an application taken in on its route.</summary>
    public static Finding Accepted(CatalogueItem item, Route asked) => asked switch
    {
        Route.Commitment => new("licensing.route.fits-item", Texts.CommitmentArticle(7), "发给告知承诺书,等待申请人承诺", "The letter of commitment is issued; the applicant has to sign it"),
        Route.Filing => new("licensing.route.fits-item", Texts.Plan("四", "二"), "备案已收讫", "The filing is received"),
        _ when item.Mode == ReformMode.Commitment => new("licensing.route.fits-item", Texts.CommitmentArticle(14), "申请人不作承诺,按一般程序办理", "The applicant does not commit; the ordinary route is taken"),
        _ => new("licensing.route.fits-item", Texts.Plan("四", "四"), "按公布的办理指南受理", "Taken in by the published guide"),
    };
}

using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Materials;

/// <summary>
/// The material lists of the application forms (申报材料清单), annexes 1 to 3. The forms contain everything that the articles name and
/// more (第五条); the original is checked where the article asks for it.
/// </summary>
public static class MaterialList
{
    private static readonly IReadOnlyList<RequiredMaterial> Presale = Form(6, "附件1", Material.PresalePermit, "商品房预售证", "Presale permit");

    private static readonly IReadOnlyList<RequiredMaterial> Completed =
    [
        .. Form(7, "附件2", Material.CompletedSaleRecord, "商品房现售备案证明", "Record of the sale of completed homes"),
        OfForm("附件2", Material.ClosingCertificate, "结项证明", "Certificate that the project is closed"),
    ];

    private static readonly IReadOnlyList<RequiredMaterial> Added =
    [
        OfArticle(8, "二.1", Material.WorksPlanningPermit, "建设工程规划许可证", "Permit for planning the works"),
        OfArticle(8, "二.2", Material.PresalePermit, "商品房预售证", "Presale permit"),
        OfArticle(8, "二.3", Material.FinancialStatements, "公司财务会计报表", "Financial statements"),
        OfArticle(8, "二.4", Material.BuildingList, "楼栋及门牌信息清单", "List of buildings and door numbers"),
        OfArticle(8, "二.5", Material.SocialInsuranceList, "企业缴纳社保清单", "Social-insurance list"),
        OfArticle(8, "二.6", Material.PublishedPromise, "承诺公示及相关证明", "Published promise and its proof"),
    ];

    /// <summary>What a kind of project needs, in the order of its form.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of the three.</exception>
    public static IReadOnlyList<RequiredMaterial> Of(ProjectKind kind) => kind switch
    {
        ProjectKind.Presale => Presale,
        ProjectKind.Completed => Completed,
        ProjectKind.Added => Added,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of project."),
    };

    // Annexes 1 and 2 are the same but for the proof that the homes may be sold and, for completed homes, a last line.
    private static RequiredMaterial[] Form(int article, string annex, Material sale, string saleZh, string saleEn) =>
    [
        OfArticle(article, "二.1", Material.BusinessLicence, "法人营业执照", "Business licence"),
        OfArticle(article, "二.1", Material.AccountPermit, "开户许可证", "Account permit"),
        OfArticle(article, "二.1", Material.InstitutionCreditCode, "机构信用代码或证明回执", "Institution credit code or receipt"),
        OfArticle(article, "二.2", Material.IdentityCards, "法人及经办人身份证", "Identity cards of the legal representative and the person in charge"),
        OfArticle(article, "二.3", Material.QualificationCertificate, "企业资质证书", "Qualification certificate"),
        OfArticle(article, "二.5", Material.CapitalVerification, "公司验资报告", "Capital verification report"),
        OfArticle(article, "二.4", Material.ArticlesOfAssociation, "公司章程", "Articles of association"),
        OfForm(annex, Material.ShareholderResolution, "股东会决议", "Resolution of the shareholders"),
        OfForm(annex, Material.CreditReports, "企业及法人信用报告", "Credit reports of the company and its legal representative"),
        OfArticle(article, "一.7", Material.PlaceNameApproval, "地名命名批准书", "Approval of the place name"),
        OfArticle(article, "一.7", Material.DoorNumberNotice, "门牌编号通知书", "Notice of door numbers"),
        OfArticle(article, "一.1", Material.ProjectApproval, "立项批复", "Approval of the project"),
        OfArticle(article, "一.3", Material.LandPlanningPermit, "建设用地规划许可证", "Permit for planning the use of the land"),
        OfArticle(article, "一.4", Material.WorksPlanningPermit, "建设工程规划许可证", "Permit for planning the works"),
        OfArticle(article, "一.5", Material.BuildingPermit, "建筑工程施工许可证", "Permit to build"),
        OfArticle(article, "一.2", Material.LandUseCertificate, "国有土地使用证", "Certificate of the use of state land"),
        OfArticle(article, "一.6", sale, saleZh, saleEn),
        OfForm(annex, Material.BankMortgageAgreement, "金融机构按揭合作协议", "Mortgage agreement with a bank"),
        OfArticle(article, "二.6", Material.FinancialStatements, "公司财务会计报表", "Financial statements"),
        OfForm(annex, Material.AccountInformation, "公司开户银行帐户信息", "Bank accounts of the company"),
        OfForm(annex, Material.BuildingList, "楼栋及门牌信息清单", "List of buildings and door numbers"),
        OfForm(annex, Material.SocialInsuranceList, "企业缴纳社保清单", "Social-insurance list"),
        OfForm(annex, Material.PublishedPromise, "承诺公示及相关证明", "Published promise and its proof"),
    ];

    private static RequiredMaterial OfArticle(int article, string item, Material material, string zh, string en) =>
        new(material, zh, en, OriginalSeen: true, new Citation(Texts.Projects, article, article == 8 ? 0 : 2, item));

    private static RequiredMaterial OfForm(string annex, Material material, string zh, string en) =>
        new(material, zh, en, OriginalSeen: false, new Citation(Texts.Projects, 0, Part: annex));
}

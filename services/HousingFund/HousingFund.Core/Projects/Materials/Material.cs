using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Materials;

/// <summary>A document of the application forms (申报材料), annexes 1 to 3.</summary>
public enum Material
{
    /// <summary>Business licence (法人营业执照).</summary>
    BusinessLicence = 1,

    /// <summary>Account permit (开户许可证).</summary>
    AccountPermit = 2,

    /// <summary>Institution credit code or receipt (机构信用代码或证明回执).</summary>
    InstitutionCreditCode = 3,

    /// <summary>Identity cards of the legal representative and the person in charge (法人及经办人身份证).</summary>
    IdentityCards = 4,

    /// <summary>Qualification certificate (企业资质证书).</summary>
    QualificationCertificate = 5,

    /// <summary>Capital verification report (公司验资报告).</summary>
    CapitalVerification = 6,

    /// <summary>Articles of association (公司章程).</summary>
    ArticlesOfAssociation = 7,

    /// <summary>Resolution of the shareholders (股东会决议).</summary>
    ShareholderResolution = 8,

    /// <summary>Credit reports of the company and its legal representative (企业及法人信用报告).</summary>
    CreditReports = 9,

    /// <summary>Approval of the place name (地名命名批准书).</summary>
    PlaceNameApproval = 10,

    /// <summary>Notice of door numbers (门牌编号通知书).</summary>
    DoorNumberNotice = 11,

    /// <summary>Approval of the project (立项批复).</summary>
    ProjectApproval = 12,

    /// <summary>Permit for planning the use of the land (建设用地规划许可证).</summary>
    LandPlanningPermit = 13,

    /// <summary>Permit for planning the works (建设工程规划许可证).</summary>
    WorksPlanningPermit = 14,

    /// <summary>Permit to build (建筑工程施工许可证).</summary>
    BuildingPermit = 15,

    /// <summary>Certificate of the use of state land (国有土地使用证).</summary>
    LandUseCertificate = 16,

    /// <summary>Presale permit (商品房预售证).</summary>
    PresalePermit = 17,

    /// <summary>Mortgage agreement with a bank (金融机构按揭合作协议).</summary>
    BankMortgageAgreement = 18,

    /// <summary>Financial statements (公司财务会计报表).</summary>
    FinancialStatements = 19,

    /// <summary>Bank accounts of the company (公司开户银行帐户信息).</summary>
    AccountInformation = 20,

    /// <summary>List of buildings and door numbers (楼栋及门牌信息清单).</summary>
    BuildingList = 21,

    /// <summary>Social-insurance list of the company (企业缴纳社保清单).</summary>
    SocialInsuranceList = 22,

    /// <summary>Published promise and its proof (承诺公示及相关证明).</summary>
    PublishedPromise = 23,

    /// <summary>Record of the sale of completed homes (商品房现售备案证明).</summary>
    CompletedSaleRecord = 24,

    /// <summary>Certificate that the project is closed (结项证明).</summary>
    ClosingCertificate = 25,
}

/// <summary>A document that a kind of project needs.</summary>
/// <param name="Material">Which.</param>
/// <param name="NameZh">Name as the form prints it.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="OriginalSeen">True when the article asks that the original be checked (须核实原件).</param>
/// <param name="Citation">Where it stands.</param>
public sealed record RequiredMaterial(Material Material, string NameZh, string NameEn, bool OriginalSeen, Citation Citation);

/// <summary>A document handed in.</summary>
/// <param name="Material">Which.</param>
/// <param name="OriginalChecked">True when the copy was compared with the original.</param>
public sealed record SubmittedMaterial(Material Material, bool OriginalChecked);

/// <summary>Which periods the financial statements are of (会计年报、会计报表).</summary>
/// <param name="AnnualReportYear">Year of the annual report; 0 for none.</param>
/// <param name="MonthlyStatementMonth">First day of the month of the monthly statements; null for none.</param>
public sealed record StatementPeriods(int AnnualReportYear, DateOnly? MonthlyStatementMonth);

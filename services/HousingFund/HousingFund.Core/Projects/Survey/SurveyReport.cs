namespace Quzhou.HousingFund.Core.Projects.Survey;

/// <summary>Figures of the last balance sheet (资产负债表), in fen.</summary>
/// <param name="TotalAssetsFen">Total assets (总资产).</param>
/// <param name="TotalLiabilitiesFen">Total liabilities (总负债).</param>
/// <param name="CurrentAssetsFen">Current assets (流动资产).</param>
/// <param name="InventoriesFen">Inventories (存货).</param>
/// <param name="CurrentLiabilitiesFen">Current liabilities (流动负债).</param>
public sealed record FinancialFigures(long TotalAssetsFen, long TotalLiabilitiesFen, long CurrentAssetsFen, long InventoriesFen, long CurrentLiabilitiesFen);

/// <summary>The three ratios of the approval form (附件4), in per cent with two places; null when there is nothing to divide by.</summary>
/// <param name="LiabilityPercent">Liabilities to assets (资产负债率).</param>
/// <param name="CurrentPercent">Current assets to current liabilities (流动比率).</param>
/// <param name="QuickPercent">The same without inventories (速动比率).</param>
public sealed record FinancialRatios(decimal? LiabilityPercent, decimal? CurrentPercent, decimal? QuickPercent);

/// <summary>The basic conditions as the survey found them (准入基本条件), Art. 6 to 8 part 一.</summary>
/// <param name="LicencesComplete">The developer's licences and the project's formalities are complete (证照齐全、项目手续齐全).</param>
/// <param name="FinancialIndicatorsNormal">The main indicators are normal (主要财务指标正常).</param>
/// <param name="NegativeInformation">There is grave negative information (重要负面信息).</param>
/// <param name="GoodCredit">The company's credit is good (企业信用良好).</param>
/// <param name="FundsSecured">The funds to build are secured (建设资金落实); not asked of completed homes.</param>
/// <param name="CompletionAccepted">The completed works are accepted (竣工验收合格); asked of completed homes only.</param>
public sealed record BasicConditions(
    bool LicencesComplete, bool FinancialIndicatorsNormal, bool NegativeInformation, bool GoodCredit, bool FundsSecured, bool CompletionAccepted);

/// <summary>What the survey found of the four grounds of refusal (不予贷款情形), Art. 10(一).</summary>
/// <param name="UnlawfulConduct">Unlawful acts of the company, its building or its sales (1).</param>
/// <param name="CapitalWithdrawn">Capital withdrawn (抽逃资本) (2).</param>
/// <param name="AbovePrescribedRatio">Above another ratio that the centre prescribes (其它规定比例以上) (2).</param>
/// <param name="SoundFinancingPlan">There is a sound plan to finance (合理筹资方案) (2).</param>
/// <param name="AccountsForged">Accounts forged (伪造财务会计数据) (3).</param>
/// <param name="CreditDeteriorated">Credit worse for other reasons (信用状况恶化) (3).</param>
/// <param name="FinancialCapacityAtRisk">The surveyors expect the financial capacity to be at risk (4).</param>
/// <param name="SalesCapacityAtRisk">They expect the sales to be at risk (4).</param>
public sealed record RefusalFacts(
    bool UnlawfulConduct,
    bool CapitalWithdrawn,
    bool AbovePrescribedRatio,
    bool SoundFinancingPlan,
    bool AccountsForged,
    bool CreditDeteriorated,
    bool FinancialCapacityAtRisk,
    bool SalesCapacityAtRisk);

/// <summary>The survey (楼盘调查).</summary>
/// <param name="Surveyors">Officers who were on the site (现场踏看人员).</param>
/// <param name="VisitedOn">Day of the visit.</param>
/// <param name="OnSiteRecord">The record of the visit (踏看记录): number or text; empty for none.</param>
/// <param name="Buildings">The buildings as they were seen (楼栋施工进度).</param>
/// <param name="Figures">Figures of the balance sheet.</param>
/// <param name="Conditions">Basic conditions.</param>
/// <param name="Facts">What speaks for a ground of refusal.</param>
/// <param name="Act">Who of the settlement section signed the opinion (结算运行科审查意见), and when.</param>
public sealed record SurveyReport(
    IReadOnlyList<string> Surveyors,
    DateOnly VisitedOn,
    string OnSiteRecord,
    IReadOnlyList<Building> Buildings,
    FinancialFigures Figures,
    BasicConditions Conditions,
    RefusalFacts Facts,
    Act Act);

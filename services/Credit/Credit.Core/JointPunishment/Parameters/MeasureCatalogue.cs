using Quzhou.Credit.Core.Electricity;
using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Parameters;

/// <summary>
/// The measures that the regulation carries against severe dishonesty (惩戒措施清单), Art. 21 to 23. What a department
/// then does in its own field rests on its own texts; which article carries what: docs/decisions/0043-measures.md.
/// </summary>
public static class MeasureCatalogue
{
    /// <summary>The catalogue by day.</summary>
    public static readonly DatedParameter<MeasureList> Measures = new(
        "credit.punishment.measures", "measures",
        new DatedRow<MeasureList>(Regulation.EffectiveFrom, new MeasureList([.. Credit(), .. Licensing(), .. HousingFund(), .. Admissions(), .. FoodSafety()]), Regulation.Article(23)));

    private static IEnumerable<Measure> Credit() =>
    [
        new("CREDIT_PREPAID_SETTLEMENT", Recipients.Credit, "电费改为全额预结算,先付费后用电", "electricity is paid for in full before use", Regulation.Article(21, "二")),
        new("CREDIT_PUBLICATION", Recipients.Credit, "失信信息在政府网站公示并向社会公布", "the dishonesty is published", Regulation.Article(22)),
    ];

    private static IEnumerable<Measure> Licensing() =>
    [
        new("LICENSING_NO_COMMITMENT_ROUTE", Recipients.Licensing, "行政许可不适用告知承诺方式", "no licence by notification and commitment", Regulation.Article(23)),
        new("LICENSING_STRICT_REVIEW", Recipients.Licensing, "项目审批和行政许可从严审核", "applications are reviewed strictly", Regulation.Article(21, "四")),
        new("LICENSING_KEY_SUPERVISION", Recipients.Licensing, "已有许可列入重点监管", "existing permits come under key supervision", Regulation.Article(23)),
    ];

    private static IEnumerable<Measure> HousingFund() =>
    [
        new("HOUSING_FUND_COOPERATION_SUSPENDED", Recipients.HousingFund, "暂停楼盘贷款合作,暂停受理和发放贷款", "project cooperation, loan intake and payout are suspended", Regulation.Article(23), UserKind.LegalEntity),
        new("HOUSING_FUND_NO_BIDS", Recipients.HousingFund, "限制参加竞争性融资投标", "no bids for competitive financing", Regulation.Article(21, "四"), UserKind.LegalEntity),
        new("HOUSING_FUND_LOAN_STRICT_REVIEW", Recipients.HousingFund, "个人贷款申请从严审核", "a person's loan application is reviewed strictly", Regulation.Article(21, "四"), UserKind.NaturalPerson),
    ];

    private static IEnumerable<Measure> Admissions() =>
    [
        new("ADMISSIONS_PLAN_FROZEN", Recipients.Admissions, "所办民办学校招生计划暂停核定,进行审查", "the plan of a private school it runs is frozen for review", Regulation.Article(23), UserKind.LegalEntity),
        new("ADMISSIONS_NO_HIGH_FEE_PLACE", Recipients.Admissions, "子女不得录取到高收费民办学校", "no place for a child in a high-fee private school", Regulation.Article(23), UserKind.NaturalPerson),
    ];

    private static IEnumerable<Measure> FoodSafety() =>
    [
        new("FOOD_SAFETY_TOP_INSPECTION_CLASS", Recipients.FoodSafety, "食品经营列入最高检查等级", "a food operator moves to the top inspection class", Regulation.Article(23)),
        new("FOOD_SAFETY_NO_EXEMPTION", Recipients.FoodSafety, "取消免检和减少检查的优惠", "no exemption from inspection", Regulation.Article(23)),
    ];
}

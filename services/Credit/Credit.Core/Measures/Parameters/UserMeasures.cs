using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures.Parameters;

/// <summary>The measures in force at one time; compares by reference, prints its size.</summary>
/// <param name="Measures">The measures, each code once.</param>
public sealed record UserMeasureList(IReadOnlyList<UserMeasure> Measures)
{
    /// <summary>The size, as a parameter row shows it.</summary>
    public override string ToString() => Measures.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The measures of Art. 15 and 20 to 23 by day (措施目录).</summary>
public static class UserMeasures
{
    /// <summary>Codes that rules name.</summary>
    public const string Reminder = "REMINDER", WrittenNotice = "WRITTEN_NOTICE", Guarantee = "GUARANTEE", CreditPromise = "CREDIT_PROMISE",
        Prepaid = "PREPAID_SETTLEMENT", PlatformPush = "PLATFORM_PUSH", StrictReview = "STRICT_REVIEW", Publication = "PUBLICATION", SevereEffects = "SEVERE_EFFECTS";

    /// <summary>The catalogue by day.</summary>
    public static readonly DatedParameter<UserMeasureList> Catalogue = new(
        "credit.measures", "measures", new DatedRow<UserMeasureList>(Regulation.EffectiveFrom, new UserMeasureList([.. Dishonest(), .. Incentives()]), Regulation.Article(21)));

    private static IEnumerable<UserMeasure> Dishonest() =>
    [
        new(Reminder, MeasureKind.Notice, "电话、短信或微信提醒", "reminder by telephone, text message or WeChat", Regulation.Article(15)),
        new(WrittenNotice, MeasureKind.Notice, "书面告知函", "written notice", Regulation.Article(15)),
        new(Guarantee, MeasureKind.Duty, "提供按约履行合同的有效担保", "a guarantee that the contract will be kept", Regulation.Article(21, "一")),
        new(CreditPromise, MeasureKind.Duty, "作出信用承诺并公示", "a credit promise, published", Regulation.Article(21, "一")),
        new(Prepaid, MeasureKind.Restriction, "电费全额预结算,先付费后用电", "electricity paid for in full before use", Regulation.Article(21, "二"), Discretionary: true),
        new(PlatformPush, MeasureKind.Restriction, "向市信用信息共享平台推送失信信息", "reported to the city's credit platform", Regulation.Article(21, "三")),
        new(StrictReview, MeasureKind.Effect, "信贷、项目审批和招投标从严审核", "credit, project approval and tenders are reviewed strictly", Regulation.Article(21, "四")),
        new(Publication, MeasureKind.Restriction, "失信信息向社会公示,个人信息遮蔽", "the dishonesty is published, personal data masked", Regulation.Article(22)),
        new(SevereEffects, MeasureKind.Effect, "出行、信贷、就业、优惠政策、高消费、业绩考核和综合评价受到影响", "travel, credit, employment, preferential policies, consumption and assessments are affected", Regulation.Article(23)),
    ];

    private static IEnumerable<UserMeasure> Incentives() =>
    [
        new("INCENTIVE_POSTPAID", MeasureKind.Incentive, "电费先用电后付费", "electricity paid for after use", Regulation.Article(20, "一")),
        new("INCENTIVE_PRIORITY_SERVICE", MeasureKind.Incentive, "优先受理用电业务", "applications are taken first", Regulation.Article(20, "二")),
        new("INCENTIVE_FREE_DIAGNOSIS", MeasureKind.Incentive, "免费用电诊断和节能建议", "free diagnosis of the use of electricity and advice", Regulation.Article(20, "三")),
        new("INCENTIVE_TRAINING", MeasureKind.Incentive, "指导电工培训和安全用电检查", "help with training and safety checks", Regulation.Article(20, "四")),
        new("INCENTIVE_EMERGENCY_SUPPLY", MeasureKind.Incentive, "协助排查内部故障,优惠提供临时应急电源", "help with internal faults, emergency supply at a favourable rate", Regulation.Article(20, "五")),
        new("INCENTIVE_COMMENDATION", MeasureKind.Incentive, "精神奖励和表彰评优", "commendation", Regulation.Article(20, "六")),
        new("INCENTIVE_REFERENCE", MeasureKind.Incentive, "诚信用电信息供审批、招投标、信贷参考", "good standing serves as a reference for approvals, tenders and credit", Regulation.Article(20, "七")),
    ];

    /// <summary>A measure of the catalogue.</summary>
    /// <exception cref="InvalidOperationException">The catalogue of the day has no such code.</exception>
    public static UserMeasure Of(string code, DateOnly date) => Catalogue.On(date).Value.Measures.Single(m => m.Code == code);
}

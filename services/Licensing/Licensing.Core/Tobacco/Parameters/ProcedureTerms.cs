using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Parameters;

/// <summary>Terms of the procedure (第二点).</summary>
public static class ProcedureTerms
{
    /// <summary>Days for the report on filing, from the day a ground is known or, in a special case, from the end of the last penalty's term for review and lawsuit.</summary>
    public static readonly DatedParameter<int> FilingDays = new(
        "licensing.tobacco.filing", "days", new DatedRow<int>(FollowUpTexts.TobaccoInForce, 7, FollowUpTexts.TobaccoPoint("二", "一")));

    /// <summary>What those days are; see <c>docs/decisions/0058</c>.</summary>
    public static readonly DatedParameter<DayCount> FilingDaysAre = new(
        "licensing.tobacco.filing-days-are", "count", new DatedRow<DayCount>(FollowUpTexts.TobaccoInForce, DayCount.Calendar, FollowUpTexts.TobaccoPoint("二", "一")));

    /// <summary>
    /// Days within which the party may ask for a hearing. The opinion prints none; it rests on the law of administrative penalties,
    /// which had three until 14 July 2021 and has five since.
    /// </summary>
    public static readonly DatedParameter<int> HearingRequestDays = new(
        "licensing.tobacco.hearing-request",
        "days",
        new DatedRow<int>(FollowUpTexts.TobaccoInForce, 3, new Citation("中华人民共和国行政处罚法(2017年修正)", 42, 1)),
        new DatedRow<int>(PenaltyLawRevised, 5, new Citation("中华人民共和国行政处罚法(2021年修订)", 64)));

    /// <summary>What those days are: the revised law says working days (第八十五条).</summary>
    public static readonly DatedParameter<DayCount> HearingRequestDaysAre = new(
        "licensing.tobacco.hearing-request-days-are",
        "count",
        new DatedRow<DayCount>(FollowUpTexts.TobaccoInForce, DayCount.Calendar, new Citation("中华人民共和国行政处罚法(2017年修正)", 42, 1)),
        new DatedRow<DayCount>(PenaltyLawRevised, DayCount.Working, new Citation("中华人民共和国行政处罚法(2021年修订)", 85)));

    private static DateOnly PenaltyLawRevised => new(2021, 7, 15);
}

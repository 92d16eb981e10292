using Quzhou.Credit.Core.Objection;
using Quzhou.Credit.Core.Objection.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Objection.Rules;

[Covers(EvidenceSubmitted.Id)]
[Covers(HandlingTerm.Id)]
[Covers(AlarmBeforeEnd.Id)]
[Covers(MarkedWhileHandled.Id)]
[Covers(ResultOfVerification.Id)]
[Covers(PushedCorrection.Id)]
public sealed class ObjectionRulesTests
{
    [Theory]
    [InlineData("a Monday", "2018-07-02", "2018-07-09", "2018-07-06")]
    [InlineData("a Friday", "2018-07-06", "2018-07-13", "2018-07-12")]
    [InlineData("a Saturday counts as little as the day of receipt", "2018-07-07", "2018-07-13", "2018-07-12")]
    [InlineData("make-up days before National Day are worked, the holiday is not", "2018-09-27", "2018-10-09", "2018-10-08")]
    [InlineData("first day of force", "2018-06-01", "2018-06-08", "2018-06-07")]
    [InlineData("across New Year 2019 with both notices", "2018-12-27", "2019-01-04", "2019-01-03")]
    public void Five_working_days_after_the_receipt_and_the_warning_one_before(string row, string receivedOn, string dueOn, string alarmOn)
    {
        var (due, finding) = HandlingTerm.Of(Day(receivedOn), WorkingDayCalendar.StateCouncil);

        due.ShouldBe(Day(dueOn), row);
        finding.Parameter.ShouldBe("credit.objection.term@2018-06-01=5 working days");
        finding.Citation.ShouldBe(new Citation("衢发改发〔2018〕23号", 29, 2));
        AlarmBeforeEnd.Of(Day(receivedOn), due, WorkingDayCalendar.StateCouncil).AlarmOn.ShouldBe(Day(alarmOn), row);
    }

    [Theory]
    [InlineData("the end of the last year whose notice is loaded", "2026-12-24", "2026-12-31", "2026-12-30")]
    [InlineData("into a year without a notice: every day counts, so that the term is never too long", "2026-12-28", "2027-01-02", "2027-01-01")]
    public void Without_next_years_notice_its_days_count_as_worked(string row, string receivedOn, string dueOn, string alarmOn)
    {
        var (due, finding) = HandlingTerm.Of(Day(receivedOn), WorkingDayCalendar.StateCouncil);

        due.ShouldBe(Day(dueOn), row);
        finding.ReasonEn.ShouldContain("not loaded yet", Case.Sensitive, row);
        AlarmBeforeEnd.Of(Day(receivedOn), due, WorkingDayCalendar.StateCouncil).AlarmOn.ShouldBe(Day(alarmOn), row);
    }

    [Fact]
    public void Before_the_regulation_there_is_no_term() =>
        Should.Throw<ParameterNotInForceException>(() => HandlingTerm.Of(Day("2018-05-31"), WorkingDayCalendar.StateCouncil));

    [Theory]
    [InlineData("on the last day", "2018-07-09", "Handled within the term.")]
    [InlineData("a day later", "2018-07-10", "Handled after the term.")]
    public void A_decision_says_whether_it_kept_the_term(string row, string closedOn, string reason) =>
        HandlingTerm.Kept(Day("2018-07-02"), Day("2018-07-09"), Day(closedOn)).ReasonEn.ShouldBe(reason, row);

    [Theory]
    [InlineData("both", "账单已缴", "收据", true)]
    [InlineData("no evidence", "账单已缴", "", false)]
    [InlineData("blank statement", " ", "收据", false)]
    public void In_writing_and_with_evidence(string row, string statement, string evidence, bool holds) =>
        EvidenceSubmitted.Find(statement, evidence.Length == 0 ? [] : [evidence]).Holds.ShouldBe(holds, row);

    [Fact]
    public void The_mark_names_the_objection_and_article_31()
    {
        var finding = MarkedWhileHandled.Find(new Guid(7, 0, 0, new byte[8]));

        finding.Citation.Article.ShouldBe(31);
        finding.Facts.Single().Value.ShouldStartWith("00000007");
    }

    [Theory]
    [InlineData(ObjectionResult.WithdrawRecord, 30)]
    [InlineData(ObjectionResult.FactCorrected, 30)]
    [InlineData(ObjectionResult.Reject, 29)]
    [InlineData(ObjectionResult.Delete, 30)]
    public void Each_result_names_its_article(ObjectionResult result, int article) => ResultOfVerification.Find(result).Citation.Article.ShouldBe(article);

    [Fact]
    public void The_platform_is_corrected_too() => PushedCorrection.Find("objections/7").Citation.Article.ShouldBe(30);
}

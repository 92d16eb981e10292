using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments.Rules;
using static Quzhou.Licensing.Core.Tests.GivenCase;

namespace Quzhou.Licensing.Core.Tests.Commitments.Rules;

/// <summary>Terms of notification and commitment over the holidays and make-up days of 2018 (附件2第七、八、十二条).</summary>
public sealed class CommitmentTermsTests
{
    [Theory]
    [InlineData("an ordinary week", Channel.Electronic, "2018-06-04", "2018-06-07")]
    [InlineData("over a weekend", Channel.Electronic, "2018-06-07", "2018-06-12")]
    [InlineData("received on a Saturday", Channel.Electronic, "2018-06-09", "2018-06-13")]
    [InlineData("over the Dragon Boat Festival", Channel.Electronic, "2018-06-14", "2018-06-20")]
    [InlineData("Saturday 28 April is worked", Channel.Electronic, "2018-04-26", "2018-05-02")]
    [InlineData("over Mid-Autumn", Channel.Electronic, "2018-09-20", "2018-09-26")]
    [InlineData("29 and 30 September are worked", Channel.Electronic, "2018-09-27", "2018-09-30")]
    [InlineData("over the National Day", Channel.Electronic, "2018-09-28", "2018-10-08")]
    [InlineData("29 December is worked, New Year is not", Channel.Electronic, "2018-12-27", "2019-01-02")]
    [InlineData("in person, at once", Channel.InPerson, "2018-09-28", "2018-09-28")]
    [InlineData("in person, on a holiday", Channel.InPerson, "2018-10-01", "2018-10-01")]
    [Covers("licensing.letter.issue-term")]
    public void A_letter_is_given_at_once_or_sent_in_three_working_days(string name, Channel channel, string received, string by)
    {
        var (issueBy, finding) = LetterIssueTerm.Of(channel, Day(received), Calendar);

        issueBy.ShouldBe(Day(by), name);
        finding.Citation.ShouldBe(Texts.CommitmentArticle(7, 2), name);
        LetterIssueTerm.Kept(Day(received), issueBy, issueBy).ReasonEn.ShouldContain("in time");
        LetterIssueTerm.Kept(Day(received), issueBy, issueBy.AddDays(1)).ReasonEn.ShouldContain("after its term");
    }

    [Theory]
    [InlineData("an ordinary week", "2018-06-04", "2018-06-07")]
    [InlineData("over Labour Day with its make-up Saturday", "2018-04-27", "2018-05-03")]
    [InlineData("over the National Day", "2018-09-29", "2018-10-09")]
    [InlineData("the make-up Sunday is the third day", "2018-09-27", "2018-09-30")]
    [InlineData("the first day of the measures", "2018-04-13", "2018-04-18")]
    [Covers("licensing.commitment.term")]
    public void A_commitment_is_made_in_three_working_days_from_the_receipt(string name, string received, string due)
    {
        var (on, finding) = CommitmentTerm.Of(Day(received), Calendar);

        on.ShouldBe(Day(due), name);
        finding.Parameter.ShouldContain("=3 working days");
    }

    [Fact]
    public void Before_the_measures_there_is_no_term() =>
        Should.Throw<ParameterNotInForceException>(() => CommitmentTerm.Of(Day("2018-04-12"), Calendar));

    [Theory]
    [InlineData("the corresponding day", "2018-06-04", "2018-08-06", "4 August is a Saturday")]
    [InlineData("a working day", "2018-06-05", "2018-08-06", "5 August is a Sunday")]
    [InlineData("plain", "2018-06-06", "2018-08-06", "6 August is a Monday")]
    [InlineData("into the National Day", "2018-08-01", "2018-10-08", "1 to 7 October are days off")]
    [InlineData("a make-up Sunday is no day off", "2018-07-30", "2018-09-30", "30 September is worked")]
    [InlineData("31 December and February", "2018-12-31", "2019-02-28", "the last day of a shorter month")]
    [Covers("licensing.inspection.term")]
    public void A_commitment_is_inspected_within_two_months(string name, string granted, string due, string why) =>
        InspectionTerm.Of(Day(granted), Calendar).DueOn.ShouldBe(Day(due), $"{name}: {why}");

    [Fact]
    public void A_day_of_a_year_without_a_notice_counts_as_worked() =>
        CommitmentTerm.Of(Day("2026-12-28"), Calendar).DueOn.ShouldBe(Day("2026-12-31"));

    [Fact]
    [Covers("licensing.commitment.lapsed")]
    public void A_lapse_cites_the_sample_letter() =>
        CommitmentTerm.Lapsed(Day("2018-06-07"), Day("2018-06-08")).Citation.ShouldBe(Texts.SampleSection("五"));
}

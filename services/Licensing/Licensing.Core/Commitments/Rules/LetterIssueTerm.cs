using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments.Parameters;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>Who is there gets the letter at once; to who is not it is sent within three working days (附件2第七条第二款、衢公办〔2018〕14号二(二)1).</summary>
public static class LetterIssueTerm
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.letter.issue-term";

    /// <summary>The last day for giving or sending the letter.</summary>
    [Rule(Id, Texts.Separation, 7, Part = Texts.Commitment, Paragraph = 2)]
    [Rule(Id, FollowUpTexts.Police, 0, Part = "二", Item = "二.1")]
    public static (DateOnly IssueBy, Finding Finding) Of(Channel channel, DateOnly receivedOn, WorkingDayCalendar calendar)
    {
        if (channel == Channel.InPerson)
            return (receivedOn, new Finding(Id, Texts.CommitmentArticle(7, 2), "当面申请,当场发给告知承诺书", "Applied for in person; the letter is given at once", [FactText.Day("received_on", receivedOn)]));
        var by = LegalTerms.LastDay(receivedOn, CommitmentTerms.IssueWorkingDays.On(receivedOn).Value, DayCount.Working, calendar);
        return (by, new Finding(
            Id,
            Texts.CommitmentArticle(7, 2),
            $"非当面申请,应于{by:yyyy-MM-dd}前邮寄告知承诺书",
            $"Not applied for in person; the letter is to be sent by {by:yyyy-MM-dd}",
            [FactText.Day("received_on", receivedOn), FactText.Day("issue_by", by)],
            CommitmentTerms.IssueWorkingDays.Describe(receivedOn)));
    }

    /// <summary>Whether the letter was sent in time.</summary>
    public static Finding Kept(DateOnly receivedOn, DateOnly issueBy, DateOnly on) => new(
        Id,
        Texts.CommitmentArticle(7, 2),
        on > issueBy ? "超过期限发出告知承诺书" : "按期发出告知承诺书",
        on > issueBy ? "The letter was sent after its term" : "The letter was sent in time",
        [FactText.Day("received_on", receivedOn), FactText.Day("issue_by", issueBy), FactText.Day("issued_on", on)]);
}

using Quzhou.Law;
using Quzhou.Licensing.Core.Commitments.Parameters;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>The commitment is made within three working days from the receipt of the letter (附件2第八条); after that the ordinary route is taken (附件3五).</summary>
public static class CommitmentTerm
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.commitment.term";

    /// <summary>Stable id of its lapse.</summary>
    public const string LapsedId = "licensing.commitment.lapsed";

    /// <summary>The last day.</summary>
    [Rule(Id, Texts.Separation, 8, Part = Texts.Commitment)]
    public static (DateOnly DueOn, Finding Finding) Of(DateOnly letterReceivedOn, WorkingDayCalendar calendar)
    {
        var due = LegalTerms.LastDay(letterReceivedOn, CommitmentTerms.CommitWorkingDays.On(letterReceivedOn).Value, DayCount.Working, calendar);
        return (due, new Finding(
            Id,
            Texts.CommitmentArticle(8),
            $"申请人应于{due:yyyy-MM-dd}前作出承诺",
            $"The applicant has to commit by {due:yyyy-MM-dd}",
            [FactText.Day("letter_received_on", letterReceivedOn), FactText.Day("due_on", due)],
            CommitmentTerms.CommitWorkingDays.Describe(letterReceivedOn)));
    }

    /// <summary>It lapsed; the ordinary route is taken.</summary>
    [Rule(LapsedId, Texts.Separation, 0, Part = Texts.Sample, Item = "五")]
    public static Finding Lapsed(DateOnly dueOn, DateOnly on) => new(
        LapsedId,
        Texts.SampleSection("五"),
        "申请人逾期未作出承诺,转按一般程序办理",
        "The applicant did not commit in time; the ordinary route is taken",
        [FactText.Day("due_on", dueOn), FactText.Day("on", on)]);
}

using Quzhou.Law;
using Quzhou.Licensing.Core.Commitments.Parameters;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>The commitment is inspected within two months of the decision (附件2第十二条第二款、衢公办〔2018〕14号二(二)5).</summary>
public static class InspectionTerm
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.inspection.term";

    /// <summary>The last day: the corresponding day two months later, or the next working day when it is a day off.</summary>
    [Rule(Id, Texts.Separation, 12, Part = Texts.Commitment, Paragraph = 2)]
    [Rule(Id, FollowUpTexts.Police, 0, Part = "二", Item = "二.5")]
    public static (DateOnly DueOn, Finding Finding) Of(DateOnly grantedOn, WorkingDayCalendar calendar)
    {
        var due = LegalTerms.LastDayOfMonths(grantedOn, CommitmentTerms.InspectionMonths.On(grantedOn).Value, calendar);
        return (due, new Finding(
            Id,
            Texts.CommitmentArticle(12, 2),
            $"应于{due:yyyy-MM-dd}前检查承诺内容是否属实",
            $"The commitment is to be inspected by {due:yyyy-MM-dd}",
            [FactText.Day("granted_on", grantedOn), FactText.Day("due_on", due)],
            CommitmentTerms.InspectionMonths.Describe(grantedOn)));
    }
}

using Quzhou.Law;

namespace Quzhou.Licensing.Core.Commitments.Parameters;

/// <summary>Terms of notification and commitment (告知承诺时限), annex 2 Art. 7, 8 and 12; the police say the same (衢公办〔2018〕14号二(二)).</summary>
public static class CommitmentTerms
{
    /// <summary>Working days for sending the letter to who is not there: three.</summary>
    public static readonly DatedParameter<int> IssueWorkingDays = new(
        "licensing.letter-working-days", "working days", new DatedRow<int>(Texts.Issued, 3, Texts.CommitmentArticle(7, 2)));

    /// <summary>Working days for the commitment, from the receipt of the letter: three.</summary>
    public static readonly DatedParameter<int> CommitWorkingDays = new(
        "licensing.commitment-working-days", "working days", new DatedRow<int>(Texts.Issued, 3, Texts.CommitmentArticle(8)));

    /// <summary>Months for the inspection, from the decision: two.</summary>
    public static readonly DatedParameter<int> InspectionMonths = new(
        "licensing.inspection-months", "months", new DatedRow<int>(Texts.Issued, 2, Texts.CommitmentArticle(12, 2)));
}

using Quzhou.Law;

namespace Quzhou.Licensing.Core.Applications.Parameters;

/// <summary>
/// Whether the measures for notification and commitment apply (附件2第十五条). The text itself runs to 21 December 2018
/// and the gazette prints no successor; later days rest on the office's decision to go on by it, see
/// <c>docs/decisions/0050</c>, and every finding of such a day says so.
/// </summary>
public static class CommitmentMeasuresInForce
{
    /// <summary>How the measures apply on a day.</summary>
    public static readonly DatedParameter<string> Value = new(
        "licensing.commitment-measures",
        "basis",
        new DatedRow<string>(Texts.Issued, "in-force", Texts.CommitmentArticle(15), new DateOnly(2018, 12, 21)),
        new DatedRow<string>(new DateOnly(2018, 12, 22), "continued", Texts.CommitmentArticle(15)));
}

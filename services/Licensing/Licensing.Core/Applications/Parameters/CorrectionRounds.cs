using Quzhou.Law;

namespace Quzhou.Licensing.Core.Applications.Parameters;

/// <summary>How often corrections may be asked for; the reading of "told all at once" that docs/decisions/0054 chose.</summary>
public static class CorrectionRounds
{
    /// <summary>Rounds: one.</summary>
    public static readonly DatedParameter<int> Value = new(
        "licensing.correction-rounds", "rounds", new DatedRow<int>(Texts.Issued, 1, Texts.CommitmentArticle(2)));
}

using Quzhou.Law;

namespace Quzhou.Credit.Core.Trustworthy.Parameters;

/// <summary>Numbers of Art. 9 (诚信电力用户的评定).</summary>
public static class TrustworthyTerms
{
    /// <summary>Clean years before an application (连续3年用电行为良好), Art. 9.</summary>
    public static readonly DatedParameter<int> CleanYears = new(
        "credit.trustworthy.clean-years", "years", new DatedRow<int>(Regulation.EffectiveFrom, 3, Regulation.Article(9)));
}

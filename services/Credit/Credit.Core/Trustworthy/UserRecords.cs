using Quzhou.Credit.Core.Standing;

namespace Quzhou.Credit.Core.Trustworthy;

/// <summary>Which records are behaviour of Art. 11 and 12.</summary>
internal static class UserRecords
{
    /// <summary>True for a record of this regulation that is in the file: it has a level and a term. What other departments report has no term here (docs/decisions/0042).</summary>
    internal static bool IsStanding(CreditRecord record) => record is { Level: not null, ValidUntil: not null, WithdrawnOn: null };
}

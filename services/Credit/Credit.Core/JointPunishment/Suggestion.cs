using Quzhou.Credit.Core.Standing;

namespace Quzhou.Credit.Core.JointPunishment;

/// <summary>Where a suggested punishment stands (联合惩戒建议状态).</summary>
public enum SuggestionState
{
    /// <summary>Waits for an officer of the credit office (待提请).</summary>
    Open = 1,

    /// <summary>An officer made a proposal of it, or the policy imposed it (已提请).</summary>
    Adopted = 2,

    /// <summary>The credit office declined it (不予提请).</summary>
    Dismissed = 3,

    /// <summary>Its records were taken out of the file (事由消灭).</summary>
    Void = 4,
}

/// <summary>The system's step before the first officer's: which severe records nobody has acted on yet (自动提出惩戒建议).</summary>
public static class Suggestion
{
    /// <summary>Records that call for a suggestion: they carry a punishment, ground none, and were not suggested before.</summary>
    /// <param name="records">All records of the subject.</param>
    /// <param name="punishments">All punishments of the subject, closed ones too.</param>
    /// <param name="suggested">Records of all suggestions that are not void.</param>
    /// <param name="date">The day.</param>
    public static IReadOnlyList<Guid> Missing(
        IEnumerable<CreditRecord> records, IEnumerable<Punishment> punishments, IReadOnlySet<Guid> suggested, DateOnly date)
    {
        // A rejected or lifted punishment was a decision on these records too: only an officer takes it up again.
        var decided = punishments.SelectMany(p => p.Grounds).ToHashSet();
        return [.. records.Where(r => r.CarriesPunishment(date) && !decided.Contains(r.Id) && !suggested.Contains(r.Id)).OrderBy(r => r.DeterminedOn).ThenBy(r => r.Id).Select(r => r.Id)];
    }
}

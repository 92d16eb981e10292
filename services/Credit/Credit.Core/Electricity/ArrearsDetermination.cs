using Quzhou.Credit.Core.Electricity.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity;

/// <summary>What a set of facts amounts to (认定结论).</summary>
/// <param name="Level">Level of dishonesty; null when it is none.</param>
/// <param name="ValidUntil">Last day of the record's validity; null when there is no record.</param>
/// <param name="Findings">The rules that say so, at least one.</param>
public sealed record Determination(DishonestyLevel? Level, DateOnly? ValidUntil, IReadOnlyList<Finding> Findings);

/// <summary>Arrears of electricity bills (拖欠电费).</summary>
public static class ArrearsDetermination
{
    /// <summary>Determines one unpaid bill.</summary>
    /// <param name="kind">Which catalogue applies.</param>
    /// <param name="bill">The bill.</param>
    /// <param name="asOf">Day of determination; governs every parameter.</param>
    /// <exception cref="ParameterNotInForceException">The day is before the regulation was in force.</exception>
    /// <exception cref="InvalidOperationException">No level covers the arrears: the parameters are inconsistent.</exception>
    public static Determination Decide(UserKind kind, UnpaidBill bill, DateOnly asOf)
    {
        // Read first: before its effective day the regulation says nothing, not even that these are no arrears.
        var found = Grade(kind, bill, asOf);
        if (ArrearsAfterDunning.Missing(kind, bill, asOf) is { } missing)
            return new Determination(null, null, [missing]);
        var (level, finding) = found;
        var (validUntil, validity) = RecordValidity.Of(level, asOf);
        return new Determination(level, validUntil, [finding, validity]);
    }

    private static (DishonestyLevel Level, Finding Finding) Grade(UserKind kind, UnpaidBill bill, DateOnly asOf)
    {
        var (severe, heavier, general) = kind == UserKind.NaturalPerson
            ? (NaturalPersonArrearsSevere.Find(bill, asOf), NaturalPersonArrearsHeavier.Find(bill, asOf), NaturalPersonArrearsGeneral.Find(bill, asOf))
            : (LegalEntityArrearsSevere.Find(bill, asOf), LegalEntityArrearsHeavier.Find(bill, asOf), LegalEntityArrearsGeneral.Find(bill, asOf));
        return (severe, heavier, general) switch
        {
            ({ } finding, _, _) => (DishonestyLevel.Severe, finding),
            (_, { } finding, _) => (DishonestyLevel.Heavier, finding),
            (_, _, { } finding) => (DishonestyLevel.General, finding),
            _ => throw new InvalidOperationException("No level covers these arrears: the months of the levels leave a gap."),
        };
    }
}

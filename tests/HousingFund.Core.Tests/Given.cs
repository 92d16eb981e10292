using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests;

/// <summary>Facts that tests begin with: everything in order.</summary>
internal static class Given
{
    internal const long Yuan = 100;
    internal static readonly DateOnly Day = new(2018, 6, 1);

    internal static readonly IReadOnlyList<Fact> Punishment = [new("punishment_id", "p-1")];

    internal static readonly DeveloperProfile Developer = new(3, 8_000_000 * Yuan, 60, 60, true);

    internal static readonly Building MultiStorey = new("1", BuildingType.MultiStorey, 6, 6);

    internal static readonly Building HighRise = new("2", BuildingType.HighRise, 18, 12);

    internal static readonly AgreementTerms Terms = new(1_000_000 * Yuan, 500_000 * Yuan, 70, 30, new(2018, 6, 1), new(2019, 5, 31));

    internal static readonly LoanApplication Application = new(1_000_000 * Yuan, 400_000 * Yuan, 20);

    internal static LoanFacts Facts(long usedFen = 0, bool suspended = false, IReadOnlyList<Fact>? borrower = null, bool severe = false, AgreementTerms? terms = null) =>
        new(terms ?? Terms, usedFen, suspended ? [Core.Projects.Rules.DeveloperInGoodCredit.Suspend(Punishment)] : [], borrower, severe);
}

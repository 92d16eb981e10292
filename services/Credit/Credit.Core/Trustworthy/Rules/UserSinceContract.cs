using Quzhou.Law;

namespace Quzhou.Credit.Core.Trustworthy.Rules;

/// <summary>
/// A user is who signed a contract (签订供用电合同), Art. 3; so where contracts are registered they tell since when the use of
/// electricity can have been good, Art. 9. Contracts that follow each other without a day between are one use
/// (docs/decisions/0141-trustworthy-users.md).
/// </summary>
public static class UserSinceContract
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.trustworthy.user-since-contract";

    /// <summary>The day since which the subject has been a user without a gap, null when no contract runs, and the finding that says so.</summary>
    /// <param name="contracts">All contracts of the subject, at least one, in any order.</param>
    /// <param name="date">Day of the application or of the review.</param>
    [Rule(Id, Regulation.Document, 3)]
    [Rule(Id, Regulation.Document, 9)]
    public static (DateOnly? Since, Finding Finding) Find(IReadOnlyCollection<ContractTerm> contracts, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        var since = date.AddDays(1);

        // Newest end first: each contract that reaches up to the day before the use known so far carries it further back.
        foreach (var contract in contracts.Where(c => c.SignedOn <= date).OrderByDescending(c => c.ClosedOn ?? DateOnly.MaxValue))
        {
            var reaches = since > date ? !(contract.ClosedOn < date) : !(contract.ClosedOn < since.AddDays(-1));
            if (reaches && contract.SignedOn < since)
                since = contract.SignedOn;
        }
        return since > date
            ? (null, new Finding(Id, Regulation.Article(9), "没有正在履行的供用电合同,不是在用电力用户。", "No contract runs: not a user at present.", [FactText.Day("date", date)]))
            : (since, new Finding(
                Id,
                Regulation.Article(3),
                "按登记的供用电合同确定连续用电起始日。",
                "The day since which it has been a user without a gap is taken from the registered contracts.",
                [FactText.Day("user_since", since), FactText.Day("date", date)]));
    }
}

using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Withdrawals.Rules;

/// <summary>A withdrawal is granted when the employee's papers agree with the developer's list (附件6第二条): person, name, home and contract.</summary>
public static class MatchesPurchaseList
{
    private const string Id = "housingfund.withdrawal.matches-list";
    private static readonly Citation Basis = new(Texts.Projects, 2, Part: "附件6");

    /// <summary>Finding when no line agrees, naming what differs, else null.</summary>
    [Rule(Id, Texts.Projects, 2, Part = "附件6")]
    public static Finding? Check(WithdrawalApplication application, IReadOnlyList<PurchaseListEntry> entries)
    {
        PurchaseListEntry[] lines = [.. entries.Where(e => e.ContractNumber == application.ContractNumber)];
        if (lines.Length == 0)
            return new Finding(Id, Basis, "购房清单中没有该合同", "The developer's list does not have the contract", [FactText.Text("contract_number", application.ContractNumber)]);
        // The line that agrees best says what is wrong with the rest.
        var fewest = lines.Select(l => Differences(application, l)).MinBy(d => d.Count)!;
        return fewest.Count == 0
            ? null
            : new Finding(Id, Basis, "购房资料与购房清单不符", "The papers differ from the developer's list", [new("differs", string.Join(',', fewest))]);
    }

    /// <summary>Finding of a withdrawal.</summary>
    public static Finding Done(long amountFen) => new(Id, Basis, "购房资料与购房清单相符,准予提取", "The papers agree with the list; paid", [FactText.Number("amount_fen", amountFen)]);

    private static List<string> Differences(WithdrawalApplication application, PurchaseListEntry entry)
    {
        var differences = new List<string>();
        if (application.Applicant != entry.Buyer)
            differences.Add("buyer");
        if (!string.Equals(application.ApplicantName.Trim(), entry.BuyerName.Trim(), StringComparison.Ordinal))
            differences.Add("name");
        if (!string.Equals(application.Home.Trim(), entry.Home.Trim(), StringComparison.Ordinal))
            differences.Add("home");
        return differences;
    }
}

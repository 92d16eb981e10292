using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Facts;

namespace Quzhou.Credit.Persistence;

/// <summary>An electricity bill and what became of it (电费账单).</summary>
internal sealed class BillRow
{
    /// <summary>What the key of a bill begins with.</summary>
    internal const string KeyPrefix = "bill/";

    /// <summary>Number of the user, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Number of the bill.</summary>
    public required string BillNumber { get; init; }

    /// <summary>Last day on which it could be paid in time.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>First dunning after the due day.</summary>
    public DateOnly? DunnedOn { get; set; }

    /// <summary>What it came to, in fen.</summary>
    public required long AmountFen { get; set; }

    /// <summary>What was paid so far, in fen.</summary>
    public long PaidFen { get; set; }

    /// <summary>Day of the payment after which nothing was owed any more.</summary>
    public DateOnly? SettledOn { get; set; }

    /// <summary>Contract that it belongs to; null for what was reported as dishonesty only.</summary>
    public string? ContractNumber { get; set; }

    /// <summary>Days on which the books were looked at and showed it open or paid late, oldest first: only they can be days of determination (docs/decisions/0047).</summary>
    public DateOnly[] ObservedOn { get; set; } = [];

    /// <summary>Newest day on which a determination found it open; a payment of the same day came after it (docs/decisions/0047).</summary>
    public DateOnly? FoundOpenOn { get; set; }

    /// <summary>Agency that reported it.</summary>
    public string Source { get; set; } = "";

    /// <summary>Reference of the evidence.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>Day on which it was taken back; null while it stands.</summary>
    public DateOnly? VoidedOn { get; set; }

    /// <summary>Key of the fact within the user's file.</summary>
    internal string FactKey => KeyPrefix + BillNumber;

    internal UnpaidBill ToCore() => new(DueOn, DunnedOn, AmountFen, SettledOn);

    /// <summary>
    /// The bill as the rules go through it. Determined open on the day of its last payment, it was so before that payment: for
    /// the rules it is settled on the day after (docs/decisions/0047).
    /// </summary>
    internal BillFact ToFact() => new(FactKey, DueOn, AmountFen, DunnedOn, SettledOn == FoundOpenOn ? SettledOn?.AddDays(1) : SettledOn, ObservedOn);

    /// <summary>Keeps a look at the books.</summary>
    internal void Observe(DateOnly day)
    {
        if (!ObservedOn.Contains(day))
            ObservedOn = [.. ObservedOn.Append(day).Order()];
    }

    /// <summary>Keeps a look at the books in which a determination found it open.</summary>
    internal void FindOpen(DateOnly day)
    {
        Observe(day);
        if (!(FoundOpenOn > day))
            FoundOpenOn = day;
    }
}

/// <summary>A payment on a bill (缴费).</summary>
internal sealed class PaymentRow
{
    /// <summary>Number of the row.</summary>
    public long Id { get; init; }

    /// <summary>Number of the user, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Number of the bill.</summary>
    public required string BillNumber { get; init; }

    /// <summary>Day of the payment.</summary>
    public required DateOnly PaidOn { get; init; }

    /// <summary>Amount, in fen.</summary>
    public required long PaidFen { get; init; }

    /// <summary>Number of the receipt within the bill; null for what was recorded as a correction.</summary>
    public string? Receipt { get; init; }

    /// <summary>Reference of the receipt.</summary>
    public required string Evidence { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}

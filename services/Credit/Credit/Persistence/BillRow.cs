using Quzhou.Credit.Core.Electricity;

namespace Quzhou.Credit.Persistence;

/// <summary>An electricity bill that was reported unpaid (欠费账单).</summary>
internal sealed class BillRow
{
    /// <summary>Number of the user, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Number of the bill.</summary>
    public required string BillNumber { get; init; }

    /// <summary>Last day on which it could be paid in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>First dunning after the due day.</summary>
    public DateOnly? DunnedOn { get; set; }

    /// <summary>What it came to, in fen.</summary>
    public required long AmountFen { get; init; }

    /// <summary>What was paid so far, in fen.</summary>
    public long PaidFen { get; set; }

    /// <summary>Day of the payment after which nothing was owed any more.</summary>
    public DateOnly? SettledOn { get; set; }

    internal UnpaidBill ToCore() => new(DueOn, DunnedOn, AmountFen, SettledOn);
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

    /// <summary>Reference of the receipt.</summary>
    public required string Evidence { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}

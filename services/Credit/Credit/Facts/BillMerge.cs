using Quzhou.Credit.Persistence;

namespace Quzhou.Credit.Facts;

/// <summary>A bill, what is known of its payments, and what a statement adds to it.</summary>
internal sealed class BillFile
{
    /// <summary>The bill; null while none is known.</summary>
    internal BillRow? Row { get; set; }

    /// <summary>Payments that are known.</summary>
    internal List<PaymentRow> Payments { get; init; } = [];

    /// <summary>Payments that are new.</summary>
    internal List<PaymentRow> NewPayments { get; } = [];

    /// <summary>The bill before it was replaced, as JSON.</summary>
    internal string? Before { get; set; }
}

/// <summary>
/// What a statement adds to what is known of a bill. Statements add up to the same bill in any order: payments and days of
/// observation are united, and whatever else differs is refused unless it is a correction.
/// </summary>
internal static class BillMerge
{
    /// <summary>Applies a statement, or says why it is refused; then nothing has changed.</summary>
    internal static Taken Apply(BillFile file, BillStatement statement, string source, DateTimeOffset now)
    {
        if (file.Row is not { } known)
            return Open(file, statement, source, now);
        if (statement.Correction)
            return Replace(file, known, statement, source, now);
        if (Conflict(file, known, statement) is { } conflict)
            return Taken.Refused(conflict);
        return Extend(file, known, statement, now) ? FactOutcome.Extended : FactOutcome.Unchanged;
    }

    private static FactOutcome Open(BillFile file, BillStatement statement, string source, DateTimeOffset now)
    {
        file.Row = new BillRow
        {
            SubjectId = statement.Subject.Reveal(),
            BillNumber = statement.BillNumber,
            ContractNumber = statement.ContractNumber,
            DueOn = statement.DueOn,
            AmountFen = statement.AmountFen,
            Source = source,
            Evidence = statement.Evidence,
        };
        Extend(file, file.Row, statement, now);
        return FactOutcome.Recorded;
    }

    // What was observed stays observed: a correction changes the bill and not the days on which somebody looked.
    private static Taken Replace(BillFile file, BillRow known, BillStatement statement, string source, DateTimeOffset now)
    {
        if (known.VoidedOn is null && Says(file, known, statement))
            return FactOutcome.Unchanged;
        file.Before = StoredJson.Write(new { known.DueOn, known.AmountFen, known.DunnedOn, known.PaidFen, known.SettledOn, known.ContractNumber, known.VoidedOn });
        file.Payments.Clear();
        (known.DueOn, known.AmountFen, known.DunnedOn, known.PaidFen, known.SettledOn, known.VoidedOn) = (statement.DueOn, statement.AmountFen, null, 0, null, null);
        (known.ContractNumber, known.Source, known.Evidence) = (statement.ContractNumber ?? known.ContractNumber, source, statement.Evidence);
        Extend(file, known, statement, now);
        return FactOutcome.Corrected;
    }

    // True when the bill is already what the correction says, so that a repeat changes nothing.
    private static bool Says(BillFile file, BillRow known, BillStatement statement) =>
        known.DueOn == statement.DueOn
        && known.AmountFen == statement.AmountFen
        && known.DunnedOn == statement.DunnedOn
        && (statement.ContractNumber is null || statement.ContractNumber == known.ContractNumber)
        && !ShowsMore(known, file.Payments, statement.AsOf)
        && file.Payments.Count == statement.Payments.Count
        && statement.Payments.All(s => file.Payments.Exists(p => p.Receipt == s.Receipt && p.PaidOn == s.PaidOn && p.PaidFen == s.PaidFen));

    private static Platform.Api.FieldError? Conflict(BillFile file, BillRow known, BillStatement statement)
    {
        if (known.VoidedOn is not null)
            return FactErrors.FactVoided;
        if (known.DueOn != statement.DueOn)
            return FactErrors.Differs("bill.due_on");
        if (known.AmountFen != statement.AmountFen)
            return FactErrors.Differs("bill.amount_fen");
        if (known.ContractNumber is not null && statement.ContractNumber is not null && known.ContractNumber != statement.ContractNumber)
            return FactErrors.Differs("bill.contract_number");
        if (known.DunnedOn is not null && statement.DunnedOn is not null && known.DunnedOn != statement.DunnedOn)
            return FactErrors.Differs("bill.dunned_on");
        if (statement.Payments.Any(s => file.Payments.Exists(p => p.Receipt == s.Receipt && (p.PaidOn != s.PaidOn || p.PaidFen != s.PaidFen))))
            return FactErrors.Differs("bill.payments");
        return known.PaidFen + Unknown(file, statement).Sum(p => p.PaidFen) > known.AmountFen ? FactErrors.Overpaid : null;
    }

    // The books of a day count the payments of that day. Open, the look is kept; paid late, only the first look that shows it;
    // paid in time, none, so that nothing but the bill itself is kept of a clean user.
    private static bool ShowsMore(BillRow bill, List<PaymentRow> payments, DateOnly asOf)
    {
        if (bill.ObservedOn.Contains(asOf))
            return false;
        if (payments.Where(p => p.PaidOn <= asOf).Sum(p => p.PaidFen) < bill.AmountFen)
            return true;
        return bill.SettledOn > bill.DueOn && !bill.ObservedOn.Any(d => d >= bill.SettledOn && d < asOf);
    }

    private static List<StatedPayment> Unknown(BillFile file, BillStatement statement) =>
        [.. statement.Payments.Where(s => !file.Payments.Exists(p => p.Receipt == s.Receipt))];

    private static bool Extend(BillFile file, BillRow bill, BillStatement statement, DateTimeOffset now)
    {
        var before = (bill.DunnedOn, bill.ContractNumber, bill.PaidFen, bill.ObservedOn.Length);
        bill.DunnedOn ??= statement.DunnedOn;
        bill.ContractNumber ??= statement.ContractNumber;
        foreach (var payment in Unknown(file, statement))
        {
            file.NewPayments.Add(new PaymentRow
            {
                SubjectId = bill.SubjectId,
                BillNumber = bill.BillNumber,
                Receipt = payment.Receipt,
                PaidOn = payment.PaidOn,
                PaidFen = payment.PaidFen,
                Evidence = statement.Evidence,
                RecordedAt = now,
            });
            bill.PaidFen += payment.PaidFen;
        }
        if (bill.PaidFen == bill.AmountFen)
            bill.SettledOn ??= file.Payments.Concat(file.NewPayments).Max(p => p.PaidOn);
        if (ShowsMore(bill, [.. file.Payments, .. file.NewPayments], statement.AsOf))
            bill.Observe(statement.AsOf);
        return before != (bill.DunnedOn, bill.ContractNumber, bill.PaidFen, bill.ObservedOn.Length);
    }
}

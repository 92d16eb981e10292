using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.Credit.Facts;

/// <summary>From messages to statements, the same for single calls and imports; what is wrong is noted, field by field.</summary>
/// <param name="check">Takes what is wrong.</param>
/// <param name="today">The legal day.</param>
internal sealed class StatementReader(RequestChecks check, DateOnly today)
{
    // Larger than any bill, small enough that no sum of bills overflows.
    private const long MaxFen = 1_000_000_000_000;
    private const int MaxPayments = 100;

    /// <summary>Longest key of a fact, in characters.</summary>
    internal const int FactKeyLength = CreditDb.BillNumberLength + 20;

    internal ContractStatement Contract(SubjectId subject, string name, V1.ElectricityContract? contract, bool correction, string nameField, string reason)
    {
        check.Text(nameField, name, CreditDb.NameLength);
        if (!check.Present("contract", contract))
            return new ContractStatement(subject, correction, reason, name, "", default, default, default, null);
        var number = Number("contract.contract_number", contract!.ContractNumber);
        var kind = check.Known("contract.kind", contract.Kind);
        var signedOn = check.Date("contract.signed_on", contract.SignedOn);
        var settlement = check.Known("contract.settlement", contract.Settlement);
        var closedOn = check.OptionalDate("contract.closed_on", contract.ClosedOn);
        NotInFuture("contract.signed_on", signedOn);
        check.Require(closedOn is null || closedOn >= signedOn, "contract.closed_on", "BEFORE_SIGNING", "终止日期早于签订日期", "is before the contract was signed");
        return new ContractStatement(subject, correction, reason, name, number, (ContractKind)kind, signedOn, (SettlementMode)settlement, closedOn);
    }

    /// <summary>A bill. A day of its own may be missing when the whole file has one.</summary>
    internal BillStatement Bill(SubjectId subject, V1.BillStatement bill, bool correction, string reason, DateOnly? asOfFile = null, string evidenceOfFile = "")
    {
        var number = Number("bill.bill_number", bill.BillNumber);
        var contract = Number("bill.contract_number", bill.ContractNumber);
        var dueOn = check.Date("bill.due_on", bill.DueOn);
        var amount = check.Money("bill.amount_fen", bill.AmountFen, 1, MaxFen);
        var dunnedOn = check.OptionalDate("bill.dunned_on", bill.DunnedOn);
        var asOf = bill.AsOf is null && asOfFile is { } day ? day : check.Date("bill.as_of", bill.AsOf);
        AsOf("bill.as_of", asOf);
        check.Require(asOf == default || !(dunnedOn > asOf), "bill.dunned_on", "AFTER_AS_OF", "催缴日期晚于账面日期", "is after the day of the books");
        var evidence = bill.Evidence.Length == 0 && evidenceOfFile.Length > 0 ? evidenceOfFile : check.Text("bill.evidence", bill.Evidence, CreditDb.TextLength);
        var payments = Payments(bill, asOf);
        check.Require(amount <= 0 || payments.Sum(p => p.PaidFen) <= amount, "bill.payments", FactErrors.Overpaid.Reason, FactErrors.Overpaid.Zh, FactErrors.Overpaid.En);

        // A notice on or before the due day announces the bill (Art. 7).
        return new BillStatement(subject, correction, reason, number, contract, dueOn, amount, dunnedOn > dueOn ? dunnedOn : null, payments, asOf, evidence);
    }

    internal ConductReport Conduct(SubjectId subject, V1.ConductStatement conduct, bool correction, string reason, string evidenceOfFile = "")
    {
        var number = Number("conduct.case_number", conduct.CaseNumber);
        var occurredOn = check.Date("conduct.occurred_on", conduct.OccurredOn);
        var establishedOn = check.Date("conduct.established_on", conduct.EstablishedOn);
        var evidence = conduct.Evidence.Length == 0 && evidenceOfFile.Length > 0 ? evidenceOfFile : check.Text("conduct.evidence", conduct.Evidence, CreditDb.TextLength);
        NotInFuture("conduct.established_on", establishedOn);
        if (occurredOn != default && establishedOn != default)
        {
            check.Require(occurredOn >= Regulation.EffectiveFrom, "conduct.occurred_on", "BEFORE_REGULATION", "行为发生在办法施行之前", "is before the regulation was in force");
            check.Require(establishedOn >= occurredOn, "conduct.established_on", "BEFORE_OCCURRENCE", "核实日期早于发生日期", "is before it happened");
        }
        return new ConductReport(subject, correction, reason, Fact(conduct, number, occurredOn, establishedOn), evidence);
    }

    /// <summary>A fact taken back by a row.</summary>
    internal VoidStatement Void(SubjectId subject, V1.VoidRow row, bool correction)
    {
        check.Require(!correction, "correction", "NOT_APPLICABLE", "撤销行不得标记为更正", "is nothing for a row that takes a fact back");
        return new VoidStatement(
            subject, check.Text("void.fact_key", row.FactKey, FactKeyLength), check.Text("void.reason", row.Reason, CreditDb.TextLength));
    }

    private VerifiedConduct Fact(V1.ConductStatement conduct, string number, DateOnly occurredOn, DateOnly establishedOn)
    {
        switch (conduct.ConductCase)
        {
            case V1.ConductStatement.ConductOneofCase.ContractBreach:
                return new ContractBreach($"{ConductKinds.ContractBreach}/{number}", occurredOn, establishedOn);
            case V1.ConductStatement.ConductOneofCase.Theft:
                return new Theft($"{ConductKinds.Theft}/{number}", occurredOn, establishedOn, check.Money("conduct.theft.amount_fen", conduct.Theft.AmountFen, 0, MaxFen));
            case V1.ConductStatement.ConductOneofCase.MeterFault:
                var meter = conduct.MeterFault;
                check.Require(meter.RefusedRectification || meter.RefusedBackPayment, "conduct.meter_fault", "NOTHING_REFUSED", "用户未拒绝整改或补缴,不构成失信事实", "the user refused nothing");
                return new MeterFault($"{ConductKinds.MeterFault}/{number}", occurredOn, establishedOn, meter.RefusedRectification, meter.RefusedBackPayment);
            case V1.ConductStatement.ConductOneofCase.HazardOverdue:
                check.Require(establishedOn == default || establishedOn > occurredOn, "conduct.established_on", "WITHIN_TERM", "整改期限尚未届满", "is within the term for removal");
                return new HazardOverdue($"{ConductKinds.HazardOverdue}/{number}", occurredOn, establishedOn);
            case V1.ConductStatement.ConductOneofCase.UnlawfulOutage:
                return new UnlawfulOutage($"{ConductKinds.UnlawfulOutage}/{number}", occurredOn, establishedOn, (GridVoltage)check.Known("conduct.unlawful_outage.voltage", conduct.UnlawfulOutage.Voltage));
            case V1.ConductStatement.ConductOneofCase.FacilityDamage:
                return new FacilityDamage($"{ConductKinds.FacilityDamage}/{number}", occurredOn, establishedOn, conduct.FacilityDamage.Serious, conduct.FacilityDamage.Compensated);
            case V1.ConductStatement.ConductOneofCase.ReturnedCheque:
                return new ReturnedCheque($"{ConductKinds.ReturnedCheque}/{number}", occurredOn, establishedOn);
            case V1.ConductStatement.ConductOneofCase.MaliciousComplaint:
                return new MaliciousComplaint($"{ConductKinds.MaliciousComplaint}/{number}", occurredOn, establishedOn);
            case V1.ConductStatement.ConductOneofCase.ConstructionObstructed:
                return new ConstructionObstructed($"{ConductKinds.ConstructionObstructed}/{number}", occurredOn, establishedOn, conduct.ConstructionObstructed.RefusedRuling);
            case V1.ConductStatement.ConductOneofCase.ProtectedZoneWork:
                return new ProtectedZoneWork($"{ConductKinds.ProtectedZoneWork}/{number}", occurredOn, establishedOn, conduct.ProtectedZoneWork.RefusedToStop);
            case V1.ConductStatement.ConductOneofCase.OrderlyUseRefused:
                return new OrderlyUseRefused($"{ConductKinds.OrderlyUseRefused}/{number}", occurredOn, establishedOn);
            case V1.ConductStatement.ConductOneofCase.OrderDisrupted:
                return new OrderDisrupted($"{ConductKinds.OrderDisrupted}/{number}", occurredOn, establishedOn);
            default:
                check.Add("conduct.conduct", "REQUIRED", "必填", "is required");
                return new OrderDisrupted($"{ConductKinds.OrderDisrupted}/{number}", occurredOn, establishedOn);
        }
    }

    private List<StatedPayment> Payments(V1.BillStatement bill, DateOnly asOf)
    {
        check.Items("bill.payments", bill.Payments, 0, MaxPayments);
        var payments = new List<StatedPayment>(bill.Payments.Count);
        for (var i = 0; i < bill.Payments.Count && i < MaxPayments; i++)
        {
            var (payment, field) = (bill.Payments[i], $"bill.payments[{i}]");
            var paidOn = check.Date($"{field}.paid_on", payment.PaidOn);
            check.Require(asOf == default || paidOn <= asOf, $"{field}.paid_on", "AFTER_AS_OF", "缴费日期晚于账面日期", "is after the day of the books");
            var stated = new StatedPayment(Number($"{field}.receipt_number", payment.ReceiptNumber), paidOn, check.Money($"{field}.paid_fen", payment.PaidFen, 1, MaxFen));
            check.Require(payments.TrueForAll(p => p.Receipt != stated.Receipt), $"{field}.receipt_number", "TWICE", "同一凭证编号出现两次", "is there twice");
            payments.Add(stated);
        }
        return payments;
    }

    /// <summary>Number of a contract, bill, case or receipt.</summary>
    internal string Number(string field, string value)
    {
        check.Text(field, value, CreditDb.BillNumberLength);
        check.Require(value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'), field, "ILLEGAL_CHARACTER", "只能含字母、数字和连字符", "takes letters, digits and hyphens only");
        return value;
    }

    /// <summary>Day of the books: not in the future, and not before the regulation, under which nothing could be determined.</summary>
    internal void AsOf(string field, DateOnly asOf)
    {
        if (asOf == default)
            return;
        NotInFuture(field, asOf);
        check.Require(asOf >= Regulation.EffectiveFrom, field, "BEFORE_REGULATION", "早于办法施行之日", "is before the regulation was in force");
    }

    private void NotInFuture(string field, DateOnly day) =>
        check.Require(day <= today, field, "IN_THE_FUTURE", "不得晚于今天", "must not be after today");
}

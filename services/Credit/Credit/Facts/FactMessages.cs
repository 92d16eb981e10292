using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Api;

namespace Quzhou.Credit.Facts;

/// <summary>Facts as answers show them.</summary>
internal static class FactMessages
{
    internal static V1.ElectricityCustomer ToCustomer(this SubjectRow subject, IEnumerable<ContractRow> contracts, Caller caller)
    {
        var message = new V1.ElectricityCustomer { Subject = subject.ToSubject(caller) };
        message.Contracts.AddRange(contracts.Select(c => new V1.ElectricityContract
        {
            ContractNumber = c.ContractNumber,
            Kind = (V1.ContractKind)c.Kind,
            SignedOn = c.SignedOn.ToMessage(),
            Settlement = (V1.SettlementMode)c.Settlement,
            ClosedOn = c.ClosedOn?.ToMessage(),
        }));
        return message;
    }

    internal static V1.ElectricityFact ToMessage(this BillRow bill, IEnumerable<PaymentRow> payments)
    {
        var statement = new V1.BillStatement
        {
            BillNumber = bill.BillNumber,
            ContractNumber = bill.ContractNumber ?? "",
            DueOn = bill.DueOn.ToMessage(),
            AmountFen = bill.AmountFen,
            DunnedOn = bill.DunnedOn?.ToMessage(),
            AsOf = bill.ObservedOn.Length == 0 ? null : bill.ObservedOn[^1].ToMessage(),
            Evidence = bill.Evidence,
        };
        statement.Payments.AddRange(payments.OrderBy(p => p.PaidOn).ThenBy(p => p.Id)
            .Select(p => new V1.BillPayment { ReceiptNumber = p.Receipt ?? "", PaidOn = p.PaidOn.ToMessage(), PaidFen = p.PaidFen }));
        var fact = new V1.ElectricityFact
        {
            FactKey = bill.FactKey,
            Bill = statement,
            SettledOn = bill.SettledOn?.ToMessage(),
            VoidedOn = bill.VoidedOn?.ToMessage(),
            Source = bill.Source,
        };
        fact.ObservedOn.AddRange(bill.ObservedOn.Select(d => d.ToMessage()));
        return fact;
    }

    internal static V1.ElectricityFact ToMessage(this ConductRow row)
    {
        var statement = new V1.ConductStatement
        {
            CaseNumber = row.FactKey[(row.Kind.Length + 1)..],
            OccurredOn = row.OccurredOn.ToMessage(),
            EstablishedOn = row.EstablishedOn.ToMessage(),
            Evidence = row.Evidence,
        };
        Tell(statement, row.ToFact());
        return new V1.ElectricityFact { FactKey = row.FactKey, Conduct = statement, VoidedOn = row.VoidedOn?.ToMessage(), Source = row.Source };
    }

    private static void Tell(V1.ConductStatement statement, VerifiedConduct fact)
    {
        switch (fact)
        {
            case ContractBreach:
                statement.ContractBreach = new V1.ConductContractBreach();
                break;
            case Theft theft:
                statement.Theft = new V1.ConductTheft { AmountFen = theft.AmountFen };
                break;
            case MeterFault meter:
                statement.MeterFault = new V1.ConductMeterFault { RefusedRectification = meter.RefusedRectification, RefusedBackPayment = meter.RefusedBackPayment };
                break;
            case HazardOverdue:
                statement.HazardOverdue = new V1.ConductHazardOverdue();
                break;
            case UnlawfulOutage outage:
                statement.UnlawfulOutage = new V1.ConductUnlawfulOutage { Voltage = (V1.OutageVoltage)outage.Voltage };
                break;
            case FacilityDamage damage:
                statement.FacilityDamage = new V1.ConductFacilityDamage { Serious = damage.Serious, Compensated = damage.Compensated };
                break;
            case ReturnedCheque:
                statement.ReturnedCheque = new V1.ConductReturnedCheque();
                break;
            case MaliciousComplaint:
                statement.MaliciousComplaint = new V1.ConductMaliciousComplaint();
                break;
            case ConstructionObstructed obstruction:
                statement.ConstructionObstructed = new V1.ConductConstructionObstructed { RefusedRuling = obstruction.RefusedRuling };
                break;
            case ProtectedZoneWork work:
                statement.ProtectedZoneWork = new V1.ConductProtectedZoneWork { RefusedToStop = work.RefusedToStop };
                break;
            case OrderlyUseRefused:
                statement.OrderlyUseRefused = new V1.ConductOrderlyUseRefused();
                break;
            default:
                statement.OrderDisrupted = new V1.ConductOrderDisrupted();
                break;
        }
    }
}

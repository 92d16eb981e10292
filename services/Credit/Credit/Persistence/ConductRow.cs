using Quzhou.Credit.Core.Electricity.Facts;

namespace Quzhou.Credit.Persistence;

/// <summary>Kind of conduct (用电行为种类), as its key begins.</summary>
internal static class ConductKinds
{
    internal const string ContractBreach = "breach";
    internal const string Theft = "theft";
    internal const string MeterFault = "meter";
    internal const string HazardOverdue = "hazard";
    internal const string UnlawfulOutage = "outage";
    internal const string FacilityDamage = "damage";
    internal const string ReturnedCheque = "cheque";
    internal const string MaliciousComplaint = "complaint";
    internal const string ConstructionObstructed = "obstruction";
    internal const string ProtectedZoneWork = "zone";
    internal const string OrderlyUseRefused = "orderly-use";
    internal const string OrderDisrupted = "disorder";
}

/// <summary>Verified conduct of a user (经核实的用电行为). Columns that a kind does not have are null.</summary>
internal sealed class ConductRow
{
    /// <summary>Number of the user, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Key within the user's file: kind, slash, number of the case.</summary>
    public required string FactKey { get; init; }

    /// <summary>Kind, see <see cref="ConductKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Day it happened.</summary>
    public required DateOnly OccurredOn { get; set; }

    /// <summary>Day it was verified.</summary>
    public required DateOnly EstablishedOn { get; set; }

    /// <summary>Value of what was stolen, in fen.</summary>
    public long? AmountFen { get; set; }

    /// <summary>Voltage of the grid that failed.</summary>
    public GridVoltage? Voltage { get; set; }

    /// <summary>Meter fault: refused to have it put right. Obstruction: refused the ruling. Protected zone: refused to stop.</summary>
    public bool? Refused { get; set; }

    /// <summary>Meter fault: refused to pay what was not metered.</summary>
    public bool? RefusedPayment { get; set; }

    /// <summary>Damage: serious.</summary>
    public bool? Serious { get; set; }

    /// <summary>Damage: made good.</summary>
    public bool? Compensated { get; set; }

    /// <summary>Agency that reported it.</summary>
    public required string Source { get; set; }

    /// <summary>Reference of the evidence.</summary>
    public required string Evidence { get; set; }

    /// <summary>Day on which it was taken back; null while it stands.</summary>
    public DateOnly? VoidedOn { get; set; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The fact as the rules read it.</summary>
    internal VerifiedConduct ToFact() => Kind switch
    {
        ConductKinds.ContractBreach => new ContractBreach(FactKey, OccurredOn, EstablishedOn),
        ConductKinds.Theft => new Theft(FactKey, OccurredOn, EstablishedOn, AmountFen!.Value),
        ConductKinds.MeterFault => new MeterFault(FactKey, OccurredOn, EstablishedOn, Refused!.Value, RefusedPayment!.Value),
        ConductKinds.HazardOverdue => new HazardOverdue(FactKey, OccurredOn, EstablishedOn),
        ConductKinds.UnlawfulOutage => new UnlawfulOutage(FactKey, OccurredOn, EstablishedOn, Voltage!.Value),
        ConductKinds.FacilityDamage => new FacilityDamage(FactKey, OccurredOn, EstablishedOn, Serious!.Value, Compensated!.Value),
        ConductKinds.ReturnedCheque => new ReturnedCheque(FactKey, OccurredOn, EstablishedOn),
        ConductKinds.MaliciousComplaint => new MaliciousComplaint(FactKey, OccurredOn, EstablishedOn),
        ConductKinds.ConstructionObstructed => new ConstructionObstructed(FactKey, OccurredOn, EstablishedOn, Refused!.Value),
        ConductKinds.ProtectedZoneWork => new ProtectedZoneWork(FactKey, OccurredOn, EstablishedOn, Refused!.Value),
        ConductKinds.OrderlyUseRefused => new OrderlyUseRefused(FactKey, OccurredOn, EstablishedOn),
        ConductKinds.OrderDisrupted => new OrderDisrupted(FactKey, OccurredOn, EstablishedOn),
        _ => throw new InvalidOperationException($"No such kind of conduct: {Kind}."),
    };

    /// <summary>A row of a fact.</summary>
    internal static ConductRow Of(string subject, VerifiedConduct fact, string source, string evidence, DateTimeOffset now)
    {
        var row = new ConductRow
        {
            SubjectId = subject,
            FactKey = fact.Key,
            Kind = fact.Key[..fact.Key.IndexOf('/', StringComparison.Ordinal)],
            OccurredOn = fact.OccurredOn,
            EstablishedOn = fact.EstablishedOn,
            Source = source,
            Evidence = evidence,
            RecordedAt = now,
        };
        row.Take(fact);
        return row;
    }

    /// <summary>Takes the content of a fact; its kind and key stay.</summary>
    internal void Take(VerifiedConduct fact)
    {
        (OccurredOn, EstablishedOn) = (fact.OccurredOn, fact.EstablishedOn);
        switch (fact)
        {
            case Theft theft:
                AmountFen = theft.AmountFen;
                break;
            case MeterFault meter:
                (Refused, RefusedPayment) = (meter.RefusedRectification, meter.RefusedBackPayment);
                break;
            case UnlawfulOutage outage:
                Voltage = outage.Voltage;
                break;
            case FacilityDamage damage:
                (Serious, Compensated) = (damage.Serious, damage.Compensated);
                break;
            case ConstructionObstructed obstruction:
                Refused = obstruction.RefusedRuling;
                break;
            case ProtectedZoneWork work:
                Refused = work.RefusedToStop;
                break;
        }
    }
}

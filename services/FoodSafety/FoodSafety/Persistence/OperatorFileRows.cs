using Quzhou.FoodSafety.V1;
using Insurance = Quzhou.FoodSafety.Core.Credit.Insurance;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>
/// A permit as licensing announced it, stored. An end that overtook its issue leaves a row without an item: it is
/// remembered by its version, and the late issue changes nothing.
/// </summary>
internal sealed class PermitRow
{
    public required Guid PermitId { get; init; }

    /// <summary>Newest version applied.</summary>
    public required long Version { get; set; }

    public required string SubjectId { get; set; }

    /// <summary>0 while only the end has arrived.</summary>
    public int CatalogueSerial { get; set; }

    public string ItemName { get; set; } = "";

    public string Authority { get; set; } = "";

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public DateOnly? EndedOn { get; set; }

    public string SubjectName { get; set; } = "";

    /// <summary>County of the premises; empty when the permit names none.</summary>
    public string County { get; set; } = "";

    public string Township { get; set; } = "";

    public string Grid { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>The operator that the permit is for; null while no operator of the subject is registered.</summary>
    public Guid? OperatorId { get; set; }
}

/// <summary>A person at an operator, stored.</summary>
internal sealed class StaffRow
{
    public required Guid Id { get; init; }

    public required Guid OperatorId { get; init; }

    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    public required StaffDuty Duty { get; init; }
}

/// <summary>Hours of training of one person on one day, stored.</summary>
internal sealed class TrainingRow
{
    public required Guid Id { get; init; }

    public required Guid StaffId { get; init; }

    public required DateOnly TrainedOn { get; init; }

    public required int Hours { get; init; }

    public required string Subject { get; init; }
}

/// <summary>A milestone, stored; it counts once it is confirmed.</summary>
internal sealed class MilestoneRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid OperatorId { get; init; }

    public required MilestoneKind Kind { get; init; }

    public required DateOnly ReachedOn { get; init; }

    public required string Evidence { get; init; }

    public required string RecordedBy { get; init; }

    public DateOnly? ConfirmedOn { get; set; }

    public uint Version { get; init; }
}

/// <summary>A liability insurance, stored.</summary>
internal sealed class InsuranceRow
{
    public required Guid Id { get; init; }

    public required Guid OperatorId { get; init; }

    public required string PolicyNumber { get; init; }

    public required string Insurer { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required long PremiumFen { get; init; }

    public required long InsuredFen { get; init; }

    internal Insurance ToCore() => new(OperatorId, PolicyNumber, Insurer, From, Until, PremiumFen, InsuredFen);
}

/// <summary>A look of a bank, stored.</summary>
internal sealed class FoodCreditQueryRow
{
    public required Guid Id { get; init; }

    public required string SubjectId { get; init; }

    public required string Officer { get; init; }

    public required string Purpose { get; init; }

    public required string Consent { get; init; }

    public required DateTimeOffset QueriedAt { get; init; }
}

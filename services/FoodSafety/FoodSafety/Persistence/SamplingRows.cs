using Quzhou.FoodSafety.V1;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>A plan of sampling, stored.</summary>
internal sealed class PlanRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public required PlanState State { get; set; }

    /// <summary>Population by county, JSON.</summary>
    public required string Population { get; init; }

    public required string PopulationSource { get; init; }

    /// <summary>Basis, JSON.</summary>
    public required string Findings { get; init; }

    public required string ProposedBy { get; init; }

    public string? ApprovedBy { get; set; }

    public DateOnly? ApprovedOn { get; set; }

    public uint Version { get; init; }

    internal IReadOnlyList<StoredPopulation> ReadPopulation() => Dossiers.Read<List<StoredPopulation>>(Population);
}

/// <summary>Inhabitants of a county as they are kept.</summary>
internal sealed record StoredPopulation(string County, long Inhabitants);

/// <summary>Share of a county in a category, stored.</summary>
internal sealed class PlanLineRow
{
    public required Guid PlanId { get; init; }

    public required SampleCategory Category { get; init; }

    public required string County { get; init; }

    public required int Planned { get; init; }
}

/// <summary>A limit of a standard, stored; results are measured by it once it is confirmed.</summary>
internal sealed class LimitRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string Standard { get; init; }

    public required string ProductGroup { get; init; }

    public required string Analyte { get; init; }

    public required string Unit { get; init; }

    public required decimal Maximum { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required string PublishedBy { get; init; }

    public string? ConfirmedBy { get; set; }

    public uint Version { get; init; }
}

/// <summary>A sample, stored.</summary>
internal sealed class SampleRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string SampleNumber { get; init; }

    public required SampleCategory Category { get; init; }

    public required Guid OperatorId { get; init; }

    /// <summary>County of the operator on the day of sampling: the plan is counted by it.</summary>
    public required string County { get; init; }

    public required string ProductName { get; init; }

    public required string ProductGroup { get; init; }

    public required string Batch { get; init; }

    public required DateOnly TakenOn { get; init; }

    public required List<string> Samplers { get; init; }

    public required string Holder { get; set; }

    public required string SealNumber { get; init; }

    public required SampleState State { get; set; }

    public DateOnly? TestedOn { get; set; }

    /// <summary>Measured values, JSON.</summary>
    public string Measurements { get; set; } = "[]";

    /// <summary>Basis of the result, JSON.</summary>
    public string Findings { get; set; } = "[]";

    public uint Version { get; init; }
}

/// <summary>A measured value as it is kept; numbers as text, as the laboratory wrote them.</summary>
internal sealed record StoredMeasurement(string Analyte, string Value, string Unit, string Method);

/// <summary>A step of the chain of custody, stored; never changed (trigger).</summary>
internal sealed class CustodyRow
{
    public required Guid SampleId { get; init; }

    public required int Step { get; init; }

    public required string FromHolder { get; init; }

    public required string ToHolder { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string SealNumber { get; init; }

    public required bool SealIntact { get; init; }
}

/// <summary>What has to be done about a failed sample, stored.</summary>
internal sealed class DisposalRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid SampleId { get; init; }

    public required Guid OperatorId { get; init; }

    public required string County { get; init; }

    public required DisposalState State { get; set; }

    public required DateOnly OpenedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string RecallBatch { get; init; }

    public required Guid ReportId { get; init; }

    public string Measures { get; set; } = "";

    public decimal? RecalledQuantity { get; set; }

    public string QuantityUnit { get; set; } = "";

    public string? RecordedBy { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public uint Version { get; init; }
}

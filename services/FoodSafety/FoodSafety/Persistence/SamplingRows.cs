using Quzhou.FoodSafety.Core.Sampling;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>A plan of sampling, stored.</summary>
internal sealed class PlanRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public PlanState State { get; private set; }

    /// <summary>The plan as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    /// <summary>Basis, JSON.</summary>
    public required string Findings { get; set; }

    public uint Version { get; init; }

    internal SamplingPlan Plan
    {
        get => Dossiers.Read<SamplingPlan>(Dossier);
        set => (Dossier, State) = (Dossiers.Write(value), value.State);
    }
}

/// <summary>A limit of a standard, stored; results are measured by it once it is confirmed.</summary>
internal sealed class LimitRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string Standard { get; init; }

    public required string ProductGroup { get; init; }

    public required string Analyte { get; init; }

    public required string Unit { get; init; }

    public required decimal? Minimum { get; init; }

    public required decimal? Maximum { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required string PublishedBy { get; init; }

    public string? ConfirmedBy { get; set; }

    public uint Version { get; init; }

    internal Limit ToCore() => new(Standard, ProductGroup, Analyte, Unit, Minimum, Maximum, EffectiveFrom);
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

    public required string Batch { get; init; }

    public required DateOnly TakenOn { get; init; }

    public SampleStage Stage { get; private set; }

    public Conclusion? Conclusion { get; private set; }

    public DateOnly? ReportedOn { get; private set; }

    /// <summary>The sample as the Core keeps it, with its custody and its measured values, JSON.</summary>
    public string Dossier { get; private set; } = "";

    /// <summary>Basis of the result, JSON.</summary>
    public string Findings { get; set; } = "[]";

    public uint Version { get; init; }

    internal SampleCase Case
    {
        get => Dossiers.Read<SampleCase>(Dossier);
        set => (Dossier, Stage, Conclusion, ReportedOn) = (Dossiers.Write(value), value.Stage, value.Conclusion, value.Reported?.On);
    }
}

/// <summary>What has to be done about a failed sample, stored.</summary>
internal sealed class DisposalRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid SampleId { get; init; }

    public required Guid OperatorId { get; init; }

    public required string County { get; init; }

    /// <summary>Report to the credit office: one for each failed sample.</summary>
    public required Guid ReportId { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public DisposalState State { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The disposal as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    public uint Version { get; init; }

    internal DisposalCase Case
    {
        get => Dossiers.Read<DisposalCase>(Dossier);
        set => (Dossier, State, ClosedOn) = (Dossiers.Write(value), value.State, value.Closed?.On);
    }
}

using Quzhou.Licensing.Core.Supervision;
using Deduction = Quzhou.Licensing.Core.Supervision.Deduction;
using ExplosivesCheck = Quzhou.Licensing.Core.Supervision.ExplosivesCheck;
using ExplosivesMeasure = Quzhou.Licensing.Core.Supervision.ExplosivesMeasure;
using RiskLevel = Quzhou.Licensing.Core.Supervision.RiskLevel;
using RiskState = Quzhou.Licensing.Core.Supervision.RiskState;

namespace Quzhou.Licensing.Persistence;

/// <summary>What takes points from a year of a unit (扣分), stored.</summary>
internal sealed class DeductionRow
{
    public required Guid Id { get; init; }

    public required Guid SubjectKey { get; init; }

    /// <summary>The deduction as the Core keeps it, JSON.</summary>
    public required string Dossier { get; init; }

    public required DateOnly VerifiedOn { get; init; }

    public required string RecordedBy { get; init; }

    internal Deduction Deduction => Dossiers.Read<Deduction>(Dossier);
}

/// <summary>The class of a unit for a year (年度等级), stored.</summary>
internal sealed class YearClassRow
{
    public required Guid Id { get; init; }

    public required Guid SubjectKey { get; init; }

    public required int Year { get; init; }

    /// <summary>The class as the Core keeps it, JSON.</summary>
    public required string Dossier { get; init; }

    /// <summary>Basis, JSON.</summary>
    public required string Findings { get; init; }

    internal YearlyClass Class => Dossiers.Read<YearlyClass>(Dossier);
}

/// <summary>A risk of a unit (风险预警), stored.</summary>
internal sealed class RiskRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid SubjectKey { get; init; }

    /// <summary>The risk as the Core keeps it, JSON.</summary>
    public string Dossier { get; private set; } = "";

    public RiskState State { get; private set; }

    public RiskLevel Level { get; private set; }

    /// <summary>Basis of the last step, JSON.</summary>
    public string Findings { get; set; } = "[]";

    public uint Version { get; init; }

    internal RiskWarning Risk
    {
        get => Dossiers.Read<RiskWarning>(Dossier);
        set => (Dossier, State, Level) = (Dossiers.Write(value), value.State, value.Level);
    }
}

/// <summary>A check of a blasting unit (爆破作业单位检查), stored.</summary>
internal sealed class ExplosivesCheckRow
{
    public required Guid Id { get; init; }

    public required Guid SubjectKey { get; init; }

    public required CheckingLevel Level { get; init; }

    public required DateOnly CheckedOn { get; init; }

    public required string Reference { get; init; }

    /// <summary>The check as the Core keeps it, JSON.</summary>
    public required string Dossier { get; init; }

    internal ExplosivesCheck Check => Dossiers.Read<ExplosivesCheck>(Dossier);
}

/// <summary>Measures that follow a check (处置), stored.</summary>
internal sealed class ExplosivesMeasureRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid SubjectKey { get; init; }

    public required Guid CheckId { get; init; }

    /// <summary>The measures as the Core keeps them, JSON.</summary>
    public string Dossier { get; private set; } = "";

    public MeasureStage Stage { get; private set; }

    /// <summary>Basis of the last step, JSON.</summary>
    public string Findings { get; set; } = "[]";

    public uint Version { get; init; }

    internal ExplosivesMeasure Measure
    {
        get => Dossiers.Read<ExplosivesMeasure>(Dossier);
        set => (Dossier, Stage) = (Dossiers.Write(value), value.Stage);
    }
}

/// <summary>A month or half month in which a blasting unit is to be checked (检查周期), stored.</summary>
internal sealed class ExplosivesPeriodRow
{
    public required Guid Id { get; init; }

    public required Guid SubjectKey { get; init; }

    public required CheckingLevel Level { get; init; }

    public required DateOnly FirstOn { get; init; }

    public required DateOnly LastOn { get; init; }

    public DateOnly? MetOn { get; set; }

    /// <summary>When it was found to be over without a check; null before.</summary>
    public DateTimeOffset? OverdueAt { get; set; }
}

/// <summary>What an authority sets and publishes because no text prints it: score sheets, scales, ratios (公布的标准), stored.</summary>
internal sealed class PublishedStandardRow
{
    public required Guid Id { get; init; }

    public required string Agency { get; init; }

    public required StandardKind Kind { get; init; }

    public required string Reference { get; init; }

    /// <summary>The standard as the Core reads it, JSON.</summary>
    public required string Dossier { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required string PublishedBy { get; init; }
}

/// <summary>Kind of a published standard.</summary>
internal enum StandardKind
{
    /// <summary>Ratio of the double-random inspection (抽查比例).</summary>
    InspectionRatio = 1,

    /// <summary>Scale between the yearly classes (划分标准).</summary>
    ClassScale = 2,

    /// <summary>Score sheet for security companies (审批评分表).</summary>
    ScoreSheet = 3,
}

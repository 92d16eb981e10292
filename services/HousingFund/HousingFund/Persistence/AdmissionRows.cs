using System.Text.Json;
using Quzhou.HousingFund.V1;

namespace Quzhou.HousingFund.Persistence;

/// <summary>An application for admission (准入申报), stored. Its enums are those of the API, whose numbers never change.</summary>
internal sealed class AdmissionRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public required bool Readmission { get; init; }

    public required AdmissionStage Stage { get; set; }

    public required DateOnly ReceivedOn { get; init; }

    public required string ReceivedBy { get; init; }

    /// <summary>Last day of the open step.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Balance sheet, JSON.</summary>
    public required string Balance { get; init; }

    public string[] Surveyors { get; set; } = [];

    public string? SurveyRecordedBy { get; set; }

    public DateOnly? SurveyedOn { get; set; }

    public string? SiteRecord { get; set; }

    public byte[]? SiteRecordDigest { get; set; }

    public string? SurveyOpinion { get; set; }

    public string? ReviewedBy { get; set; }

    public string? ReviewOpinion { get; set; }

    /// <summary>Basis of the last step, JSON.</summary>
    public string Findings { get; set; } = "[]";

    public uint Version { get; init; }

    internal T ReadBalance<T>() => JsonSerializer.Deserialize<T>(Balance)!;

    /// <summary>Everybody who took the application in, surveyed or reviewed it, and so has no vote on it and no signature under it.</summary>
    internal bool WorkedOn(string officer) =>
        officer == ReceivedBy || officer == SurveyRecordedBy || officer == ReviewedBy || Surveyors.Contains(officer, StringComparer.Ordinal);
}

/// <summary>A material in the archive (归档材料), stored: where it is kept and its digest, never its content.</summary>
internal sealed class MaterialRow
{
    public required Guid Id { get; init; }

    public required Guid ProjectId { get; init; }

    public Guid? AdmissionId { get; init; }

    public required MaterialKind Kind { get; init; }

    public required string Reference { get; init; }

    public required byte[] Digest { get; init; }

    public required bool OriginalChecked { get; init; }

    public required DateOnly FiledOn { get; init; }

    public required string FiledBy { get; init; }
}

/// <summary>Work with a last day (待办事项), stored until it is done and after.</summary>
internal sealed class WorkItemRow
{
    public required Guid Id { get; init; }

    public required WorkKind Kind { get; init; }

    public required Guid TargetId { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateOnly? DoneOn { get; set; }
}

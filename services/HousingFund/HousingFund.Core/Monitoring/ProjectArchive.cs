using Quzhou.HousingFund.Core.Monitoring.Rules;
using Quzhou.HousingFund.Core.Projects;

namespace Quzhou.HousingFund.Core.Monitoring;

/// <summary>The papers of a project on their way to the archive (楼盘档案). Plain data.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="StructuralRecords">Names of the buildings whose record of the accepted structure is collected (主体结构分部工程质量验收记录).</param>
/// <param name="HandedOver">Who handed them over, and when; null before.</param>
public sealed record ProjectArchive(Guid ProjectId, IReadOnlyList<string> StructuralRecords, Act? HandedOver);

/// <summary>The course of the archive (第十二条(三)).</summary>
public static class ArchiveDecisions
{
    /// <summary>Collects the record of a building.</summary>
    public static Outcome<ProjectArchive> Collect(ProjectArchive archive, string building) => archive.HandedOver is not null
        ? WrongState()
        : new Outcome<ProjectArchive>.Granted(archive with { StructuralRecords = [.. archive.StructuralRecords.Append(building).Distinct(StringComparer.Ordinal)] }, []);

    /// <summary>Hands the papers over to the archive, or refuses while a record is missing.</summary>
    public static Outcome<ProjectArchive> HandOver(ProjectArchive archive, IReadOnlyList<Building> buildings, Act act)
    {
        if (archive.HandedOver is not null)
            return WrongState();
        var missing = ArchiveComplete.Check(buildings, archive.StructuralRecords);
        return missing.Count > 0
            ? new Outcome<ProjectArchive>.Refused(archive, missing)
            : new Outcome<ProjectArchive>.Granted(archive with { HandedOver = act }, [ArchiveComplete.Done(buildings.Count)]);
    }

    private static Outcome<ProjectArchive>.NotAllowed WrongState() => new(NotAllowedReason.WrongState, "楼盘资料已移交档案室。", "The papers are in the archive already.");
}

using Quzhou.Licensing.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing.Work;

/// <summary>From rows of work to the wire.</summary>
internal static class WorkMessages
{
    internal static V1.WorkItem ToMessage(this WorkItemRow row, DateOnly today) => new()
    {
        WorkId = row.Id.ToString(),
        Kind = row.Kind,
        TargetId = row.TargetId.ToString(),
        Detail = row.Detail,
        Zone = (V1.Zone)(int)row.Zone,
        Serial = row.Serial,
        Department = row.Department,
        OpenedOn = row.OpenedOn.ToMessage(),
        DueOn = row.DueOn?.ToMessage(),
        Overdue = row.DueOn < today,
        AlarmedOn = row.AlarmedAt?.ToCityDate().ToMessage(),
        Basis = StoredBasis.Read(row.Basis)[0].ToBasis(),
    };
}

using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Transactions;
using CatalogueItem = Quzhou.Licensing.Core.Catalogue.CatalogueItem;

namespace Quzhou.Licensing.Work;

/// <summary>Work with a last day (待办事项): the deadlines that run, as the Core says, one open row for each.</summary>
internal static class WorkItems
{
    /// <summary>Brings the open work of a target in line with the deadlines that run: what runs no more is done, what is new is opened.</summary>
    /// <param name="work">The unit of work; it holds the target locked.</param>
    /// <param name="target">What the work is about.</param>
    /// <param name="item">Item of the catalogue, which names who has to do it.</param>
    /// <param name="deadlines">The deadlines that run.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal static async Task KeepWorkAsync(
        this Work<LicensingDb> work, Guid target, CatalogueItem item, IReadOnlyList<Deadline> deadlines, CancellationToken cancellation)
    {
        var open = await work.Db.WorkItems.Where(i => i.TargetId == target && i.DoneOn == null).ToListAsync(cancellation);
        var running = deadlines.ToDictionary(d => ((WorkKind)(int)d.Kind, d.Target));
        foreach (var row in open)
        {
            if (running.Remove((row.Kind, row.Detail), out var deadline))
                row.Move(deadline.DueOn, work.Today);
            else
                row.DoneOn = work.Today;
        }
        if (open.Any(row => row.DoneOn is not null))
            await work.Db.SaveChangesAsync(cancellation);
        work.Db.WorkItems.AddRange(running.Values.Select(deadline => New(work, target, item, deadline)));
    }

    // A later last day may be missed again, and then alarms again.
    private static void Move(this WorkItemRow row, DateOnly? dueOn, DateOnly today)
    {
        if (row.DueOn == dueOn)
            return;
        row.DueOn = dueOn;
        if (!(dueOn < today))
            row.AlarmedAt = null;
    }

    private static WorkItemRow New(Work<LicensingDb> work, Guid target, CatalogueItem item, Deadline deadline) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        Kind = (WorkKind)(int)deadline.Kind,
        TargetId = target,
        Detail = deadline.Target,
        Consequence = deadline.Consequence,
        Zone = item.Zone,
        Serial = item.Serial,
        Department = item.Department,
        OpenedOn = deadline.OpenedOn,
        DueOn = deadline.DueOn,
        Basis = StoredBasis.Write([deadline.Basis]),
    };
}

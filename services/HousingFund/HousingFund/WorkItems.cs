using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>Work with a last day (待办事项): at most one open item for a kind and a target.</summary>
internal static class WorkItems
{
    /// <summary>Closes the open item, if there is one.</summary>
    internal static async Task DoneAsync(this Work<HousingFundDb> work, WorkKind kind, Guid target, CancellationToken cancellation)
    {
        var open = await work.Db.WorkItems.SingleOrDefaultAsync(i => i.Kind == kind && i.TargetId == target && i.DoneOn == null, cancellation);
        if (open is null)
            return;
        open.DoneOn = work.Today;

        // The next item of the same kind and target must find the place free.
        await work.Db.SaveChangesAsync(cancellation);
    }

    /// <summary>Opens an item in place of the open one.</summary>
    internal static async Task DueAsync(this Work<HousingFundDb> work, WorkKind kind, Guid target, DateOnly dueOn, CancellationToken cancellation)
    {
        await work.DoneAsync(kind, target, cancellation);
        work.Db.WorkItems.Add(new WorkItemRow { Id = Guid.CreateVersion7(work.Now), Kind = kind, TargetId = target, DueOn = dueOn });
    }
}

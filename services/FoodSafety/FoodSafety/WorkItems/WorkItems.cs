using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Work.Parameters;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

/// <summary>Work with a last day (待办事项): at most one open item for a kind and a target.</summary>
internal static class WorkItems
{
    /// <summary>Closes the open item, if there is one.</summary>
    internal static async Task DoneAsync(this Work<FoodSafetyDb> work, FoodWorkKind kind, Guid target, CancellationToken cancellation)
    {
        var open = await work.Db.WorkItems.SingleOrDefaultAsync(i => i.Kind == kind && i.TargetId == target && i.DoneOn == null, cancellation);
        if (open is null)
            return;
        open.DoneOn = work.Today;

        // The next item of the same kind and target must find the place free.
        await work.Db.SaveChangesAsync(cancellation);
    }

    /// <summary>Opens an item in place of the open one.</summary>
    internal static async Task DueAsync(this Work<FoodSafetyDb> work, FoodWorkKind kind, Guid target, string county, DateOnly dueOn, CancellationToken cancellation)
    {
        await work.DoneAsync(kind, target, cancellation);
        var warning = kind == FoodWorkKind.PermitExpiry ? WorkTerms.PermitWarningDays : WorkTerms.WarningDays;
        work.Db.WorkItems.Add(new WorkItemRow
        {
            Id = Guid.CreateVersion7(work.Now), Kind = kind, TargetId = target, County = county, DueOn = dueOn, WarnOn = dueOn.AddDays(-warning.On(work.Today).Value),
        });
    }
}

using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>Work with a last day that follows a permit, on the common list of work (待办事项).</summary>
internal static class FollowUpWork
{
    /// <summary>Who has the work: an agency as the catalogue and the texts name it.</summary>
    internal static string DepartmentOf(string agency) => agency switch
    {
        "public-security-office" => "市公安局",
        "tobacco-office" => "市烟草专卖局",
        "market-regulation" => "市市场监管局",
        _ => "行政审批机关",
    };

    /// <summary>Brings the open work of a kind and a target in line with its last day: none runs any more, it is new, or it moves.</summary>
    /// <param name="work">The unit of work; it holds the target locked.</param>
    /// <param name="kind">What has to be done.</param>
    /// <param name="target">What it is about.</param>
    /// <param name="agency">Agency that has to do it.</param>
    /// <param name="dueOn">Last day; null when nothing is due.</param>
    /// <param name="basis">What sets the last day; not null with one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal static async Task KeepAsync(
        this Work<LicensingDb> work, WorkKind kind, Guid target, string agency, DateOnly? dueOn, Finding? basis, CancellationToken cancellation)
    {
        var open = await work.Db.WorkItems.SingleOrDefaultAsync(i => i.Kind == kind && i.TargetId == target && i.DoneOn == null, cancellation);
        if (open is not null && open.DueOn == dueOn)
            return;
        if (open is not null)
        {
            open.DoneOn = work.Today;

            // The next item of the same kind and target must find the place free.
            await work.Db.SaveChangesAsync(cancellation);
        }
        if (dueOn is null)
            return;
        work.Db.WorkItems.Add(new WorkItemRow
        {
            Id = Guid.CreateVersion7(work.Now),
            Kind = kind,
            TargetId = target,
            Detail = "",
            Consequence = DeadlineConsequence.Alarm,
            Zone = default,
            Serial = 0,
            Department = DepartmentOf(agency),
            OpenedOn = work.Today,
            DueOn = dueOn,
            Basis = StoredBasis.Write([basis!]),
        });
    }
}

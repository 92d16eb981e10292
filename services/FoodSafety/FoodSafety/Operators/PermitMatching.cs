using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Operators.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Transactions;
using OperatorKind = Quzhou.FoodSafety.Core.Operators.OperatorKind;

namespace Quzhou.FoodSafety;

/// <summary>Brings permits and operators of one subject together.</summary>
internal static class PermitMatching
{
    /// <summary>
    /// Gives a permit its operator: the subject's only open one of a kind that the item may be for, or a new one where the
    /// item says the kind and the permit the place. Otherwise the office gets work: it registers the holder itself.
    /// </summary>
    internal static async Task MatchAsync(this Work<FoodSafetyDb> work, PermitRow permit, CancellationToken cancellation)
    {
        if (permit.OperatorId is null)
        {
            var kinds = Kinds(permit);
            var fitting = await work.Db.Operators
                .Where(o => o.SubjectId == permit.SubjectId && o.ClosedOn == null && kinds.Contains(o.Kind))
                .Where(o => permit.County == "" || (o.County == permit.County && o.Township == permit.Township))
                .OrderBy(o => o.Id)
                .Take(2)
                .ToListAsync(cancellation);
            if (fitting is [var only])
                permit.OperatorId = only.Id;
            else if (fitting.Count == 0 && kinds is [var kind] && permit.County.Length > 0)
                permit.OperatorId = Register(work, permit, kind);
        }
        if (permit.OperatorId is null)
            await work.DueAsync(FoodWorkKind.Registration, permit.PermitId, permit.County, work.Today, cancellation);
        else
            await work.DoneAsync(FoodWorkKind.Registration, permit.PermitId, cancellation);
        if (permit.ValidUntil is { } until)
            await work.DueAsync(FoodWorkKind.PermitExpiry, permit.PermitId, permit.County, until, cancellation);
        else
            await work.DoneAsync(FoodWorkKind.PermitExpiry, permit.PermitId, cancellation);
    }

    /// <summary>Gives an operator the permits of its subject that waited for it.</summary>
    internal static async Task MatchAsync(this Work<FoodSafetyDb> work, OperatorRow row, CancellationToken cancellation)
    {
        var waiting = await work.Db.Permits
            .Where(p => p.SubjectId == row.SubjectId && p.OperatorId == null && p.EndedOn == null && p.CatalogueSerial != 0)
            .ToListAsync(cancellation);
        foreach (var permit in waiting.Where(p => Kinds(p).Contains(row.Kind)))
        {
            permit.OperatorId = row.Id;
            await work.DoneAsync(FoodWorkKind.Registration, permit.PermitId, cancellation);
        }
    }

    private static IReadOnlyList<OperatorKind> Kinds(PermitRow permit) => PermitCreatesKind.Of(permit.CatalogueSerial, permit.IssuedOn!.Value).Kinds;

    private static Guid Register(Work<FoodSafetyDb> work, PermitRow permit, OperatorKind kind)
    {
        var row = new OperatorRow
        {
            Id = Guid.CreateVersion7(work.Now),
            SubjectId = permit.SubjectId,
            SubjectName = permit.SubjectName,
            Kind = kind,
            County = permit.County,
            Township = permit.Township,
            Grid = permit.Grid,
            Address = permit.Address,
            PermitNumber = "",
            AssessedClass = Core.Operators.InspectionClass.Routine,
        };
        work.Db.Operators.Add(row);
        work.Audit("operator.registered", row.Id.ToString(), $"by permit {permit.PermitId}");
        return row.Id;
    }
}

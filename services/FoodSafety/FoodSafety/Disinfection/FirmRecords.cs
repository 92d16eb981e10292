using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Disinfection;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Core.Inspections.Rules;
using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Persistence;

namespace Quzhou.FoodSafety;

/// <summary>What is on record of a firm, read for the criteria of the lists.</summary>
internal static class FirmRecords
{
    internal static async Task<FirmRecord> FirmRecordAsync(this FoodSafetyDb db, Guid operatorId, DateOnly today, CancellationToken cancellation)
    {
        var inspections = await db.Inspections.AsNoTracking().Where(i => i.OperatorId == operatorId && i.Outcome != null).ToListAsync(cancellation);
        var failed = await db.Samples.AsNoTracking()
            .Where(s => s.OperatorId == operatorId && s.Conclusion == Conclusion.Failed && s.ReportedOn != null && s.Category != SampleCategory.RiskMonitoring)
            .Select(s => s.TakenOn)
            .ToListAsync(cancellation);
        var violations = await db.Violations.AsNoTracking().Where(v => v.OperatorId == operatorId).Select(v => v.OccurredOn).ToListAsync(cancellation);
        return new FirmRecord(
            [.. inspections.Where(i => i.InspectedOn is not null).Select(i => (i.InspectedOn!.Value, (InspectionResult)(int)i.Outcome!.Value))],
            failed,
            [.. inspections.Where(i => i.Case is { } done && RectifiedInTime.Overdue(done, today) is not null).Select(i => i.RectifyBy!.Value)],
            violations);
    }
}

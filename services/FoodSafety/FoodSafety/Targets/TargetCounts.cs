using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Operators.Rules;
using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Core.Targets;
using Quzhou.FoodSafety.Core.Targets.Parameters;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using PlanState = Quzhou.FoodSafety.Core.Sampling.PlanState;
using SampleCategory = Quzhou.FoodSafety.Core.Sampling.SampleCategory;

namespace Quzhou.FoodSafety;

/// <summary>
/// Counts what the targets of a year measure, by county, from the registers as they are now. The city is the sum of its counties,
/// except where the Core lets the weakest county stand for it.
/// </summary>
internal sealed class TargetCounts(FoodSafetyDb db, int year, DateOnly on)
{
    private readonly DateOnly from = new(year, 1, 1);
    private readonly DateOnly until = new(year, 12, 31);
    private readonly Dictionary<(string Code, string County), TargetMeasure> counted = [];

    /// <summary>The year's approved plan; null when there is none.</summary>
    internal Core.Sampling.SamplingPlan? Plan { get; private set; }

    /// <summary>Counties that anything is known of.</summary>
    internal IReadOnlyList<string> Counties { get; private set; } = [];

    /// <summary>Counts everything.</summary>
    internal async Task CountAsync(CancellationToken cancellation)
    {
        Plan = (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Year == year && p.State == PlanState.Approved, cancellation))?.Plan;
        await SamplesAsync(cancellation);
        await DisposalsAsync(cancellation);
        await KitchenWasteAsync(cancellation);
        await MilestonesAsync(cancellation);
        await GridWorkersAsync(cancellation);
        await StaffAsync(cancellation);
        await FiguresAsync(cancellation);
        Counties = [.. counted.Keys.Select(k => k.County).Concat(Plan?.Population.Select(p => p.County) ?? []).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Measures of a county, or of the city as the sum.</summary>
    internal Dictionary<string, TargetMeasure> Of(string county)
    {
        if (county.Length > 0)
            return counted.Where(c => c.Key.County == county).ToDictionary(c => c.Key.Code, c => c.Value);
        var city = new Dictionary<string, TargetMeasure>(StringComparer.Ordinal);
        foreach (var byCode in counted.GroupBy(c => c.Key.Code))
        {
            // Where counties report, their sum is the city; a figure of the city itself counts where none does.
            var counties = byCode.Where(c => c.Key.County.Length > 0).Select(c => c.Value).ToList();
            city[byCode.Key] = counties.Count > 0
                ? new TargetMeasure(counties.Sum(m => m.Numerator), counties.Sum(m => m.Denominator))
                : byCode.Single().Value;
        }
        return city;
    }

    /// <summary>Measures of every county by code.</summary>
    internal Dictionary<string, IReadOnlyList<TargetMeasure>> ByCounty() => counted
        .Where(c => c.Key.County.Length > 0)
        .GroupBy(c => c.Key.Code)
        .ToDictionary(g => g.Key, g => (IReadOnlyList<TargetMeasure>)[.. g.Select(c => c.Value)]);

    private async Task SamplesAsync(CancellationToken cancellation)
    {
        var rows = await db.Samples.AsNoTracking()
            .Where(s => s.TakenOn >= from && s.TakenOn <= until && s.Stage != SampleStage.Void)
            .GroupBy(s => new { s.Category, s.County })
            .Select(g => new
            {
                g.Key.Category,
                g.Key.County,
                Taken = g.Count(),
                Passed = g.Count(s => s.ReportedOn != null && s.Conclusion == Conclusion.Passed),
                Judged = g.Count(s => s.ReportedOn != null && (s.Conclusion == Conclusion.Passed || s.Conclusion == Conclusion.Failed)),
            })
            .ToListAsync(cancellation);
        foreach (var target in TargetCatalogue.For(year).Where(t => t.Source == TargetSource.SamplesTaken))
        {
            foreach (var row in rows.Where(r => r.Category == TargetBoard.CategoryOf(target)))
                Add(target.Code, row.County, row.Taken, 0);
        }
        foreach (var code in Codes(TargetSource.SamplePassRate))
            rows.ForEach(r => Add(code, r.County, r.Passed, r.Judged));
        foreach (var code in Codes(TargetSource.RiskSamples))
        {
            foreach (var county in Plan?.Population ?? [])
                Add(code, county.County, rows.Where(r => r.Category == SampleCategory.RiskMonitoring && r.County == county.County).Sum(r => r.Taken), county.Inhabitants);
        }
    }

    private async Task DisposalsAsync(CancellationToken cancellation)
    {
        var rows = await (
            from disposal in db.Disposals.AsNoTracking()
            join sample in db.Samples.AsNoTracking() on disposal.SampleId equals sample.Id
            where sample.TakenOn >= @from && sample.TakenOn <= until
            group disposal by disposal.County into g
            select new { County = g.Key, Closed = g.Count(d => d.ClosedOn != null), All = g.Count() }).ToListAsync(cancellation);
        foreach (var code in Codes(TargetSource.DisposalRate))
            rows.ForEach(r => Add(code, r.County, r.Closed, r.All));
    }

    private async Task KitchenWasteAsync(CancellationToken cancellation)
    {
        var rows = await db.Operators.AsNoTracking()
            .Where(o => o.ClosedOn == null && o.MainUrbanArea)
            .Select(o => new { o.Kind, o.County, o.CateringSize, o.KitchenWasteCollected, o.OilWaterSeparator })
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            Core.Operators.CateringSize? size = row.CateringSize == V1.CateringSize.Unspecified ? null : (Core.Operators.CateringSize)(int)row.CateringSize;
            var counts = KitchenWasteCollected.Of(row.Kind, new Facilities(size, true, row.KitchenWasteCollected, row.OilWaterSeparator), on);
            if (!counts.InScope)
                continue;
            foreach (var code in Codes(TargetSource.KitchenWaste))
                Add(code, row.County, counts.Met ? 1 : 0, 1);
        }
    }

    private async Task MilestonesAsync(CancellationToken cancellation)
    {
        var rows = await (
            from milestone in db.Milestones.AsNoTracking()
            join of in db.Operators.AsNoTracking() on milestone.OperatorId equals of.Id
            where milestone.ConfirmedOn != null && milestone.ReachedOn >= @from && milestone.ReachedOn <= until
            group milestone by new { milestone.Kind, of.County } into g
            select new { g.Key.Kind, g.Key.County, Count = g.Count() }).ToListAsync(cancellation);
        var codes = Codes(TargetSource.Milestones);
        foreach (var row in rows.Where(r => codes.Contains(CodeOf(r.Kind))))
            Add(CodeOf(row.Kind), row.County, row.Count, 0);
    }

    private async Task GridWorkersAsync(CancellationToken cancellation)
    {
        var rows = await db.GridWorkers.AsNoTracking()
            .Where(g => g.RegisteredOn <= until && (g.EndedOn == null || g.EndedOn >= from))
            .Select(g => new { g.County, g.RegisteredOn, g.EndedOn, Trained = db.GridTrainings.Where(t => t.WorkerId == g.Id && t.TrainedOn >= from && t.TrainedOn <= until).Select(t => t.TrainedOn).ToList() })
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            var counts = GridWorkerTrained.Of(year, new Service(row.RegisteredOn, row.EndedOn), row.Trained);
            if (!counts.InScope)
                continue;
            foreach (var code in Codes(TargetSource.GridTraining))
                Add(code, row.County, counts.Met ? 1 : 0, 1);
        }
    }

    private async Task StaffAsync(CancellationToken cancellation)
    {
        var rows = await (
            from staff in db.Staff.AsNoTracking()
            join of in db.Operators.AsNoTracking() on staff.OperatorId equals of.Id
            where of.ClosedOn == null
            select new { of.County, Hours = db.Trainings.Where(t => t.StaffId == staff.Id && t.TrainedOn >= @from && t.TrainedOn <= until).Sum(t => t.Hours) }).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            var reached = TrainingHours.Of(year, row.Hours == 0 ? [] : [new Training(from, row.Hours)]).Reached;
            foreach (var code in Codes(TargetSource.TrainingHours))
                Add(code, row.County, reached ? 1 : 0, 1);
        }
    }

    private async Task FiguresAsync(CancellationToken cancellation)
    {
        var codes = Codes(TargetSource.Figures);
        var rows = await db.Figures.AsNoTracking()
            .Where(f => f.ConfirmedBy != null && f.AsOf >= from && f.AsOf <= until && codes.Contains(f.TargetCode))
            .ToListAsync(cancellation);
        foreach (var newest in rows.GroupBy(f => (f.TargetCode, f.County)).Select(g => g.MaxBy(f => f.AsOf)!))
            counted[(newest.TargetCode, newest.County)] = new TargetMeasure(newest.Numerator, newest.Denominator);
    }

    private List<string> Codes(TargetSource source) => [.. TargetCatalogue.For(year).Where(t => t.Source == source).Select(t => t.Code)];

    private void Add(string code, string county, long numerator, long denominator)
    {
        var known = counted.GetValueOrDefault((code, county));
        counted[(code, county)] = new TargetMeasure(known.Numerator + numerator, known.Denominator + denominator);
    }

    private static string CodeOf(MilestoneKind kind) => kind switch
    {
        MilestoneKind.BanquetKitchen => "BANQUET_KITCHENS",
        MilestoneKind.RapidTestRoom => "RAPID_TEST_ROOMS",
        MilestoneKind.QualityWorkshop => "QUALITY_WORKSHOPS",
        MilestoneKind.AssuredMarket => "ASSURED_MARKETS",
        _ => "MODEL_UNITS",
    };
}

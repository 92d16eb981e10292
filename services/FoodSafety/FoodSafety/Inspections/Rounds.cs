using System.Globalization;
using System.Security.Cryptography;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;
using CoreClass = Quzhou.FoodSafety.Core.Operators.InspectionClass;
using CoreKind = Quzhou.FoodSafety.Core.Operators.OperatorKind;

namespace Quzhou.FoodSafety;

internal sealed partial class InspectionGrpc
{
    private const int SeedBytes = 32;

    // A draw of more would be a census; the city has some ten thousand operators.
    private const int MostListed = 100_000;

    public override Task<DrawRoundResponse> DrawRound(DrawRoundRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var county = check.OptionalText("county", request.County, Reading.MaxPlace);
        if (request.Kind != OperatorKind.Unspecified)
            check.Known("kind", request.Kind);
        var shares = Shares(check, request.Shares);
        check.Range("inspectors_each", request.InspectorsEach, MinInspectors, MaxInspectors);
        var plannedOn = check.Date("planned_on", request.PlannedOn);
        check.ThrowIfInvalid();
        CoreKind? kind = request.Kind == OperatorKind.Unspecified ? null : (CoreKind)(int)request.Kind;

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (plannedOn < work.Today)
                throw ApiErrors.Invalid("planned_on", "IN_THE_PAST", "检查日期不得早于今日", "must not be before today");
            var listed = await ListedAsync(work, county, kind, plannedOn, cancellation);
            var roundId = Guid.CreateVersion7(work.Now);
            var plan = await PlanAsync(work, $"food-safety {roundId}", county, listed, shares, request.InspectorsEach, cancellation);
            var seed = RandomNumberGenerator.GetBytes(SeedBytes);
            var published = new PublishedDraw(Convert.ToHexStringLower(seed), plan, DoubleRandomDraw.Run(seed, plan));
            var response = new DrawRoundResponse();
            var drawnAt = DrawnAtRandom.Find(published.Result, plan);
            response.Basis.Add(drawnAt.Finding.ToBasis());
            if (!drawnAt.Holds)
            {
                response.Verdict = Verdict.Refused;
                work.Audit("round.refused", roundId.ToString(), $"{listed.Count} operators, {plan.Inspectors.Count} inspectors");
                return response;
            }
            var row = new RoundRow
            {
                Id = roundId, County = county, Kind = kind, PlannedOn = plannedOn, DrawnAt = work.Now, DrawnBy = work.Actor.Officer, Published = Dossiers.Write(published),
            };
            work.Db.Rounds.Add(row);
            await work.Db.SaveChangesAsync(cancellation);
            var inspections = await PlanInspectionsAsync(work, row, published.Result, listed, cancellation);
            work.Audit("round.drawn", roundId.ToString(), $"seed {published.Seed}, {inspections.Count} of {listed.Count} operators");
            response.Verdict = Verdict.Granted;
            response.Round = row.ToMessage(inspections);
            return response;
        });
    }

    private static List<(CoreClass Class, decimal Percent)> Shares(RequestChecks check, IReadOnlyList<ClassShare> shares)
    {
        check.Items("shares", shares, 1, Enum.GetValues<CoreClass>().Length);
        var read = new List<(CoreClass Class, decimal Percent)>();
        for (var i = 0; i < shares.Count; i++)
        {
            check.Known($"shares[{i}].inspection_class", shares[i].InspectionClass);
            var good = decimal.TryParse(shares[i].Percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                && percent is > 0 and <= 100 && decimal.Round(percent, 4) == percent;
            check.Require(good, $"shares[{i}].percent", "NOT_A_SHARE", "应为大于0、不超过100的百分数,最多四位小数", "must be a per cent value above 0, at most 100, with at most four places");
            read.Add(((CoreClass)(int)shares[i].InspectionClass, percent));
        }
        check.Require(read.Select(s => s.Class).Distinct().Count() == read.Count, "shares", "REPEATED", "检查类别重复", "names a class twice");
        return read;
    }

    /// <summary>Operators that can be drawn, each with the class that applies now; the exempt are not among them.</summary>
    private static async Task<Dictionary<Guid, (OperatorRow Row, CoreClass Class)>> ListedAsync(
        Work<FoodSafetyDb> work, string county, CoreKind? kind, DateOnly plannedOn, CancellationToken cancellation)
    {
        var rows = await work.Db.Operators.AsNoTracking()
            .Where(o => o.ClosedOn == null && (county == "" || o.County == county) && (kind == null || o.Kind == kind))
            .OrderBy(o => o.Id)
            .Take(MostListed)
            .ToListAsync(cancellation);
        var standings = await work.StandingsOfAsync([.. rows.Select(r => SubjectId.Parse(r.SubjectId)).Distinct()], cancellation);
        var listed = new Dictionary<Guid, (OperatorRow, CoreClass)>();
        foreach (var row in rows)
        {
            var punishment = standings[SubjectId.Parse(row.SubjectId)].Facts();
            if (ExemptOperatorIsNotInspected.Check(row.ToDomain(), punishment, plannedOn) is null)
                listed[row.Id] = (row, PunishedOperatorIsTopClass.Of(row.AssessedClass, punishment).Class);
        }
        return listed;
    }

    private static async Task<DrawPlan> PlanAsync(
        Work<FoodSafetyDb> work,
        string purpose,
        string county,
        Dictionary<Guid, (OperatorRow Row, CoreClass Class)> listed,
        List<(CoreClass Class, decimal Percent)> shares,
        int inspectorsEach,
        CancellationToken cancellation)
    {
        var inspectors = await work.Db.Inspectors.AsNoTracking().Where(i => i.Active && (county == "" || i.County == county)).ToListAsync(cancellation);
        var officerOf = inspectors.ToDictionary(i => i.Id, i => i.Officer);
        var conflicts = await work.Db.Conflicts.AsNoTracking().ToListAsync(cancellation);
        var bySubject = listed.Values.ToLookup(o => o.Row.SubjectId, o => o.Row.Id);
        return new DrawPlan(
            purpose,
            [.. shares.Select(s => new DrawStratum(s.Class.ToString(), s.Percent, [.. listed.Where(o => o.Value.Class == s.Class).Select(o => o.Key.ToString())]))],
            DrawRounding.Up,
            [.. inspectors.Select(i => i.Officer)],
            inspectorsEach,
            [.. conflicts.Where(c => officerOf.ContainsKey(c.InspectorId)).SelectMany(c => bySubject[c.SubjectId].Select(o => new DrawConflict(officerOf[c.InspectorId], o.ToString())))]);
    }

    private static async Task<Dictionary<Guid, Guid>> PlanInspectionsAsync(
        Work<FoodSafetyDb> work, RoundRow round, DrawResult result, Dictionary<Guid, (OperatorRow Row, CoreClass Class)> listed, CancellationToken cancellation)
    {
        var inspections = new Dictionary<Guid, Guid>();
        var drawn = result.Drawn.Select(d => (d.Subject, d.Inspectors)).Concat(result.Unstaffed.Select(u => (u.Subject, Inspectors: (IReadOnlyList<string>)[])));
        foreach (var (subject, inspectors) in drawn)
        {
            var (row, inspectionClass) = listed[Guid.Parse(subject)];
            var inspection = new InspectionRow
            {
                Id = Guid.CreateVersion7(work.Now), OperatorId = row.Id, Class = inspectionClass, PlannedOn = round.PlannedOn, RoundId = round.Id, Inspectors = [.. inspectors],
            };
            work.Db.Inspections.Add(inspection);
            inspections[row.Id] = inspection.Id;
            await work.DueAsync(FoodWorkKind.Inspection, inspection.Id, row.County, round.PlannedOn, cancellation);
        }
        return inspections;
    }
}

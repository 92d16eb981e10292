using System.Globalization;
using System.Security.Cryptography;
using Google.Protobuf.Collections;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Core.Inspections.Rules;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;
using ClassShare = Quzhou.FoodSafety.V1.ClassShare;
using CoreClass = Quzhou.FoodSafety.Core.Operators.InspectionClass;
using CoreKind = Quzhou.FoodSafety.Core.Operators.OperatorKind;
using CoreShare = Quzhou.FoodSafety.Core.Inspections.ClassShare;

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
            var listed = await ListedAsync(work, county, kind, cancellation);
            var roundId = Guid.CreateVersion7(work.Now);
            var (plan, finding) = RandomAndOpen.Of(await RequestAsync(work, request, $"food-safety {roundId}", plannedOn, listed, shares, cancellation));
            var seed = RandomNumberGenerator.GetBytes(SeedBytes);
            var published = new PublishedDraw(Convert.ToHexStringLower(seed), plan, DoubleRandomDraw.Run(seed, plan));
            var response = new DrawRoundResponse();
            response.Basis.Add(finding.ToBasis());
            if (published.Result.Drawn.Count + published.Result.Unstaffed.Count == 0)
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

    private static List<CoreShare> Shares(RequestChecks check, RepeatedField<ClassShare> shares)
    {
        check.Items("shares", shares, 1, Enum.GetValues<CoreClass>().Length);
        var read = new List<CoreShare>();
        for (var i = 0; i < shares.Count; i++)
        {
            check.Known($"shares[{i}].inspection_class", shares[i].InspectionClass);
            var good = decimal.TryParse(shares[i].Percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                && percent is > 0 and <= 100 && decimal.Round(percent, 4) == percent;
            check.Require(good, $"shares[{i}].percent", "NOT_A_SHARE", "应为大于0、不超过100的百分数,最多四位小数", "must be a per cent value above 0, at most 100, with at most four places");
            read.Add(new((CoreClass)(int)shares[i].InspectionClass, percent));
        }
        check.Require(read.Select(s => s.Class).Distinct().Count() == read.Count, "shares", "REPEATED", "检查类别重复", "names a class twice");
        return read;
    }

    /// <summary>Operators in business of a county and kind, each with a punishment in force, if there is one.</summary>
    private static async Task<Dictionary<Guid, (OperatorRow Row, RoundCandidate Candidate)>> ListedAsync(
        Work<FoodSafetyDb> work, string county, CoreKind? kind, CancellationToken cancellation)
    {
        var rows = await work.Db.Operators.AsNoTracking()
            .Where(o => o.ClosedOn == null && (county == "" || o.County == county) && (kind == null || o.Kind == kind))
            .OrderBy(o => o.Id)
            .Take(MostListed)
            .ToListAsync(cancellation);
        var standings = await work.StandingsOfAsync([.. rows.Select(r => SubjectId.Parse(r.SubjectId)).Distinct()], cancellation);
        return rows.ToDictionary(r => r.Id, r => (r, new RoundCandidate(r.ToDomain(), standings[SubjectId.Parse(r.SubjectId)].Facts())));
    }

    private static async Task<RoundRequest> RequestAsync(
        Work<FoodSafetyDb> work,
        DrawRoundRequest request,
        string purpose,
        DateOnly plannedOn,
        Dictionary<Guid, (OperatorRow Row, RoundCandidate Candidate)> listed,
        List<CoreShare> shares,
        CancellationToken cancellation)
    {
        var county = request.County;
        var officerOf = await work.Db.Inspectors.AsNoTracking()
            .Where(i => i.Active && (county == "" || i.County == county))
            .ToDictionaryAsync(i => i.Id, i => i.Officer, cancellation);
        var conflicts = await work.Db.Conflicts.AsNoTracking().ToListAsync(cancellation);
        var bySubject = listed.Values.ToLookup(o => o.Row.SubjectId, o => RandomAndOpen.Key(o.Candidate.Operator));
        return new RoundRequest(
            purpose,
            plannedOn,
            [.. listed.Values.Select(o => o.Candidate)],
            shares,
            [.. officerOf.Values],
            request.InspectorsEach,
            [.. conflicts.Where(c => officerOf.ContainsKey(c.InspectorId)).SelectMany(c => bySubject[c.SubjectId].Select(key => new DrawConflict(officerOf[c.InspectorId], key)))]);
    }

    private static async Task<Dictionary<Guid, Guid>> PlanInspectionsAsync(
        Work<FoodSafetyDb> work, RoundRow round, DrawResult result, Dictionary<Guid, (OperatorRow Row, RoundCandidate Candidate)> listed, CancellationToken cancellation)
    {
        var inspections = new Dictionary<Guid, Guid>();
        var drawn = result.Drawn.Select(d => (d.Subject, d.Inspectors)).Concat(result.Unstaffed.Select(u => (u.Subject, Inspectors: (IReadOnlyList<string>)[])));
        foreach (var (subject, inspectors) in drawn)
        {
            var (row, candidate) = listed[Guid.Parse(subject)];
            var now = PunishedOperatorIsTopClass.Of(row.AssessedClass, candidate.Punishment).Class;
            var id = Guid.CreateVersion7(work.Now);
            var inspection = new InspectionRow
            {
                Id = id,
                OperatorId = row.Id,
                Class = now,
                PlannedOn = round.PlannedOn,
                RoundId = round.Id,
                Case = InspectionDecisions.Plan(id, row.Id, row.Kind, now, round.PlannedOn, inspectors),
            };
            work.Db.Inspections.Add(inspection);
            inspections[row.Id] = inspection.Id;
            await work.DueAsync(FoodWorkKind.Inspection, inspection.Id, row.County, round.PlannedOn, cancellation);
        }
        return inspections;
    }
}

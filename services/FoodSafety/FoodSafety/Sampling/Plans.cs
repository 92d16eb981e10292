using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CorePopulation = Quzhou.FoodSafety.Core.Sampling.CountyPopulation;
using PlanState = Quzhou.FoodSafety.Core.Sampling.PlanState;

namespace Quzhou.FoodSafety;

internal sealed partial class SamplingGrpc
{
    public override Task<ProposeSamplingPlanResponse> ProposeSamplingPlan(ProposeSamplingPlanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var year = check.Year("year", request.Year);
        check.Items("population", request.Population, 1, MaxCounties);
        for (var i = 0; i < request.Population.Count; i++)
        {
            check.Text($"population[{i}].county", request.Population[i].County, Reading.MaxPlace);
            check.Range($"population[{i}].inhabitants", request.Population[i].Inhabitants, 1, PlanDecisions.MostInhabitants);
        }
        check.Require(
            request.Population.Select(p => p.County).Distinct(StringComparer.Ordinal).Count() == request.Population.Count, "population", "REPEATED", "县(市、区)重复", "names a county twice");
        var source = check.Text("population_source", request.PopulationSource, Reading.MaxReference);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var id = Guid.CreateVersion7(work.Now);
            var proposed = PlanDecisions
                .Propose(id, year, [.. request.Population.Select(p => new CorePopulation(p.County, p.Inhabitants))], source, new Act(work.Actor.Officer, work.Today))
                .Settle($"plans/{year}");
            var response = new ProposeSamplingPlanResponse { Verdict = proposed.Verdict };
            response.Basis.AddRange(proposed.Findings.ToBasis());
            work.Audit(proposed.Granted ? "plan.proposed" : "plan.refused", id.ToString(), $"{year}, {proposed.Rule}");
            if (!proposed.Granted)
                return response;
            var row = new PlanRow { Id = id, Year = year, Findings = StoredBasis.Write(proposed.Findings), Plan = proposed.State! };
            work.Db.Plans.Add(row);
            await work.Db.SaveChangesAsync(cancellation);
            response.Plan = row.ToMessage(SampledSoFar.None);
            return response;
        });
    }

    public override Task<ApproveSamplingPlanResponse> ApproveSamplingPlan(ApproveSamplingPlanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("plan_id", request.PlanId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<PlanRow>("plan", id, etag, cancellation);

            // Two plans of one year take turns: only one of them is approved.
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"plan/{row.Year}"}, 0))", cancellation);
            var another = await work.Db.Plans.AnyAsync(p => p.Year == row.Year && p.State == PlanState.Approved, cancellation);
            row.Plan = PlanDecisions.Approve(row.Plan, another, new Act(work.Actor.Officer, work.Today)).Settle($"plans/{id}").State!;
            work.Audit("plan.approved", id.ToString(), $"{row.Year}");
            await work.Db.SaveChangesAsync(cancellation);
            foreach (var other in await work.Db.Plans.Where(p => p.Year == row.Year && p.State == PlanState.Proposed).ToListAsync(cancellation))
            {
                other.Plan = other.Plan with { State = PlanState.Dropped };
                work.Audit("plan.dropped", other.Id.ToString(), $"for {id}");
            }
            return new ApproveSamplingPlanResponse { Plan = row.ToMessage(await work.Db.SampledSoFarAsync(row.Year, cancellation)) };
        });
    }

    public override Task<GetSamplingPlanResponse> GetSamplingPlan(GetSamplingPlanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var year = check.Year("year", request.Year);
        var id = request.PlanId.Length == 0 ? Guid.Empty : check.Id("plan_id", request.PlanId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = db.Plans.Where(p => p.Year == year && (id == Guid.Empty || p.Id == id));
            var row = await rows.OrderByDescending(p => p.State == PlanState.Approved).ThenByDescending(p => p.Id).FirstOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("plan", id == Guid.Empty ? $"{year}" : $"{id}");
            return new GetSamplingPlanResponse { Plan = row.ToMessage(await db.SampledSoFarAsync(year, cancellation)) };
        }, context.CancellationToken);
    }
}

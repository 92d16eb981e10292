using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using CoreCategory = Quzhou.FoodSafety.Core.Sampling.SampleCategory;
using PlanState = Quzhou.FoodSafety.Core.Sampling.PlanState;

namespace Quzhou.FoodSafety;

internal sealed partial class SamplingGrpc
{
    public override Task<TakeSampleResponse> TakeSample(TakeSampleRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var number = check.Text("sample_number", request.SampleNumber, Reading.MaxNumber);
        check.Known("category", request.Category);
        var operatorId = check.Id("operator_id", request.OperatorId);
        var product = check.Text("product_name", request.ProductName, Reading.MaxName);
        var group = check.Text("product_group", request.ProductGroup, Reading.MaxTerm);
        var batch = check.Text("batch", request.Batch, Reading.MaxReference);
        var second = check.Officer("second_sampler", request.SecondSampler);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var of = await work.OperatorAsync(operatorId, cancellation);
            if (of.ClosedOn is not null)
                throw Refusals.WrongState($"operators/{operatorId}", "该经营者已歇业", "the operator is closed");
            if (!await work.Db.Plans.AnyAsync(p => p.Year == work.Today.Year && p.State == PlanState.Approved, cancellation))
                throw ApiErrors.Precondition("NO_PLAN", $"plans/{work.Today.Year}", "本年度尚无已批准的抽检计划", "the year has no approved plan", "ApproveSamplingPlan");
            if (await work.Db.Samples.AnyAsync(s => s.SampleNumber == number, cancellation))
                throw ApiErrors.AlreadyExists("sample", number);
            var category = (CoreCategory)(int)request.Category;
            var id = Guid.CreateVersion7(work.Now);
            var taken = CustodyDecisions
                .Take(new SampleFacts(id, number, category, operatorId, product, group, batch, [work.Actor.Officer, second]), new Act(work.Actor.Officer, work.Today))
                .Settle($"operators/{operatorId}");
            var response = new TakeSampleResponse { Verdict = taken.Verdict };
            response.Basis.AddRange(taken.Findings.ToBasis());
            work.Audit(taken.Granted ? "sample.taken" : "sample.refused", id.ToString(), $"operator {operatorId}, {category}, {taken.Rule}");
            if (!taken.Granted)
                return response;
            var row = new SampleRow
            {
                Id = id, SampleNumber = number, Category = category, OperatorId = operatorId, County = of.County, Batch = batch, TakenOn = work.Today, Case = taken.State!,
            };
            work.Db.Samples.Add(row);
            await work.Db.SaveChangesAsync(cancellation);
            response.Sample = row.ToMessage();
            return response;
        });
    }

    public override Task<SealSampleResponse> SealSample(SealSampleRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("sample_id", request.SampleId);
        var etag = check.Etag(request.Etag);
        var seal = check.Text("seal_number", request.SealNumber, Reading.MaxNumber);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<SampleRow>("sample", id, etag, cancellation);
            row.Case = CustodyDecisions.Seal(row.Case, seal, new Act(work.Actor.Officer, work.Today)).Settle($"samples/{id}").State!;
            work.Audit("sample.sealed", id.ToString(), seal);
            await work.Db.SaveChangesAsync(cancellation);
            return new SealSampleResponse { Sample = row.ToMessage() };
        });
    }

    public override Task<HandOverSampleResponse> HandOverSample(HandOverSampleRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("sample_id", request.SampleId);
        var etag = check.Etag(request.Etag);
        var to = check.Officer("to_holder", request.ToHolder);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<SampleRow>("sample", id, etag, cancellation);
            row.Case = CustodyDecisions.HandOver(row.Case, to, new Act(work.Actor.Officer, work.Today)).Settle($"samples/{id}").State!;
            work.Audit("sample.handed-over", id.ToString(), to);
            await work.Db.SaveChangesAsync(cancellation);
            return new HandOverSampleResponse { Sample = row.ToMessage() };
        });
    }

    public override Task<ReceiveSampleResponse> ReceiveSample(ReceiveSampleRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("sample_id", request.SampleId);
        var etag = check.Etag(request.Etag);
        var seal = check.Text("seal_number", request.SealNumber, Reading.MaxNumber);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<SampleRow>("sample", id, etag, cancellation);
            var received = CustodyDecisions.Receive(row.Case, seal, request.SealIntact, new Act(work.Actor.Officer, work.Today)).Settle($"samples/{id}");
            (row.Case, row.Findings) = (received.State!, Platform.StoredBasis.Write(received.Findings));
            work.Audit(received.Granted ? "sample.received" : "sample.void", id.ToString(), received.Rule);
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ReceiveSampleResponse { Verdict = received.Verdict, Sample = row.ToMessage() };
            response.Basis.AddRange(received.Findings.ToBasis());
            return response;
        });
    }
}

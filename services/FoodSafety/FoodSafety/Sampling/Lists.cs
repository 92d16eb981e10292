using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using CoreCategory = Quzhou.FoodSafety.Core.Sampling.SampleCategory;
using CoreDisposal = Quzhou.FoodSafety.Core.Sampling.DisposalState;
using CoreStage = Quzhou.FoodSafety.Core.Sampling.SampleStage;

namespace Quzhou.FoodSafety;

internal sealed partial class SamplingGrpc
{
    public override Task<GetSampleResponse> GetSample(GetSampleRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("sample_id", request.SampleId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Samples.SingleOrDefaultAsync(s => s.Id == id, cancellation) ?? throw ApiErrors.NotFound("sample", request.SampleId);
            return new GetSampleResponse { Sample = row.ToMessage() };
        }, context.CancellationToken);
    }

    public override Task<ListSamplesResponse> ListSamples(ListSamplesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var operatorId = request.OperatorId.Length == 0 ? Guid.Empty : check.Id("operator_id", request.OperatorId);
        if (request.State != SampleState.Unspecified)
            check.Known("state", request.State);
        if (request.Category != SampleCategory.Unspecified)
            check.Known("category", request.Category);
        var county = check.OptionalText("county", request.County, Reading.MaxPlace);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("samples", request.PageSize, request.PageToken, string.Join('\n', operatorId, request.State, request.Category, county));
        var after = page.IdKey();
        var (anyState, stage) = (request.State == SampleState.Unspecified, (CoreStage)(int)request.State);
        var (anyCategory, category) = (request.Category == SampleCategory.Unspecified, (CoreCategory)(int)request.Category);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Samples
                .Where(s => s.Id > after && (operatorId == Guid.Empty || s.OperatorId == operatorId) && (county == "" || s.County == county))
                .Where(s => (anyState || s.Stage == stage) && (anyCategory || s.Category == category))
                .OrderBy(s => s.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListSamplesResponse();
            response.Samples.AddRange(rows.Take(page.Size).Select(s => s.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListDisposalsResponse> ListDisposals(ListDisposalsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        if (request.State != DisposalState.Unspecified)
            check.Known("state", request.State);
        var county = check.OptionalText("county", request.County, Reading.MaxPlace);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("disposals", request.PageSize, request.PageToken, $"{request.State}\n{county}");
        var after = page.IdKey();
        var (all, state) = (request.State == DisposalState.Unspecified, (CoreDisposal)(int)request.State);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Disposals
                .Where(d => d.Id > after && (all || d.State == state) && (county == "" || d.County == county))
                .OrderBy(d => d.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListDisposalsResponse();
            response.Disposals.AddRange(rows.Take(page.Size).Select(d => d.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}

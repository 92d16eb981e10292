using Grpc.Core;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    public override Task<ListLinesResponse> ListLines(ListLinesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("run_id", request.RunId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("lines", request.PageSize, request.PageToken, $"{request.RunId}/{request.UnfilledOnly}");
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            await RunAsync(db, id, cancellation);
            var (lines, next) = await RunLines.PageAsync(db, id, page, request.UnfilledOnly, cancellation);
            var response = new ListLinesResponse { NextPageToken = next };
            response.Lines.AddRange(lines);
            return response;
        }, context.CancellationToken);
    }
}

using Grpc.Core;
using Quzhou.Admissions.Runs;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Results;

internal sealed partial class ResultGrpc
{
    public override Task<ListPublishedLinesResponse> ListPublishedLines(ListPublishedLinesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("published-lines", request.PageSize, request.PageToken, request.Year.ToString());
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var response = new ListPublishedLinesResponse();
            if (await PublishedAsync(db, request.Year, cancellation) is not { } run)
                return response;
            var (lines, next) = await RunLines.PageAsync(db, run, page, unfilledOnly: false, cancellation);
            (response.RunId, response.NextPageToken) = (run.ToString(), next);
            response.Lines.AddRange(lines);
            return response;
        }, context.CancellationToken);
    }
}

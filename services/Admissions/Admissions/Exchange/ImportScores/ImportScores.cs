using Grpc.Core;
using Quzhou.Admissions.V1;

namespace Quzhou.Admissions.Exchange;

internal sealed partial class ExchangeGrpc
{
    public override async Task<ImportScoresResponse> ImportScores(IAsyncStreamReader<ImportScoresRequest> requestStream, ServerCallContext context)
    {
        var (summary, errors) = await TakeAsync(new ScoresImport(), requestStream, r => Piece(r.Header, r.HasCsv, r.Csv, r.Rows), context);
        var response = new ImportScoresResponse { Summary = summary };
        response.Errors.AddRange(errors);
        return response;
    }
}

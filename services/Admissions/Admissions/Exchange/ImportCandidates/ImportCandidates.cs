using Grpc.Core;
using Quzhou.Admissions.V1;

namespace Quzhou.Admissions.Exchange;

internal sealed partial class ExchangeGrpc
{
    public override async Task<ImportCandidatesResponse> ImportCandidates(IAsyncStreamReader<ImportCandidatesRequest> requestStream, ServerCallContext context)
    {
        var (summary, errors) = await TakeAsync(new CandidatesImport(), requestStream, r => Piece(r.Header, r.HasCsv, r.Csv, r.Rows), context);
        var response = new ImportCandidatesResponse { Summary = summary };
        response.Errors.AddRange(errors);
        return response;
    }
}

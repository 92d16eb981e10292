using Grpc.Core;
using Quzhou.Admissions.V1;

namespace Quzhou.Admissions.Exchange;

internal sealed partial class ExchangeGrpc
{
    public override async Task<ImportPlansResponse> ImportPlans(IAsyncStreamReader<ImportPlansRequest> requestStream, ServerCallContext context)
    {
        var (summary, errors) = await TakeAsync(new PlansImport(), requestStream, r => Piece(r.Header, r.HasCsv, r.Csv, r.Rows), context);
        var response = new ImportPlansResponse { Summary = summary };
        response.Errors.AddRange(errors);
        return response;
    }
}

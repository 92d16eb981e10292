using Grpc.Core;
using Quzhou.Admissions.V1;

namespace Quzhou.Admissions.Exchange;

internal sealed partial class ExchangeGrpc
{
    public override async Task<ImportGradesResponse> ImportGrades(IAsyncStreamReader<ImportGradesRequest> requestStream, ServerCallContext context)
    {
        var (summary, errors) = await TakeAsync(new GradesImport(), requestStream, r => Piece(r.Header, r.HasCsv, r.Csv, r.Rows), context);
        var response = new ImportGradesResponse { Summary = summary };
        response.Errors.AddRange(errors);
        return response;
    }
}

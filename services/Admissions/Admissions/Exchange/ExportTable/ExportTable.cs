using Google.Protobuf;
using Grpc.Core;
using Quzhou.Admissions.Exchange.Csv;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Exchange;

internal sealed partial class ExchangeGrpc
{
    private const int ExportPage = 2000;

    /// <summary>Reads page after page and holds one; a reader that stops reading holds up the reading of pages too.</summary>
    public override async Task ExportTable(ExportTableRequest request, IServerStreamWriter<ExportTableResponse> responseStream, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Known("table", request.Table);
        check.Range("year", request.Year, AdmissionsGrpc.FirstYear, AdmissionsGrpc.LastYear);
        check.Require(Enum.IsDefined(request.Encoding), "encoding", "UNKNOWN_VALUE", "不是已知的取值", "is no known value");
        check.Require(!request.ByteOrderMark || request.Encoding != TextEncoding.Gb18030, "byte_order_mark", "NOT_ALLOWED", "GB18030不带BOM", "GB18030 takes none");
        var runId = request.Table == ExchangeTable.Placements ? check.Id("run_id", request.RunId) : Guid.Empty;
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        // A whole table leaves the house: written down before the first row of it does.
        await transactions.RunAsync(new Actor(caller.Agency, caller.Officer), (work, _) =>
        {
            work.Audit("table.exported", runId == Guid.Empty ? $"years/{request.Year}" : $"runs/{runId}", $"{request.Table}, identities {(caller.MaySeeIdentity ? "shown" : "masked")}");
            return Task.CompletedTask;
        }, context.CancellationToken);
        var export = ExportTables.Of(request.Table, request.Year, runId, caller);
        var writer = new CsvWriter(CsvEncodings.Of(request.Encoding), request.ByteOrderMark);
        writer.Write(export.Headings);
        var after = "";
        while (true)
        {
            var (rows, last) = await transactions.ReadAsync((db, cancellation) => export.PageAsync(db, after, ExportPage, cancellation), context.CancellationToken);
            foreach (var row in rows)
                writer.Write(row);
            if (writer.Take() is { Length: > 0 } bytes)
                await responseStream.WriteAsync(new ExportTableResponse { Csv = UnsafeByteOperations.UnsafeWrap(bytes) }, context.CancellationToken);
            if (rows.Count < ExportPage)
                return;
            after = last;
        }
    }
}

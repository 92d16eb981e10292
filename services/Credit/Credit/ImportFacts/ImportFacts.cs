using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.ImportFacts;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using ImportState = Quzhou.Credit.Persistence.ImportState;

namespace Quzhou.Credit;

internal sealed partial class ElectricityGrpc
{
    private const int ErrorsAnswered = 1000;

    /// <summary>A file of facts as a stream (批量导入): chunk by chunk, each in a transaction of its own.</summary>
    public override async Task<ImportFactsResponse> ImportFacts(IAsyncStreamReader<ImportFactsRequest> requestStream, ServerCallContext context)
    {
        var cancellation = context.CancellationToken;
        var caller = Caller.From(context);
        var actor = new Actor(caller.Agency, caller.Officer);
        var import = await BeginAsync(actor, await HeaderAsync(requestStream, cancellation), cancellation);
        var writer = new ChunkWriter(transactions, redetermination, actor, import, options.Value.ImportChunkRows, time.CityToday());
        while (await requestStream.MoveNext(cancellation))
        {
            if (requestStream.Current.ContentCase != ImportFactsRequest.ContentOneofCase.Batch)
                throw ApiErrors.Invalid("content", "NOT_A_BATCH", "文件头之后只能发送数据批", "takes batches only after the header");
            foreach (var row in requestStream.Current.Batch.Rows)
                await writer.AddAsync(row, cancellation);
        }
        await writer.FlushAsync(cancellation);
        return await FinishAsync(actor, import.Id, cancellation);
    }

    private async Task<ImportHeader> HeaderAsync(IAsyncStreamReader<ImportFactsRequest> stream, CancellationToken cancellation)
    {
        var first = await stream.MoveNext(cancellation) ? stream.Current : new ImportFactsRequest();
        var check = new RequestChecks();
        if (check.Present("header", first.Header))
        {
            check.RequestId("header.import_id", first.Header.ImportId);
            check.Text("header.source_file", first.Header.SourceFile, CreditDb.FileLength);
            new Facts.StatementReader(check, time.CityToday()).AsOf("header.as_of", check.Date("header.as_of", first.Header.AsOf));
        }
        check.ThrowIfInvalid();
        return first.Header;
    }

    // The same id is the same file of the same agency, however often it is sent.
    private Task<ImportRow> BeginAsync(Actor actor, ImportHeader header, CancellationToken cancellation) => transactions.RunAsync(
        actor,
        async (work, token) =>
        {
            var (id, asOf) = (Guid.Parse(header.ImportId), new DateOnly(header.AsOf.Year, header.AsOf.Month, header.AsOf.Day));
            var begun = await work.Db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO imports (id, agency, source_file, as_of, state, last_row, accepted_rows, unchanged_rows, failed_rows, started_at)
                 VALUES ({id}, {actor.Agency}, {header.SourceFile}, {asOf}, {nameof(ImportState.Running)}, 0, 0, 0, 0, {work.Now}) ON CONFLICT DO NOTHING
                 """,
                token);
            var row = await work.Db.Imports.AsNoTracking().SingleAsync(i => i.Id == id, token);
            if (row.Agency != actor.Agency || row.SourceFile != header.SourceFile || row.AsOf != asOf)
                throw CreditErrors.ImportDiffers(id);
            if (begun == 1)
                work.Audit("import.started", $"imports/{id}");
            return row;
        },
        cancellation);

    private Task<ImportFactsResponse> FinishAsync(Actor actor, Guid id, CancellationToken cancellation) => transactions.RunAsync(
        actor,
        async (work, token) =>
        {
            var row = await work.Db.ImportForEditAsync(id, token);
            if (row.State != ImportState.Finished)
            {
                (row.State, row.FinishedAt) = (ImportState.Finished, work.Now);
                work.Audit("import.finished", $"imports/{id}", $"row {row.LastRow}: {row.AcceptedRows} accepted, {row.UnchangedRows} unchanged, {row.FailedRows} failed");
            }
            var answer = new ImportFactsResponse { Import = row.ToMessage() };
            var errors = await work.Db.ImportErrors.AsNoTracking().Where(e => e.ImportId == id).OrderBy(e => e.Number).Take(ErrorsAnswered).ToListAsync(token);
            answer.Errors.AddRange(errors.Select(e => e.ToMessage()));
            return answer;
        },
        cancellation);
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf.Collections;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Exchange.Csv;
using Quzhou.Admissions.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Exchange;

/// <summary>One piece of a stream: a header, CSV bytes or rows.</summary>
internal readonly record struct ImportPiece(V1.ImportHeader? Header, ReadOnlyMemory<byte>? Csv, V1.ImportRows? Rows);

/// <summary>
/// Takes one stream of an import. Rows are taken in batches that begin at fixed numbers, each in one transaction with the
/// digest of what it said: a repeat is recognised and changes nothing, another content under the same rows is refused, and
/// a broken stream goes on from the first row that was not taken. It holds one batch and one CSV record at a time.
/// </summary>
internal sealed class ImportSession(Transactions<AdmissionsDb> transactions, ImportTable table, Actor actor)
{
    internal const int BatchSize = 1000;
    private const int MaxErrorsShown = 100;
    private const int MaxRow = 2_000_000;
    private const char Unreadable = '\uFFFD';
    private readonly List<(string[] Cells, CsvFault? Fault)> batch = [];
    private Dictionary<string, int>? places;
    private Guid importId;
    private int year;
    private int batchStart;

    /// <summary>Takes the whole stream; returns where the import stands.</summary>
    internal async Task<(V1.ImportSummary Summary, IReadOnlyList<V1.ImportError> Errors)> TakeAsync(
        IAsyncEnumerable<ImportPiece> pieces, CancellationToken cancellation)
    {
        CsvReader? csv = null;
        V1.ImportHeader? header = null;
        await foreach (var piece in pieces.WithCancellation(cancellation))
        {
            if (header is null)
            {
                header = piece.Header ?? throw ApiErrors.Invalid("header", "REQUIRED", "首个数据块应为导入说明", "the first piece must be the header");
                await OpenAsync(header, cancellation);
            }
            else if (piece.Header is not null)
            {
                throw ApiErrors.Invalid("header", "ONLY_ONCE", "导入说明只能出现一次", "may come once only");
            }
            else if (piece.Csv is { } bytes)
            {
                csv ??= new CsvReader(CsvEncodings.Of(header.Encoding));
                await TakeCsvAsync(csv.Push(bytes.Span, last: false), cancellation);
            }
            else if (piece.Rows is { } rows)
            {
                if (csv is not null)
                    throw ApiErrors.Invalid("rows", "MIXED", "不得混用CSV与数据行", "CSV and rows may not be mixed");
                if (rows.Rows.Count > BatchSize)
                    throw ApiErrors.Invalid("rows", "TOO_MANY", $"每块至多{BatchSize}行", $"at most {BatchSize} rows a piece");
                places ??= Places(header.Columns, "header.columns");
                foreach (var row in rows.Rows)
                    await AddAsync([.. row.Cells], Fault(row.Cells), cancellation);
            }
        }
        if (header is null)
            throw ApiErrors.Invalid("header", "REQUIRED", "首个数据块应为导入说明", "the first piece must be the header");
        if (csv is not null)
            await TakeCsvAsync(csv.Push([], last: true), cancellation);
        await TakeBatchAsync(cancellation);
        return await CloseAsync(cancellation);
    }

    private static CsvFault? Fault(RepeatedField<string> cells) =>
        cells.Count > CsvReader.MaxCells ? CsvFault.TooManyCells
        : cells.Any(c => c.Length > CsvReader.MaxCell) ? CsvFault.CellTooLong
        : null;

    private async Task OpenAsync(V1.ImportHeader header, CancellationToken cancellation)
    {
        var check = new RequestChecks();
        importId = check.RequestId("header.import_id", header.ImportId);
        year = (int)check.Range("header.year", header.Year, AdmissionsGrpc.FirstYear, AdmissionsGrpc.LastYear);
        check.Require(Enum.IsDefined(header.Encoding), "header.encoding", "UNKNOWN_VALUE", "不是已知的取值", "is no known value");
        batchStart = (int)check.Range("header.first_row", header.FirstRow == 0 ? 1 : header.FirstRow, 1, MaxRow);
        check.Require(batchStart % BatchSize == 1, "header.first_row", "NOT_A_BATCH", $"应为1加{BatchSize}的倍数", $"must follow a multiple of {BatchSize}");
        check.ThrowIfInvalid();
        var opened = await transactions.RunAsync(actor, async (work, token) =>
        {
            await work.Db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO import_jobs (id, "table", year, officer, next_row, accepted, rejected, completed, started_at)
                 VALUES ({importId}, {(int)table.Table}, {year}, {actor.Officer}, 1, 0, 0, FALSE, {work.Now}) ON CONFLICT DO NOTHING
                 """,
                token);
            return await work.Db.ImportJobs.AsNoTracking().SingleAsync(j => j.Id == importId, token);
        }, cancellation);
        if (opened.Table != table.Table || opened.Year != year || opened.Officer != actor.Officer)
            throw ApiErrors.RequestIdReused();
        if (batchStart > opened.NextRow)
            throw Gap(opened.NextRow);
    }

    private async Task TakeCsvAsync(IReadOnlyList<CsvRecord> records, CancellationToken cancellation)
    {
        foreach (var record in records)
        {
            if (places is null)
                places = Places(record.Cells, "csv");
            else
                await AddAsync([.. record.Cells.Select(CsvWriter.Unguarded)], record.Fault, cancellation);
        }
    }

    private Dictionary<string, int> Places(IReadOnlyList<string> headings, string field)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i].Trim();
            var column = table.Columns.FirstOrDefault(c => c.Heading == heading || c.Name == heading)
                ?? throw ApiErrors.Invalid(field, "UNKNOWN_COLUMN", $"第{i + 1}列不是已知的列名", $"column {i + 1} is no known column");
            if (!found.TryAdd(column.Name, i))
                throw ApiErrors.Invalid(field, "DUPLICATE_COLUMN", $"列“{column.Heading}”重复", $"column {column.Name} comes twice");
        }
        var missing = table.Columns.Where(c => c.Required && !found.ContainsKey(c.Name)).ToList();
        return missing.Count == 0
            ? found
            : throw ApiErrors.Invalid(field, "MISSING_COLUMN", $"缺少列:{string.Join('、', missing.Select(c => c.Heading))}", $"lacks {string.Join(", ", missing.Select(c => c.Name))}");
    }

    private async Task AddAsync(string[] cells, CsvFault? fault, CancellationToken cancellation)
    {
        batch.Add((cells, fault));
        if (batch.Count == BatchSize)
            await TakeBatchAsync(cancellation);
    }

    private async Task TakeBatchAsync(CancellationToken cancellation)
    {
        if (batch.Count == 0)
            return;
        var first = batchStart;
        var last = batchStart + batch.Count - 1;
        var digest = Digest();
        await transactions.RunAsync(actor, async (work, token) =>
        {
            var job = await work.Db.ImportJobs.FromSql($"SELECT * FROM import_jobs WHERE id = {importId} FOR UPDATE").SingleAsync(token);
            if (first < job.NextRow)
            {
                await RecogniseAsync(work.Db, first, last, digest, token);
                return;
            }
            if (job.Completed)
                throw ApiErrors.Precondition("IMPORT_COMPLETE", $"imports/{importId}", "该导入已完成,新增数据请使用新的导入编号", "the import is complete; more rows need a new id", "new-import");
            if (first > job.NextRow)
                throw Gap(job.NextRow);
            await TakeRowsAsync(work, job, first, token);
            work.Db.ImportRanges.Add(new ImportRangeRow { ImportId = importId, FirstRow = first, LastRow = last, Digest = digest });
            work.Audit("import.rows-taken", importId.ToString(), $"{table.Table} {first}-{last}");
        }, cancellation);
        batchStart = last + 1;
        batch.Clear();
    }

    private async Task TakeRowsAsync(Work<AdmissionsDb> work, ImportJobRow job, int first, CancellationToken cancellation)
    {
        var rows = batch.Select((b, i) => Input(first + i, b.Cells, b.Fault)).ToList();
        await table.TakeAsync(work, year, rows, cancellation);
        job.NextRow = first + rows.Count;
        job.Rejected += rows.Count(r => !r.IsGood);
        job.Accepted += rows.Count(r => r.IsGood);
        work.Db.ImportErrors.AddRange(rows.SelectMany(r => r.Check.Errors.Select(e => new ImportErrorRow
        {
            ImportId = importId, Row = r.Number, Field = e.Field, Reason = e.Reason, Message = e.Zh,
        })));
    }

    private RowInput Input(int number, string[] cells, CsvFault? fault)
    {
        // PostgreSQL takes no zero character, not even in a question: one cell with it would stop the whole batch.
        cells = [.. cells.Select(c => c.Replace('\0', Unreadable))];
        var row = new RowInput(number, cells, places!);
        switch (fault)
        {
            case CsvFault.CellTooLong:
                row.Check.Add("row", "CELL_TOO_LONG", $"单元格超过{CsvReader.MaxCell}个字符", "a cell is too long");
                break;
            case CsvFault.TooManyCells:
                row.Check.Add("row", "TOO_MANY_CELLS", "单元格过多", "has too many cells");
                break;
            case CsvFault.QuoteNotClosed:
                row.Check.Add("row", "QUOTE_NOT_CLOSED", "引号未闭合", "a quote is not closed");
                break;
        }
        if (cells.Any(c => c.Contains(Unreadable, StringComparison.Ordinal)))
            row.Check.Add("row", "MALFORMED_TEXT", "含有无法识别的字符,请核对字符集", "has bytes that are no text in this character set");
        return row;
    }

    private async Task RecogniseAsync(AdmissionsDb db, int first, int last, byte[] digest, CancellationToken cancellation)
    {
        var taken = await db.ImportRanges.AsNoTracking().SingleOrDefaultAsync(r => r.ImportId == importId && r.FirstRow == first, cancellation);
        if (taken is null || taken.LastRow != last || !taken.Digest.AsSpan().SequenceEqual(digest))
            throw ApiErrors.Precondition("IMPORT_CONTENT_CHANGED", $"imports/{importId}", $"第{first}行起的内容与已导入的不同", $"rows from {first} differ from what was taken", "new-import");
    }

    private RpcException Gap(int next) => ApiErrors.Precondition(
        "IMPORT_GAP", $"imports/{importId}", $"应从第{next}行继续", $"must go on from row {next}", $"first_row={next}");

    // Length before content: no two different batches give the same bytes.
    private byte[] Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var (cells, fault) in batch)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, cells.Length + ((int)(fault ?? (CsvFault)99) << 16));
            hash.AppendData(length);
            foreach (var cell in cells)
            {
                var bytes = Encoding.UTF8.GetBytes(cell);
                BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
                hash.AppendData(length);
                hash.AppendData(bytes);
            }
        }
        return hash.GetHashAndReset();
    }

    private Task<(V1.ImportSummary, IReadOnlyList<V1.ImportError>)> CloseAsync(CancellationToken cancellation) =>
        transactions.RunAsync<(V1.ImportSummary, IReadOnlyList<V1.ImportError>)>(actor, async (work, token) =>
        {
            var job = await work.Db.ImportJobs.FromSql($"SELECT * FROM import_jobs WHERE id = {importId} FOR UPDATE").SingleAsync(token);
            if (!job.Completed && batchStart == job.NextRow)
            {
                job.Completed = true;
                work.Audit("import.completed", importId.ToString(), $"{job.Accepted} taken, {job.Rejected} refused");
            }
            var errors = await work.Db.ImportErrors.AsNoTracking().Where(e => e.ImportId == importId)
                .OrderBy(e => e.Row).ThenBy(e => e.Id).Take(MaxErrorsShown).ToListAsync(token);
            return (job.ToMessage(), [.. errors.Select(e => e.ToMessage())]);
        }, cancellation);
}

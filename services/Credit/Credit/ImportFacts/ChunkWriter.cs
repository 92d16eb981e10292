using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Facts;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.Records;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using FactOutcome = Quzhou.Credit.Facts.FactOutcome;

namespace Quzhou.Credit.ImportFacts;

/// <summary>
/// Writes an import chunk by chunk. While one chunk is in the database the next is read and checked, so at most two are in
/// memory. A chunk commits with the number of its last row: what was committed is passed over when the stream comes again.
/// </summary>
internal sealed class ChunkWriter(
    Transactions<CreditDb> transactions, Redetermination redetermination, Actor actor, ImportRow import, int chunkRows, DateOnly today)
{
    private readonly List<CheckedRow> chunk = [];
    private readonly HashSet<(string Subject, string Key)> keys = [];
    private Task writing = Task.CompletedTask;
    private long lastRow;

    /// <summary>Takes the next row.</summary>
    internal async Task AddAsync(V1.FactRow row, CancellationToken cancellation)
    {
        if (row.RowNumber <= lastRow)
            throw ApiErrors.Invalid("batch.rows.row_number", "NOT_INCREASING", $"行号应大于{lastRow}", $"must be greater than {lastRow}");
        lastRow = row.RowNumber;
        if (row.RowNumber <= import.LastRow)
            return;
        var read = Read(row);

        // A fact that comes twice is written twice, one chunk after the other.
        var isRepeated = read.Statement is { } statement && !keys.Add((statement.Subject.Reveal(), statement.Key));
        if (chunk.Count >= chunkRows || isRepeated)
        {
            await WriteChunkAsync(cancellation);
            if (read.Statement is { } again)
                keys.Add((again.Subject.Reveal(), again.Key));
        }
        chunk.Add(read);
    }

    /// <summary>Writes what is left and waits until all is committed.</summary>
    internal async Task FlushAsync(CancellationToken cancellation)
    {
        await WriteChunkAsync(cancellation);
        await writing;
    }

    private async Task WriteChunkAsync(CancellationToken cancellation)
    {
        await writing;
        if (chunk.Count == 0)
            return;
        CheckedRow[] rows = [.. chunk];
        chunk.Clear();
        keys.Clear();
        writing = transactions.RunAsync(actor, (work, token) => CommitAsync(work, rows, token), cancellation);
    }

    private CheckedRow Read(V1.FactRow row)
    {
        var check = new RequestChecks();
        var reader = new StatementReader(check, today);
        var subject = check.Subject("subject_id", row.SubjectId);
        var origin = $"{import.SourceFile}#{row.RowNumber}";
        Statement? statement = row.FactCase switch
        {
            V1.FactRow.FactOneofCase.Customer => reader.Contract(subject, row.Customer.SubjectName, row.Customer.Contract, row.Correction, "customer.subject_name", origin),
            V1.FactRow.FactOneofCase.Bill => reader.Bill(subject, row.Bill, row.Correction, origin, import.AsOf, origin),
            V1.FactRow.FactOneofCase.Conduct => reader.Conduct(subject, row.Conduct, row.Correction, origin, origin),
            V1.FactRow.FactOneofCase.Void => reader.Void(subject, row.Void, row.Correction),
            _ => null,
        };
        check.Require(statement is not null, "fact", "REQUIRED", "必填", "is required");
        return check.Errors.Count == 0 ? new CheckedRow(row.RowNumber, statement, []) : new CheckedRow(row.RowNumber, null, [.. check.Errors]);
    }

    private async Task CommitAsync(Work<CreditDb> work, CheckedRow[] rows, CancellationToken cancellation)
    {
        var row = await work.Db.ImportForEditAsync(import.Id, cancellation);
        rows = [.. rows.Where(r => r.Number > row.LastRow)];
        if (rows.Length == 0)
            return;
        var good = rows.Where(r => r.Statement is not null).ToList();
        var taken = await FactBook.TakeAsync(work, [.. good.Select(r => r.Statement!)], cancellation);
        await redetermination.RunAsync(work, taken.Touched, observeOn: null, cancellation);

        var errors = rows.SelectMany(r => r.Errors.Select(e => Error(r.Number, e)))
            .Concat(good.Zip(taken.Results).Where(r => r.Second.Refusal is not null).Select(r => Error(r.First.Number, r.Second.Refusal!.Value)))
            .OrderBy(e => e.RowNumber).ToList();
        await FactWriter.WriteAsync(work.Db, errors, cancellation);
        row.LastRow = rows[^1].Number;
        row.FailedRows += errors.Select(e => e.RowNumber).Distinct().Count();
        row.UnchangedRows += taken.Results.Count(r => r.Outcome == FactOutcome.Unchanged);
        row.AcceptedRows += taken.Results.Count(r => r.Outcome is not null and not FactOutcome.Unchanged);
    }

    private ImportErrorRow Error(long number, FieldError error) => new()
    {
        ImportId = import.Id,
        RowNumber = number,
        Field = error.Field,
        Reason = error.Reason,
        MessageZh = error.Zh,
    };

    // A row as it was checked: a statement, or what is wrong with it.
    private sealed record CheckedRow(long Number, Statement? Statement, IReadOnlyList<FieldError> Errors);
}

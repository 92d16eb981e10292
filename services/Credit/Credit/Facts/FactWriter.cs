using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Quzhou.Credit.Persistence;

namespace Quzhou.Credit.Facts;

/// <summary>Writes new rows by COPY, inside the transaction of the context.</summary>
internal static class FactWriter
{
    internal static Task WriteAsync(CreditDb db, IReadOnlyCollection<ContractRow> rows, CancellationToken cancellation) => CopyAsync(
        db,
        "COPY contracts (contract_number, subject_id, kind, signed_on, settlement, closed_on, recorded_at) FROM STDIN (FORMAT BINARY)",
        rows,
        (row, writer) =>
        {
            writer.Write(row.ContractNumber, NpgsqlDbType.Varchar);
            writer.Write(row.SubjectId, NpgsqlDbType.Varchar);
            writer.Write(row.Kind.ToString(), NpgsqlDbType.Text);
            writer.Write(row.SignedOn, NpgsqlDbType.Date);
            writer.Write(row.Settlement.ToString(), NpgsqlDbType.Text);
            Write(writer, row.ClosedOn);
            writer.Write(row.RecordedAt, NpgsqlDbType.TimestampTz);
        },
        cancellation);

    internal static Task WriteAsync(CreditDb db, IReadOnlyCollection<BillRow> rows, CancellationToken cancellation) => CopyAsync(
        db,
        """
        COPY bills (subject_id, bill_number, due_on, dunned_on, amount_fen, paid_fen, settled_on, contract_number, observed_on, source, evidence)
        FROM STDIN (FORMAT BINARY)
        """,
        rows,
        (row, writer) =>
        {
            writer.Write(row.SubjectId, NpgsqlDbType.Varchar);
            writer.Write(row.BillNumber, NpgsqlDbType.Varchar);
            writer.Write(row.DueOn, NpgsqlDbType.Date);
            Write(writer, row.DunnedOn);
            writer.Write(row.AmountFen, NpgsqlDbType.Bigint);
            writer.Write(row.PaidFen, NpgsqlDbType.Bigint);
            Write(writer, row.SettledOn);
            Write(writer, row.ContractNumber);
            writer.Write(row.ObservedOn, NpgsqlDbType.Array | NpgsqlDbType.Date);
            writer.Write(row.Source, NpgsqlDbType.Varchar);
            writer.Write(row.Evidence, NpgsqlDbType.Varchar);
        },
        cancellation);

    internal static Task WriteAsync(CreditDb db, IReadOnlyCollection<PaymentRow> rows, CancellationToken cancellation) => CopyAsync(
        db,
        "COPY payments (subject_id, bill_number, receipt, paid_on, paid_fen, evidence, recorded_at) FROM STDIN (FORMAT BINARY)",
        rows,
        (row, writer) =>
        {
            writer.Write(row.SubjectId, NpgsqlDbType.Varchar);
            writer.Write(row.BillNumber, NpgsqlDbType.Varchar);
            Write(writer, row.Receipt);
            writer.Write(row.PaidOn, NpgsqlDbType.Date);
            writer.Write(row.PaidFen, NpgsqlDbType.Bigint);
            writer.Write(row.Evidence, NpgsqlDbType.Text);
            writer.Write(row.RecordedAt, NpgsqlDbType.TimestampTz);
        },
        cancellation);

    internal static Task WriteAsync(CreditDb db, IReadOnlyCollection<ImportErrorRow> rows, CancellationToken cancellation) => CopyAsync(
        db,
        "COPY import_errors (import_id, row_number, field, reason, message_zh) FROM STDIN (FORMAT BINARY)",
        rows,
        (row, writer) =>
        {
            writer.Write(row.ImportId, NpgsqlDbType.Uuid);
            writer.Write(row.RowNumber, NpgsqlDbType.Bigint);
            writer.Write(row.Field, NpgsqlDbType.Text);
            writer.Write(row.Reason, NpgsqlDbType.Text);
            writer.Write(row.MessageZh, NpgsqlDbType.Text);
        },
        cancellation);

    // Values go into the writer's buffer, which is flushed as it fills; a row never waits for the server.
    private static async Task CopyAsync<T>(CreditDb db, string sql, IReadOnlyCollection<T> rows, Action<T, NpgsqlBinaryImporter> write, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(sql, cancellation);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellation);
            write(row, writer);
        }
        await writer.CompleteAsync(cancellation);
    }

    private static void Write(NpgsqlBinaryImporter writer, DateOnly? day)
    {
        if (day is { } value)
            writer.Write(value, NpgsqlDbType.Date);
        else
            writer.WriteNull();
    }

    private static void Write(NpgsqlBinaryImporter writer, string? text)
    {
        if (text is not null)
            writer.Write(text, NpgsqlDbType.Varchar);
        else
            writer.WriteNull();
    }
}

using System.Runtime.CompilerServices;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Exchange;

/// <summary>The exchange service; each RPC stands in a folder of its own name.</summary>
internal sealed partial class ExchangeGrpc(Transactions<AdmissionsDb> transactions) : ExchangeService.ExchangeServiceBase
{
    private Task<(ImportSummary Summary, IReadOnlyList<ImportError> Errors)> TakeAsync<T>(
        ImportTable table, IAsyncStreamReader<T> stream, Func<T, ImportPiece> read, ServerCallContext context)
    {
        var caller = Caller.From(context);
        var session = new ImportSession(transactions, table, new Actor(caller.Agency, caller.Officer));
        return session.TakeAsync(PiecesOf(stream, read, context.CancellationToken), context.CancellationToken);
    }

    private static ImportPiece Piece(ImportHeader? header, bool hasCsv, ByteString csv, ImportRows? rows) => new(header, hasCsv ? (ReadOnlyMemory<byte>?)csv.Memory : null, rows);

    private static async IAsyncEnumerable<ImportPiece> PiecesOf<T>(
        IAsyncStreamReader<T> stream, Func<T, ImportPiece> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await stream.MoveNext(cancellation))
            yield return read(stream.Current);
    }
}

/// <summary>From an import's rows to the wire.</summary>
internal static class ImportMessages
{
    internal static ImportSummary ToMessage(this ImportJobRow row) => new()
    {
        ImportId = row.Id.ToString(),
        Table = row.Table,
        Year = row.Year,
        NextRow = row.NextRow,
        Accepted = row.Accepted,
        Rejected = row.Rejected,
        Completed = row.Completed,
        StartTime = Timestamp.FromDateTimeOffset(row.StartedAt),
    };

    internal static ImportError ToMessage(this ImportErrorRow row) => new() { Row = row.Row, Field = row.Field, Reason = row.Reason, Message = row.Message };
}

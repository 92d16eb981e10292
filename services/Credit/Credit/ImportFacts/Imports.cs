using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Api;

namespace Quzhou.Credit.ImportFacts;

/// <summary>Imports: loading and showing them.</summary>
internal static class Imports
{
    /// <summary>An import, locked: chunks of one import take turns, even when two streams send it.</summary>
    internal static Task<ImportRow> ImportForEditAsync(this CreditDb db, Guid id, CancellationToken cancellation) =>
        db.Imports.FromSql($"SELECT * FROM imports WHERE id = {id} FOR UPDATE").SingleAsync(cancellation);

    /// <summary>An import of the caller's agency.</summary>
    /// <exception cref="RpcException">NOT_FOUND.</exception>
    internal static async Task<ImportRow> ImportOfAsync(this CreditDb db, Guid id, Caller caller, CancellationToken cancellation) =>
        await db.Imports.SingleOrDefaultAsync(i => i.Id == id && i.Agency == caller.Agency, cancellation) ?? throw CreditErrors.ImportUnknown(id);

    internal static V1.FactImport ToMessage(this ImportRow row) => new()
    {
        ImportId = row.Id.ToString(),
        SourceFile = row.SourceFile,
        AsOf = row.AsOf.ToMessage(),
        State = (V1.ImportState)row.State,
        LastRow = row.LastRow,
        AcceptedRows = row.AcceptedRows,
        UnchangedRows = row.UnchangedRows,
        FailedRows = row.FailedRows,
        StartTime = row.StartedAt.ToTimestamp(),
        FinishTime = row.FinishedAt?.ToTimestamp(),
    };

    internal static V1.ImportError ToMessage(this ImportErrorRow row) =>
        new() { RowNumber = row.RowNumber, Field = row.Field, Reason = row.Reason, MessageZh = row.MessageZh };
}

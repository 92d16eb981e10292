using Microsoft.EntityFrameworkCore;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>Loads rows for a change; two officers that change one at once take turns here.</summary>
internal static class Loading
{
    /// <summary>A row as the officer read it, locked until the transaction ends.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<TRow> LockedAsync<TRow>(this Work<FoodSafetyDb> work, string type, Guid id, string etag, CancellationToken cancellation)
        where TRow : class, IVersionedRow
    {
        var row = await work.LockedAsync<TRow>(type, id, cancellation);
        return row.Version.ToString() == etag ? row : throw ApiErrors.EtagMismatch(type, id.ToString());
    }

    /// <summary>A row, locked until the transaction ends.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND.</exception>
    internal static async Task<TRow> LockedAsync<TRow>(this Work<FoodSafetyDb> work, string type, Guid id, CancellationToken cancellation)
        where TRow : class, IVersionedRow =>
        await work.Db.Set<TRow>().FromSqlRaw(Lock<TRow>(work.Db), id).SingleOrDefaultAsync(cancellation) ?? throw ApiErrors.NotFound(type, id.ToString());

    /// <summary>An operator as the officer read it.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static Task<OperatorRow> OperatorAsync(this Work<FoodSafetyDb> work, Guid id, string etag, CancellationToken cancellation) =>
        work.LockedAsync<OperatorRow>("operator", id, etag, cancellation);

    /// <summary>An operator as it is.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND.</exception>
    internal static Task<OperatorRow> OperatorAsync(this Work<FoodSafetyDb> work, Guid id, CancellationToken cancellation) =>
        work.LockedAsync<OperatorRow>("operator", id, cancellation);

    /// <summary>An inspection as the officer read it.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static Task<InspectionRow> InspectionAsync(this Work<FoodSafetyDb> work, Guid id, string etag, CancellationToken cancellation) =>
        work.LockedAsync<InspectionRow>("inspection", id, etag, cancellation);

    // The table's name comes from the model, never from a caller.
    private static string Lock<TRow>(FoodSafetyDb db) => $"SELECT *, xmin FROM {db.Model.FindEntityType(typeof(TRow))!.GetTableName()} WHERE id = {{0}} FOR UPDATE";
}

using Microsoft.EntityFrameworkCore;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>Loads rows for a change; two officers that change one at once take turns here.</summary>
internal static class Loading
{
    /// <summary>An operator as the officer read it.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<OperatorRow> OperatorAsync(this Work<FoodSafetyDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var row = await work.OperatorAsync(id, cancellation);
        return row.Version.ToString() == etag ? row : throw ApiErrors.EtagMismatch("operator", id.ToString());
    }

    /// <summary>An operator as it is.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND.</exception>
    internal static async Task<OperatorRow> OperatorAsync(this Work<FoodSafetyDb> work, Guid id, CancellationToken cancellation) =>
        await work.Db.Operators.FromSql($"SELECT *, xmin FROM operators WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("operator", id.ToString());

    /// <summary>An inspection as the officer read it.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<InspectionRow> InspectionAsync(this Work<FoodSafetyDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var row = await work.Db.Inspections.FromSql($"SELECT *, xmin FROM inspections WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("inspection", id.ToString());
        return row.Version.ToString() == etag ? row : throw ApiErrors.EtagMismatch("inspection", id.ToString());
    }
}

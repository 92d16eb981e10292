using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Alarms;

/// <summary>Loads rows of alarms for a change; two officers that change one at once take turns here.</summary>
internal static class AlarmLoading
{
    /// <summary>An alarm as the officer read it.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when it changed meanwhile.</exception>
    internal static async Task<AlarmRow> AlarmAsync(this Work<FoodSafetyDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var row = await work.Db.Alarms.FromSql($"SELECT *, xmin FROM alarms WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("alarm", id.ToString());
        return row.Version.ToString() == etag ? row : throw ApiErrors.EtagMismatch("alarm", id.ToString());
    }

    /// <summary>A case as the hospital read it.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when it changed meanwhile.</exception>
    internal static async Task<CaseRow> CaseAsync(this Work<FoodSafetyDb> work, Guid id, CancellationToken cancellation) =>
        await work.Db.Cases.FromSql($"SELECT *, xmin FROM sentinel_cases WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("case", id.ToString());
}

using Microsoft.EntityFrameworkCore;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund.Persistence;

/// <summary>Loads rows for a change; who changes one at the same time waits here.</summary>
internal static class Loading
{
    /// <summary>A row as the officer read it, locked until the transaction ends.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<TRow> LockedAsync<TRow>(this Work<HousingFundDb> work, string type, Guid id, string etag, CancellationToken cancellation)
        where TRow : class, IVersionedRow
    {
        var row = await work.LockedAsync<TRow>(type, id, cancellation);
        return row.Version.ToString() == etag ? row : throw ApiErrors.EtagMismatch(type, id.ToString());
    }

    /// <summary>A row, locked until the transaction ends.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND.</exception>
    internal static async Task<TRow> LockedAsync<TRow>(this Work<HousingFundDb> work, string type, Guid id, CancellationToken cancellation)
        where TRow : class, IVersionedRow =>
        await work.Db.Set<TRow>().FromSqlRaw(Lock<TRow>(work.Db), id).SingleOrDefaultAsync(cancellation) ?? throw ApiErrors.NotFound(type, id.ToString());

    /// <summary>A project as the officer read it.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static Task<ProjectRow> ProjectAsync(this Work<HousingFundDb> work, Guid id, string etag, CancellationToken cancellation) =>
        work.LockedAsync<ProjectRow>("project", id, etag, cancellation);

    /// <summary>A project, locked: two applications never share what its cap has left.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND.</exception>
    internal static Task<ProjectRow> ProjectAsync(this Work<HousingFundDb> work, Guid id, CancellationToken cancellation) =>
        work.LockedAsync<ProjectRow>("project", id, cancellation);

    /// <summary>An application as the officer read it, with its project; both locked, the project first as everywhere.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<(AdmissionRow Row, ProjectRow Project)> AdmissionAsync(this Work<HousingFundDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var projectId = await work.Db.Admissions.Where(a => a.Id == id).Select(a => (Guid?)a.ProjectId).SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("admission", id.ToString());
        var project = await work.ProjectAsync(projectId, cancellation);
        return (await work.LockedAsync<AdmissionRow>("admission", id, etag, cancellation), project);
    }

    /// <summary>A loan as the officer read it, with its project; both locked, the project first as everywhere.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<(LoanRow Row, ProjectRow Project)> LoanAsync(this Work<HousingFundDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var projectId = await work.Db.Loans.Where(l => l.Id == id).Select(l => (Guid?)l.ProjectId).SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("loan", id.ToString());
        var project = await work.ProjectAsync(projectId, cancellation);
        return (await work.LockedAsync<LoanRow>("loan", id, etag, cancellation), project);
    }

    // The table's name comes from the model, never from a caller.
    private static string Lock<TRow>(HousingFundDb db) => $"SELECT *, xmin FROM {db.Model.FindEntityType(typeof(TRow))!.GetTableName()} WHERE id = {{0}} FOR UPDATE";
}

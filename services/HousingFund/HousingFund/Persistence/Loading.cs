using Microsoft.EntityFrameworkCore;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund.Persistence;

/// <summary>Loads rows for a change; who changes one at the same time waits here.</summary>
internal static class Loading
{
    /// <summary>A project as the officer read it.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<ProjectRow> ProjectAsync(this Work<HousingFundDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var row = await work.ProjectAsync(id, cancellation);
        return row.Version.ToString() == etag ? row : throw ApiErrors.EtagMismatch("project", id.ToString());
    }

    /// <summary>A project, locked: two applications never share what its cap has left.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND.</exception>
    internal static async Task<ProjectRow> ProjectAsync(this Work<HousingFundDb> work, Guid id, CancellationToken cancellation) =>
        await work.Db.Projects.FromSql($"SELECT *, xmin FROM projects WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("project", id.ToString());

    /// <summary>A loan as the officer read it.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<LoanRow> LoanAsync(this Work<HousingFundDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var row = await work.Db.Loans.FromSql($"SELECT *, xmin FROM loans WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("loan", id.ToString());
        return row.Version.ToString() == etag ? row : throw ApiErrors.EtagMismatch("loan", id.ToString());
    }
}

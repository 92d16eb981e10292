using Microsoft.EntityFrameworkCore;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing.Persistence;

/// <summary>Loads an application for a change.</summary>
internal static class ApplicationLoading
{
    /// <summary>The row, as the officer read it.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<ApplicationRow> ApplicationAsync(this Work<LicensingDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        // Two officers that decide at once take turns here, and the second sees that its version is old.
        var row = await work.Db.Applications
            .FromSql($"SELECT *, xmin FROM applications WHERE id = {id} FOR UPDATE")
            .SingleOrDefaultAsync(cancellation) ?? throw ApiErrors.NotFound("application", id.ToString());
        return row.Version.ToString() == etag ? row : throw ApiErrors.EtagMismatch("application", id.ToString());
    }

    /// <summary>Keeps the permit of a granted application.</summary>
    internal static void Grant(this Work<LicensingDb> work, ApplicationRow row)
    {
        var permit = new PermitRow
        {
            Id = Guid.CreateVersion7(work.Now),
            ApplicationId = row.Id,
            HolderId = row.ApplicantId,
            HolderName = row.ApplicantName,
            Zone = row.Zone,
            Serial = row.Serial,
            GrantedOn = work.Today,
        };
        work.Db.Permits.Add(permit);
        (row.PermitId, row.DecidedOn) = (permit.Id, work.Today);
        work.Audit("permit.granted", permit.Id.ToString(), $"application {row.Id}");
    }
}

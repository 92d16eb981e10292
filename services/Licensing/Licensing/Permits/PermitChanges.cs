using Quzhou.Contracts.V1;
using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing.Permits;

/// <summary>
/// How permits come and go. Each change is announced to other departments in its own transaction, under a version of the permit
/// that grows with every change: whoever hears it twice, or in another order, ends up with the same.
/// </summary>
internal static class PermitChanges
{
    /// <summary>Keeps and announces the permit of a granted or filed application (核发).</summary>
    internal static PermitRow Issue(this Work<LicensingDb> work, ApplicationRow row, IReadOnlyList<Finding> findings, DateOnly? validUntil = null)
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
            ValidUntil = validUntil,
            Premises = row.Premises,
            Basis = StoredBasis.Write(findings),
        };
        work.Db.Permits.Add(permit);
        (row.PermitId, row.DecidedOn) = (permit.Id, work.Today);
        work.Announce(permit);
        work.Audit("permit.granted", permit.Id.ToString(), $"application {row.Id}");
        return permit;
    }

    /// <summary>Announces a permit as it stands, under its next version.</summary>
    internal static void Announce(this Work<LicensingDb> work, PermitRow permit)
    {
        permit.Announced++;
        var item = permit.Item;
        work.Publish(new PermitIssued
        {
            PermitId = permit.Id,
            Version = permit.Announced,
            Subject = SubjectId.Parse(permit.HolderId).ToContract(permit.HolderName),
            SubjectName = permit.HolderName,
            CatalogueSerial = permit.Serial,
            ItemName = item.Name,
            Zone = (DevelopmentZone)(int)permit.Zone,
            IssuedOn = permit.GrantedOn,
            ValidUntil = permit.ValidUntil,
            Authority = item.Authority,
            Premises = StoredMessages.Read<V1.Premises>(permit.Premises)?.ToContract(),
            Basis = [.. StoredBasis.Read(permit.Basis).Select(f => f.ToContract())],
        });
    }

    /// <summary>Ends and announces a permit (失效).</summary>
    internal static void End(this Work<LicensingDb> work, PermitRow permit, PermitEndReason reason, IReadOnlyList<Finding> findings)
    {
        (permit.State, permit.EndedOn, permit.EndBasis) = (PermitState.Revoked, work.Today, StoredBasis.Write(findings));
        permit.Announced++;
        work.Publish(new PermitEnded
        {
            PermitId = permit.Id,
            Version = permit.Announced,
            Subject = SubjectId.Parse(permit.HolderId).ToContract(permit.HolderName),
            Reason = reason,
            EndedOn = work.Today,
            Basis = [.. findings.Select(f => f.ToContract())],
        });
        work.Audit("permit.ended", permit.Id.ToString(), $"{reason}, version {permit.Announced}");
    }

    private static Contracts.V1.Premises ToContract(this V1.Premises premises) =>
        new(premises.County, premises.Township, premises.Grid.Length == 0 ? null : premises.Grid, premises.Address);
}

using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Archive;
using Quzhou.Licensing.Core.Tobacco.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using RevocationStage = Quzhou.Licensing.Core.Tobacco.RevocationStage;

namespace Quzhou.Licensing;

/// <summary>What a step of a case brings about outside of the case: deadlines, the register, copies, the credit office, the archive.</summary>
internal static class Cases
{
    private const string Supplier = "tobacco-office";
    private const string MarketRegulation = "market-regulation";

    /// <summary>A case as the officer read it, with its licence; the licence is locked first as everywhere.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<(RevocationCaseRow Row, RetailLicenceRow Licence)> CaseAsync(this Work<LicensingDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var licenceId = await work.Db.Set<RevocationCaseRow>().Where(c => c.Id == id).Select(c => (Guid?)c.LicenceId).SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("case", id.ToString());
        var licence = await work.LockedAsync<RetailLicenceRow>("licence", licenceId, cancellation);
        return (await work.LockedAsync<RevocationCaseRow>("case", id, etag, cancellation), licence);
    }

    internal static Task<List<CaseDocumentRow>> DocumentsOfAsync(this LicensingDb db, Guid caseId, CancellationToken cancellation) =>
        db.Set<CaseDocumentRow>().AsNoTracking().Where(d => d.CaseId == caseId).OrderBy(d => d.StepOrdinal).ToListAsync(cancellation);

    /// <summary>Keeps the last day of the filing report on the list of work.</summary>
    internal static Task KeepFilingAsync(this Work<LicensingDb> work, RevocationCaseRow row, Finding? term, CancellationToken cancellation) => work.KeepAsync(
        WorkKind.TobaccoFiling, row.Id, work.Actor.Agency, row.Stage == RevocationStage.Discovered ? row.Case.FilingDueOn : null, term, cancellation);

    /// <summary>Does what the stage that a case has come to asks for.</summary>
    internal static async Task FollowAsync(this Work<LicensingDb> work, RevocationCaseRow row, RetailLicenceRow licence, RevocationStage before, CancellationToken cancellation)
    {
        if (row.Stage == before)
            return;
        await work.KeepFilingAsync(row, null, cancellation);
        if (row.ReportId is null && RevocationReported.Of(row.Case) is { } report)
            await work.ReportAsync(row, licence, report, cancellation);
        switch (row.Stage)
        {
            case RevocationStage.Deregistered:
                licence.CancelledOn = work.Today;
                work.Audit("retail-licence.cancelled", licence.Id.ToString(), row.Id.ToString());
                break;
            case RevocationStage.CopiesSent:
                await work.SendCopyAsync(row, licence, TobaccoCopyRecipient.Supplier, Supplier, cancellation);
                await work.SendCopyAsync(row, licence, TobaccoCopyRecipient.MarketRegulation, MarketRegulation, cancellation);
                break;
        }
    }

    private static async Task ReportAsync(this Work<LicensingDb> work, RevocationCaseRow row, RetailLicenceRow licence, Core.CreditReport report, CancellationToken cancellation)
    {
        var subject = SubjectId.Parse(licence.HolderId);
        row.ReportId = work.Report(subject, licence.HolderName, row.Id, $"revocation-cases/{row.Id}", report);
        await work.RecordInArchiveAsync(
            new ArchiveFact(
                subject, licence.HolderName, ArchiveEntryKind.TobaccoCancelled, report.OccurredOn, row.Id, "取消从事烟草专卖业务资格", $"revocation-cases/{row.Id}", [report.Basis]),
            cancellation);
    }

    private static async Task SendCopyAsync(
        this Work<LicensingDb> work, RevocationCaseRow row, RetailLicenceRow licence, TobaccoCopyRecipient recipient, string agency, CancellationToken cancellation)
    {
        var copy = new TobaccoCopyRow
        {
            Id = Guid.CreateVersion7(work.Now), CaseId = row.Id, LicenceId = licence.Id, Recipient = recipient, Agency = agency, SentOn = work.Today,
        };
        work.Db.Add(copy);
        work.Audit("tobacco-copy.sent", copy.Id.ToString(), $"{recipient}, {row.Id}");
        await work.Db.SaveChangesAsync(cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.Law;
using Quzhou.Licensing.Archive;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.Permits;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Licensing.Work;
using Quzhou.Platform;
using Quzhou.Platform.Transactions;
using CatalogueItem = Quzhou.Licensing.Core.Catalogue.CatalogueItem;

namespace Quzhou.Licensing;

/// <summary>A step that was taken.</summary>
/// <param name="Settled">What the Core decided.</param>
/// <param name="RegisterSequence">Sequence of the punishment register that the decision saw.</param>
/// <param name="Permit">Permit that came or went with it; null for none.</param>
internal sealed record StepTaken(Settled<ApplicationCase> Settled, long RegisterSequence, PermitRow? Permit);

/// <summary>One step of an application, whatever its mode: decided in the Core, and kept with all that follows from it.</summary>
internal static class ApplicationSteps
{
    /// <summary>Takes a step of an application that the caller holds locked.</summary>
    /// <exception cref="Grpc.Core.RpcException">FAILED_PRECONDITION when the step does not fit.</exception>
    internal static async Task<StepTaken> StepAsync(
        this Work<LicensingDb> work, ApplicationRow row, ApplicationStep step, WorkingDayCalendar calendar, CancellationToken cancellation, DateOnly? validUntil = null)
    {
        var (facts, sequence) = await work.FactsAsync(row.Applicant, row.Item, calendar, cancellation);
        var before = row.Case;
        var settled = ApplicationDecisions.Decide(before, step, facts).Settle($"applications/{row.Id}");
        var permit = await work.KeepAsync(row, before, settled, calendar, validUntil, cancellation);
        return new StepTaken(settled, sequence, permit);
    }

    /// <summary>What a step is decided on, besides the state.</summary>
    internal static async Task<(StepFacts Facts, long RegisterSequence)> FactsAsync(
        this Work<LicensingDb> work, SubjectId applicant, CatalogueItem item, WorkingDayCalendar calendar, CancellationToken cancellation)
    {
        var (standing, sequence) = await work.ApplicantStandingAsync(applicant, cancellation);
        var guide = await work.Db.GuideInForceAsync(item, cancellation);
        return (new StepFacts(standing, calendar, guide?.ToCore(), LettersInForce.Of(item, guide, work.Today)), sequence);
    }

    /// <summary>Keeps a case and brings about what follows from it: permit, archive, report, work.</summary>
    internal static async Task<PermitRow?> KeepAsync(
        this Work<LicensingDb> work,
        ApplicationRow row,
        ApplicationCase? before,
        Settled<ApplicationCase> settled,
        WorkingDayCalendar calendar,
        DateOnly? validUntil,
        CancellationToken cancellation)
    {
        row.Take(settled.State);
        row.Basis = StoredBasis.Write(settled.Findings);
        if (row.LetterNumber is null && settled.State is CommitmentCase { Issued: not null })
            row.LetterNumber = await work.NextLetterNumberAsync(cancellation);
        PermitRow? permit = null;
        foreach (var consequence in Consequences.Of(before, settled.State))
            permit = await work.BringAboutAsync(row, settled, consequence, validUntil, cancellation) ?? permit;
        var deadlines = ApplicationDeadlines.Of(settled.State, calendar);
        row.DueOn = deadlines.Min(d => d.DueOn);
        await work.KeepWorkAsync(row.Id, row.Item, deadlines, cancellation);
        return permit;
    }

    private static async Task<PermitRow?> BringAboutAsync(
        this Work<LicensingDb> work, ApplicationRow row, Settled<ApplicationCase> settled, Consequence consequence, DateOnly? validUntil, CancellationToken cancellation)
    {
        switch (consequence)
        {
            case Consequence.PermitGranted:
                return work.Issue(row, settled.Findings, validUntil);
            case Consequence.PermitRevoked revoked:
                var permit = await work.LockedAsync<PermitRow>("permit", row.PermitId!.Value, cancellation);
                work.End(permit, PermitEndReason.Revoked, [revoked.Basis, .. settled.Findings.Where(f => f.RuleId != revoked.Basis.RuleId)]);
                return permit;
            case Consequence.IntegrityEntry entry:
                await work.RecordInArchiveAsync(
                    new ArchiveFact(
                        row.Applicant, row.ApplicantName, (ArchiveEntryKind)(int)entry.Ground, entry.OccurredOn, row.Id, entry.Basis.ReasonZh, $"applications/{row.Id}", [entry.Basis]),
                    cancellation);
                return null;
            case Consequence.Reported { Report: var report }:
                work.Report(row.Applicant, row.ApplicantName, row.Id, $"applications/{row.Id}", report);
                return null;
            default:
                throw new InvalidOperationException($"{consequence.GetType()} is no consequence that is known here.");
        }
    }

    // Numbers of a year run without gaps: a number that is not used goes back with its transaction.
    private static async Task<string> NextLetterNumberAsync(this Work<LicensingDb> work, CancellationToken cancellation)
    {
        var year = work.Today.Year;
        var numbers = await work.Db.Database
            .SqlQuery<int>($"""
                INSERT INTO letter_years (year, last_number) VALUES ({year}, 1)
                ON CONFLICT (year) DO UPDATE SET last_number = letter_years.last_number + 1 RETURNING last_number AS "Value"
                """)
            .ToListAsync(cancellation);
        return $"[{year}]年第{numbers[0]}号";
    }
}

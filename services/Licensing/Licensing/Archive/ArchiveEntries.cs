using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Archive;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Transactions;
using CoreSource = Quzhou.Licensing.Core.Archive.ArchiveSource;

namespace Quzhou.Licensing.Archive;

/// <summary>Something that goes into the integrity archive of its subject (记入诚信档案).</summary>
/// <param name="Subject">Whose archive.</param>
/// <param name="Name">Registered name.</param>
/// <param name="Kind">What it says.</param>
/// <param name="OccurredOn">Day of what it says.</param>
/// <param name="CauseId">Application, case or check it comes from; a second entry of the same kind and cause is not made.</param>
/// <param name="Summary">In words, at most <see cref="MaxSummary"/> characters, without a number of anybody.</param>
/// <param name="Reference">Where the evidence is kept.</param>
/// <param name="Findings">Its basis.</param>
internal sealed record ArchiveFact(
    SubjectId Subject, string Name, ArchiveEntryKind Kind, DateOnly OccurredOn, Guid CauseId, string Summary, string Reference, IReadOnlyList<Finding> Findings)
{
    /// <summary>Longest summary, in characters.</summary>
    internal const int MaxSummary = 500;

    /// <summary>Where it comes from; an organ's own work unless said otherwise.</summary>
    internal CoreSource Source { get; init; } = CoreSource.AdministrativeOrgan;

    /// <summary>Name of the organ or body it comes from; empty for the agency that enters it.</summary>
    internal string SourceName { get; init; } = "";

    /// <summary>True when it holds a business secret and so is never published.</summary>
    internal bool HoldsBusinessSecret { get; init; }

    internal ArchiveInformation Information(string agency) => new(
        ContentOf(Kind), Source, SourceName.Length > 0 ? SourceName : agency, Summary, Reference, OccurredOn, HoldsBusinessSecret);

    // What a check brings to light, and an order to rectify, say whether the subject meets what its licence asks for.
    private static ArchiveContent ContentOf(ArchiveEntryKind kind) => kind switch
    {
        ArchiveEntryKind.MaterialsMissing or ArchiveEntryKind.MaterialsNotConforming => ArchiveContent.MaterialsNotSubmitted,
        ArchiveEntryKind.FalseCommitment => ArchiveContent.FalseCommitment,
        ArchiveEntryKind.Unqualified or ArchiveEntryKind.InspectionFinding or ArchiveEntryKind.RectificationOrdered => ArchiveContent.Qualification,
        ArchiveEntryKind.ComplaintVerified => ArchiveContent.VerifiedComplaint,
        ArchiveEntryKind.AssociationRulesBroken => ArchiveContent.SelfRegulationBreach,
        ArchiveEntryKind.UnlawfulConduct => ArchiveContent.Offence,
        ArchiveEntryKind.TobaccoCancelled => ArchiveContent.Revocation,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of entry."),
    };
}

/// <summary>The way into the integrity archives, for every procedure that writes or asks them.</summary>
internal static class ArchiveEntries
{
    /// <summary>Enters a fact, once; opens the subject's archive when it has none. Returns the entry's id.</summary>
    internal static async Task<Guid> RecordInArchiveAsync(this Work<LicensingDb> work, ArchiveFact fact, CancellationToken cancellation)
    {
        var archive = await work.ArchiveOfAsync(fact.Subject, fact.Name, cancellation);
        var earlier = await work.Db.Set<ArchiveEntryRow>().AsNoTracking()
            .Where(e => e.ArchiveId == archive && e.Kind == fact.Kind && e.CauseId == fact.CauseId)
            .Select(e => (Guid?)e.Id)
            .SingleOrDefaultAsync(cancellation);
        if (earlier is { } known)
            return known;
        var id = Guid.CreateVersion7(work.Now);
        var recorded = ArchiveDecisions.Record(id, fact.Information(work.Actor.Agency), new Act(work.Actor.Officer, work.Today)).Settle($"archive-entries/{id}");
        var row = new ArchiveEntryRow
        {
            Id = id,
            ArchiveId = archive,
            Kind = fact.Kind,
            CauseId = fact.CauseId,
            RecordedByAgency = work.Actor.Agency,
            ClosesCommitment = Closes(fact.Kind),
            Entry = recorded.State,
            Findings = StoredBasis.Write([.. recorded.Findings, .. fact.Findings]),
        };
        work.Db.Add(row);
        work.Audit("archive.recorded", row.Id.ToString(), $"{fact.Kind}, {fact.CauseId}");
        await work.Db.SaveChangesAsync(cancellation);
        return row.Id;
    }

    /// <summary>The oldest standing entry that closes the commitment route to a subject (不再适用告知承诺); null when none does.</summary>
    internal static Task<ArchiveEntryRow?> ClosingCommitmentAsync(this LicensingDb db, SubjectId subject, CancellationToken cancellation)
    {
        var number = subject.Reveal();
        return db.Set<ArchiveEntryRow>().AsNoTracking()
            .Where(e => e.ClosesCommitment && e.State != ArchiveEntryState.Withdrawn)
            .Where(e => db.Set<ArchiveRow>().Any(a => a.Id == e.ArchiveId && a.SubjectId == number))
            .OrderBy(e => e.RecordedOn).ThenBy(e => e.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    // Annex 2 Art. 13: who does not hand in what was promised, or promised what is not so, gets no second commitment.
    private static bool Closes(ArchiveEntryKind kind) =>
        kind is ArchiveEntryKind.MaterialsMissing or ArchiveEntryKind.MaterialsNotConforming or ArchiveEntryKind.FalseCommitment;

    // Two procedures may open the archive of a subject at once: the second waits for the first, and finds it.
    private static async Task<Guid> ArchiveOfAsync(this Work<LicensingDb> work, SubjectId subject, string name, CancellationToken cancellation)
    {
        var (id, number) = (Guid.CreateVersion7(work.Now), subject.Reveal());
        await work.Db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO archives (id, subject_id, subject_name, opened_on)
             VALUES ({id}, {number}, {name}, {work.Today}) ON CONFLICT (subject_id) DO NOTHING
             """,
            cancellation);
        return await work.Db.Set<ArchiveRow>().AsNoTracking().Where(a => a.SubjectId == number).Select(a => a.Id).SingleAsync(cancellation);
    }
}

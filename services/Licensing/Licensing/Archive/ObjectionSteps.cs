using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Archive;
using Quzhou.Licensing.Core.Archive.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>An objection in hand, with the entry and the archive it is about.</summary>
internal sealed record ObjectionInHand(ArchiveObjectionRow Row, ArchiveEntryRow Entry, ArchiveRow Archive)
{
    internal ObjectionCase Case => new(Row.Objection, Entry.Entry);

    internal string Resource => $"archive-objections/{Row.Id}";
}

/// <summary>Loads objections for a step and keeps what came of it: objection, entry and the last day of the next step.</summary>
internal static class ObjectionSteps
{
    /// <summary>An entry of the caller's agency, locked.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, also when another agency keeps it.</exception>
    internal static async Task<ArchiveEntryRow> EntryAsync(this Work<LicensingDb> work, Guid id, CancellationToken cancellation)
    {
        var row = await work.LockedAsync<ArchiveEntryRow>("entry", id, cancellation);
        return row.RecordedByAgency == work.Actor.Agency ? row : throw ApiErrors.NotFound("entry", id.ToString());
    }

    /// <summary>An objection of the caller's agency as the officer read it; the entry is locked first as everywhere.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed it meanwhile.</exception>
    internal static async Task<ObjectionInHand> ObjectionAsync(this Work<LicensingDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var agency = work.Actor.Agency;
        var entryId = await work.Db.Set<ArchiveObjectionRow>().Where(o => o.Id == id && o.Agency == agency).Select(o => (Guid?)o.EntryId).SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("objection", id.ToString());
        var entry = await work.LockedAsync<ArchiveEntryRow>("entry", entryId, cancellation);
        var row = await work.LockedAsync<ArchiveObjectionRow>("objection", id, etag, cancellation);
        return new ObjectionInHand(row, entry, await work.Db.ArchiveOfEntryAsync(entry, cancellation));
    }

    internal static Task<ArchiveRow> ArchiveOfEntryAsync(this LicensingDb db, ArchiveEntryRow entry, CancellationToken cancellation) =>
        db.Set<ArchiveRow>().AsNoTracking().SingleAsync(a => a.Id == entry.ArchiveId, cancellation);

    /// <summary>Takes a step of the Core and saves it.</summary>
    internal static async Task<Settled<ObjectionCase>> StepAsync(
        this Work<LicensingDb> work, ObjectionInHand hand, Outcome<ObjectionCase> outcome, string action, WorkingDayCalendar calendar, CancellationToken cancellation)
    {
        var settled = outcome.Settle(hand.Resource);
        hand.Row.Objection = settled.State.Objection;
        hand.Row.Findings = StoredBasis.Write(settled.Findings);
        hand.Entry.Entry = settled.State.Entry;
        await work.KeepTermsAsync(hand.Row, calendar, cancellation);
        work.Audit(action, hand.Row.Id.ToString(), $"{hand.Row.Stage}, {settled.Rule}");
        await work.Db.SaveChangesAsync(cancellation);
        return settled;
    }

    /// <summary>Keeps the last days of an objection on the list of work.</summary>
    internal static async Task KeepTermsAsync(this Work<LicensingDb> work, ArchiveObjectionRow row, WorkingDayCalendar calendar, CancellationToken cancellation)
    {
        var objection = row.Objection;
        var forward = objection.Stage == ObjectionStage.Received ? ObjectionTerm.Forward(objection.Received.On, calendar) : default((DateOnly DueOn, Finding Finding)?);
        var handle = objection is { Stage: ObjectionStage.Accepted or ObjectionStage.Handled, Accepted: { } accepted }
            ? ObjectionTerm.Handle(accepted.On, calendar)
            : default((DateOnly DueOn, Finding Finding)?);
        await work.KeepAsync(WorkKind.ArchiveHandOver, row.Id, row.Agency, forward?.DueOn, forward?.Finding, cancellation);
        await work.KeepAsync(WorkKind.ArchiveTreatment, row.Id, row.Agency, handle?.DueOn, handle?.Finding, cancellation);
    }
}

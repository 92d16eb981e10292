using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Measures.Rules;
using Quzhou.Credit.Core.Propagation;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Consequences;

/// <summary>
/// What follows by itself when records enter the file or leave it (记录变动的后果): notice, push to the platform, suggested
/// punishment; and the other way round. Everything happens in the transaction that changed the records, with the subject
/// locked, so that it happens once or not at all.
/// </summary>
internal sealed partial class RecordConsequences(ResendPolicy policy, IOptions<CreditOptions> options)
{
    /// <summary>Who acts when nobody has a choice.</summary>
    internal static readonly Officer TheSystem = new("system", Agencies.CreditOffice);

    /// <summary>
    /// Records were determined, or stand again. Called with whatever was found: what was done for a record before is not
    /// done again.
    /// </summary>
    /// <param name="work">The work that determined them; the subject is locked.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="records">The records, saved or not.</param>
    /// <param name="cancellation">Cancels.</param>
    internal async Task DeterminedAsync(Work<CreditDb> work, SubjectRow subject, IReadOnlyCollection<RecordRow> records, CancellationToken cancellation)
    {
        foreach (var record in records.Where(r => r is { Level: not null, ValidUntil: not null, Withdrawal: null }))
        {
            await NotifyAsync(work, record, cancellation);
            await PushRecordAsync(work, record, cancellation);
        }
        await SuggestAsync(work, subject, cancellation);
    }

    /// <summary>A record was repaired: the measures of the power system end and the platform is told, Art. 28.</summary>
    internal static async Task RepairedAsync(Work<CreditDb> work, SubjectRow subject, RecordRow record, Guid repairId, CancellationToken cancellation)
    {
        work.Db.Pushes.Add(NewPush(work, record, PushKind.Repair, repairId.ToString(), PushedRepair.Find(repairId)));
        await EndPrepaidAsync(work, subject, cancellation);
    }

    private static async Task NotifyAsync(Work<CreditDb> work, RecordRow record, CancellationToken cancellation)
    {
        if (await work.Db.Notices.AnyAsync(n => n.RecordId == record.Id && n.ObjectionId == null, cancellation))
            return;
        var findings = StoredJson.ReadFindings(record.Findings);
        var (_, asked) = NoticeByLevel.Of(record.Level!.Value);
        work.Db.Notices.Add(new NoticeRow
        {
            Id = Guid.CreateVersion7(),
            SubjectId = record.SubjectId,
            Kind = record.Level == DishonestyLevel.General ? NoticeKind.Reminder : NoticeKind.WrittenNotice,
            RecordId = record.Id,
            Text = NoticeText.OfRecord(record, findings),
            Findings = StoredJson.WriteFindings([asked, .. findings]),
            CreatedAt = work.Now,
        });
    }

    // What the platform holds last of a record decides what it has to be told now.
    private static async Task PushRecordAsync(Work<CreditDb> work, RecordRow record, CancellationToken cancellation)
    {
        var last = await LastPushAsync(work.Db, record.Id, cancellation);
        switch (last)
        {
            case null:
                work.Db.Pushes.Add(NewPush(work, record, PushKind.Record, record.Id.ToString(), PushedToPlatform.Find()));
                break;
            case { Kind: PushKind.Record, State: PushState.Dropped }:
                Change(work, last, PushState.Pending);
                break;
            case { Kind: PushKind.Correction, State: PushState.Pending }:
                Change(work, last, PushState.Dropped);
                break;
            case { Kind: PushKind.Correction, State: PushState.Pushed }:
                work.Db.Pushes.Add(NewPush(work, record, PushKind.Record, $"{record.Id}/{last.Id}", PushedToPlatform.Find()));
                break;
        }
    }

    private static Task<PushRow?> LastPushAsync(CreditDb db, Guid recordId, CancellationToken cancellation) =>
        db.Pushes.Where(p => p.RecordId == recordId && p.Kind != PushKind.Repair).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellation);

    private static void Change(Work<CreditDb> work, PushRow push, PushState state) => (push.State, push.ChangedAt, push.ChangedBy) = (state, work.Now, TheSystem.Id);

    private static PushRow NewPush(Work<CreditDb> work, RecordRow record, PushKind kind, string cause, Finding finding) => new()
    {
        Id = Guid.CreateVersion7(),
        SubjectId = record.SubjectId,
        Kind = kind,
        RecordId = record.Id,
        Cause = cause,
        State = PushState.Pending,
        Findings = StoredJson.WriteFindings([finding]),
        ChangedBy = TheSystem.Id,
        CreatedAt = work.Now,
        ChangedAt = work.Now,
    };

    // Settlement in advance needs the level that allowed it.
    private static async Task EndPrepaidAsync(Work<CreditDb> work, SubjectRow subject, CancellationToken cancellation)
    {
        if (await work.Db.Prepaid.SingleOrDefaultAsync(p => p.SubjectId == subject.SubjectId && p.EndedOn == null, cancellation) is not { } running)
            return;
        var records = await RecordsAsync(work.Db, subject, cancellation);
        var standing = TrustworthyStanding.On(work.Today, [.. records.Select(r => r.ToCore())], []);
        if (PrepaidByLevel.Find(standing.Level).Allowed)
            return;
        (running.EndedOn, running.EndedBy, running.EndReason) = (work.Today, TheSystem.Id, PrepaidByLevel.Id);
        work.Audit("prepaid.ended", running.Id.ToString(), PrepaidByLevel.Id);
    }

    // The stored records as this work has changed them, and those that it has added and not saved yet.
    private static async Task<List<RecordRow>> RecordsAsync(CreditDb db, SubjectRow subject, CancellationToken cancellation)
    {
        var stored = await db.RecordsOfAsync(subject.SubjectId, cancellation);
        return [.. stored, .. db.Records.Local.Where(r => r.SubjectId == subject.SubjectId && !stored.Contains(r))];
    }
}

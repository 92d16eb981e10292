using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Persistence;
using Quzhou.Law;

namespace Quzhou.Credit.CityRegister;

/// <summary>The rows of one subject's file (信用主体档案), as they stand or as they were known at a time.</summary>
/// <param name="Number">Number of the subject.</param>
/// <param name="Subject">The subject; null when nothing was ever recorded.</param>
/// <param name="Records">Its records, oldest determination first.</param>
/// <param name="Punishments">Its punishments, oldest first.</param>
/// <param name="Repairs">Its repairs, oldest first.</param>
/// <param name="Listings">Its entries of abnormal operation, oldest first.</param>
/// <param name="Applications">Its applications for the trustworthy level.</param>
internal sealed record RegisterFile(
    SubjectId Number,
    SubjectRow? Subject,
    IReadOnlyList<RecordRow> Records,
    IReadOnlyList<JointPunishmentRow> Punishments,
    IReadOnlyList<RepairRow> Repairs,
    IReadOnlyList<AbnormalListingRow> Listings,
    IReadOnlyList<TrustworthyRow> Applications)
{
    /// <summary>The level on a day, by the rules and nothing else.</summary>
    internal SubjectStanding StandingOn(DateOnly date) => TrustworthyStanding.On(date, [.. Records.Select(r => r.ToCore())], Grants);

    /// <summary>The lists on a day.</summary>
    internal IReadOnlyList<ListEntry> ListsOn(DateOnly date, CreditLevel level) => ListMembership.On(date, level, ToCore());

    private IReadOnlyList<TrustworthyGrant> Grants => [.. Applications.Select(a => a.ToCore().Grant).OfType<TrustworthyGrant>()];

    private SubjectFile ToCore() => new(
        Number.Type,
        [.. Records.Select(r => new FiledRecord(r.ToCore(), r.Source, r.Disputed, [.. StoredJson.ReadFindings(r.Findings).Select(f => f.Citation)]))],
        [.. Punishments.Select(p => p.ToCore())],
        [.. Listings.Select(l => l.ToCore())],
        Grants);

    /// <summary>The file of one subject. Call it in a snapshot when the parts have to belong to the same moment.</summary>
    internal static async Task<RegisterFile> LoadAsync(CreditDb db, SubjectId subject, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var number = subject.Reveal();
        if (await db.Subjects.SingleOrDefaultAsync(s => s.SubjectId == number, cancellation) is not { } row)
            return new RegisterFile(subject, null, [], [], [], [], []);
        return knownAt is { } known
            ? Make(
                row,
                await db.RecordsAsKnownAsync(number, known, cancellation),
                await db.PunishmentsAsKnownAsync(number, known, cancellation),
                await db.RepairsAsKnownAsync(number, known, cancellation),
                await db.ListingsAsKnownAsync(number, known, cancellation),
                await db.ApplicationsAsKnownAsync(number, known, cancellation))
            : (await LoadAsync(db, [row], cancellation))[0];
    }

    /// <summary>The files of many subjects as they stand, in their order.</summary>
    internal static async Task<List<RegisterFile>> LoadAsync(CreditDb db, IReadOnlyList<SubjectRow> subjects, CancellationToken cancellation)
    {
        var numbers = subjects.Select(s => s.SubjectId).ToArray();
        var records = (await db.Records.Where(r => numbers.Contains(r.SubjectId)).ToListAsync(cancellation)).ToLookup(r => r.SubjectId, StringComparer.Ordinal);
        var punishments = (await db.JointPunishments.Where(p => numbers.Contains(p.SubjectId)).ToListAsync(cancellation)).ToLookup(p => p.SubjectId, StringComparer.Ordinal);
        var repairs = (await db.Repairs.Where(r => numbers.Contains(r.SubjectId)).ToListAsync(cancellation)).ToLookup(r => r.SubjectId, StringComparer.Ordinal);
        var listings = (await db.AbnormalListings.Where(l => numbers.Contains(l.SubjectId)).ToListAsync(cancellation)).ToLookup(l => l.SubjectId, StringComparer.Ordinal);
        var applications = (await db.Trustworthy.Where(t => numbers.Contains(t.SubjectId)).ToListAsync(cancellation)).ToLookup(t => t.SubjectId, StringComparer.Ordinal);
        return
        [
            .. subjects.Select(s => Make(
                s, records[s.SubjectId], punishments[s.SubjectId], repairs[s.SubjectId], listings[s.SubjectId], applications[s.SubjectId])),
        ];
    }

    private static RegisterFile Make(
        SubjectRow subject,
        IEnumerable<RecordRow> records,
        IEnumerable<JointPunishmentRow> punishments,
        IEnumerable<RepairRow> repairs,
        IEnumerable<AbnormalListingRow> listings,
        IEnumerable<TrustworthyRow> applications) => new(
            subject.Id,
            subject,
            [.. records.OrderBy(r => r.DeterminedOn).ThenBy(r => r.Id)],
            [.. punishments.OrderBy(p => p.Number)],
            [.. repairs.OrderBy(r => r.CreatedAt)],
            [.. listings.OrderBy(l => l.EnteredOn).ThenBy(l => l.Id)],
            [.. applications]);
}

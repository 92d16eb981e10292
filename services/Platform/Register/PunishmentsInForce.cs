using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.Law;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Platform.Register;

/// <summary>A joint punishment in force against a subject, as a department's decision sees it.</summary>
/// <param name="PunishmentId">Id of the punishment.</param>
/// <param name="Version">Version in force.</param>
/// <param name="Level">Level of dishonesty.</param>
/// <param name="ImposedOn">Day of the decision.</param>
/// <param name="ExpiresOn">Last day of force.</param>
/// <param name="Measures">What is to be restricted.</param>
public sealed record PunishmentInForce(
    Guid PunishmentId,
    int Version,
    DishonestyLevel Level,
    DateOnly ImposedOn,
    DateOnly ExpiresOn,
    IReadOnlyList<Measure> Measures)
{
    internal static PunishmentInForce From(PunishmentRow row)
    {
        var decision = ContractJson.Read<JointPunishmentImposed>(row.Decision!);
        return new(row.PunishmentId, row.Version, decision.Level, decision.ImposedOn, decision.ExpiresOn, decision.Measures);
    }
}

/// <summary>What the register says of a subject, and how new the register was when it said so.</summary>
/// <param name="Punishments">Punishments in force, oldest decision first; empty for a subject in good standing.</param>
/// <param name="RegisterSequence">Highest sequence number of the register that the answer rests on.</param>
public sealed record SubjectStanding(IReadOnlyList<PunishmentInForce> Punishments, long RegisterSequence)
{
    /// <summary>True when at least one punishment is in force (受联合惩戒).</summary>
    public bool IsPunished => Punishments.Count > 0;

    /// <summary>True when one in force is for severe dishonesty (严重失信).</summary>
    public bool IsSeverelyPunished => Punishments.Any(p => p.Level == DishonestyLevel.Severe);
}

/// <summary>Looks a subject up in this department's own register, so that a decision never waits for another service.</summary>
public static class PunishmentsInForce
{
    /// <summary>
    /// The standing of a subject on the day of the work. The subject stays as it is until the transaction ends: a
    /// punishment that arrives meanwhile waits, so that no decision slips in between.
    /// </summary>
    public static async Task<SubjectStanding> StandingOfAsync<TDb>(this Work<TDb> work, SubjectId subject, CancellationToken cancellation)
        where TDb : ServiceDbContext
    {
        await work.Db.LockSubjectAsync(subject, exclusive: false, cancellation);
        return await work.Db.StandingOfAsync(subject, work.Today, cancellation);
    }

    /// <summary>
    /// The standings of several subjects on the day of the work, each subject as it is until the transaction ends. The
    /// locks are taken in the order of the numbers, so that two such works do not wait for each other.
    /// </summary>
    public static async Task<IReadOnlyDictionary<SubjectId, SubjectStanding>> StandingsOfAsync<TDb>(
        this Work<TDb> work, IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation)
        where TDb : ServiceDbContext
    {
        var numbers = subjects.Select(s => s.Reveal()).Distinct().Order(StringComparer.Ordinal).ToArray();
        await work.Db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock_shared(hashtextextended(number, 7)) FROM unnest({numbers}) WITH ORDINALITY AS n(number, place) ORDER BY place",
            cancellation);
        return await work.Db.StandingsOfAsync(subjects, work.Today, cancellation);
    }

    /// <summary>The standing of a subject on a day, for a reading answer that decides nothing.</summary>
    public static async Task<SubjectStanding> StandingOfAsync(
        this ServiceDbContext db, SubjectId subject, DateOnly today, CancellationToken cancellation)
    {
        var number = subject.Reveal();
        var rows = await db.Punishments.AsNoTracking()
            .Where(p => p.SubjectId == number && !p.Lifted && p.ExpiresOn >= today)
            .OrderBy(p => p.Sequence)
            .ToListAsync(cancellation);
        var sequence = await db.Punishments.MaxAsync(p => (long?)p.Sequence, cancellation) ?? 0;
        return new SubjectStanding([.. rows.Select(PunishmentInForce.From)], sequence);
    }

    /// <summary>The standings of several subjects on a day, for a page of a list.</summary>
    public static async Task<IReadOnlyDictionary<SubjectId, SubjectStanding>> StandingsOfAsync(
        this ServiceDbContext db, IReadOnlyCollection<SubjectId> subjects, DateOnly today, CancellationToken cancellation)
    {
        var numbers = subjects.Select(s => s.Reveal()).ToList();
        var rows = await db.Punishments.AsNoTracking()
            .Where(p => numbers.Contains(p.SubjectId) && !p.Lifted && p.ExpiresOn >= today)
            .OrderBy(p => p.Sequence)
            .ToListAsync(cancellation);
        var sequence = await db.Punishments.MaxAsync(p => (long?)p.Sequence, cancellation) ?? 0;
        var bySubject = rows.ToLookup(r => r.SubjectId, PunishmentInForce.From);
        return subjects.ToDictionary(s => s, s => new SubjectStanding([.. bySubject[s.Reveal()]], sequence));
    }

    /// <summary>Serialises decisions about a subject with punishments of that subject, until the transaction ends.</summary>
    internal static Task LockSubjectAsync(this ServiceDbContext db, SubjectId subject, bool exclusive, CancellationToken cancellation) =>
        exclusive
            ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({subject.Reveal()}, 7))", cancellation)
            : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared(hashtextextended({subject.Reveal()}, 7))", cancellation);
}

using System.Data;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Enforcement;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;
using PunishmentState = Quzhou.Credit.Core.JointPunishment.PunishmentState;

namespace Quzhou.Credit.CheckStanding;

/// <summary>Answers a subject's standing, from the shared cache when it holds this very version of the subject.</summary>
internal sealed class StandingReader(IDbContextFactory<CreditDb> contexts, StandingCache cache)
{
    /// <summary>The standing on a day, as this caller may see it. The answer's check id is not set.</summary>
    internal async Task<CheckStandingResponse> ReadAsync(SubjectId subject, DateOnly today, Caller caller, CancellationToken cancellation)
    {
        var number = subject.Reveal();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        // Version and sequence number in one statement: what the cache holds for that version is what was true then.
        var seen = await db.RegisterHead
            .Select(h => new { h.Sequence, Subject = db.Subjects.SingleOrDefault(s => s.SubjectId == number) })
            .SingleAsync(cancellation);
        if (seen.Subject is null)
            return Unknown(today, seen.Sequence);
        if (await cache.FindAsync(seen.Subject, today) is { } cached)
            return For(caller, seen.Subject, cached, seen.Sequence);
        var (row, answer, sequence) = await ComputeAsync(db, number, today, caller, cancellation);
        await cache.KeepAsync(row, today, answer);
        return For(caller, row, answer, sequence);
    }

    private static CheckStandingResponse Unknown(DateOnly today, long sequence)
    {
        var standing = SubjectStanding.On(today, []);
        var answer = new CheckStandingResponse { Level = standing.Level.ToLevel(), RegisterSequence = sequence };
        answer.Basis.AddRange(standing.Findings.ToBasis());
        return answer;
    }

    // One snapshot, so that the answer kept under a version is made of that version and nothing newer.
    private static async Task<(SubjectRow Subject, CheckStandingResponse Answer, long Sequence)> ComputeAsync(
        CreditDb db, string number, DateOnly today, Caller caller, CancellationToken cancellation)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var subject = await db.Subjects.SingleAsync(s => s.SubjectId == number, cancellation);
        var sequence = await db.RegisterHead.Select(h => h.Sequence).SingleAsync(cancellation);
        var records = await db.RecordsOfAsync(number, cancellation);
        var punishments = await InForceAsync(db, number, today, cancellation);
        var restrictions = await db.RestrictionsOnAsync(CreditEnforcement.TargetsOf(subject), today, cancellation);

        var grants = await db.GrantsOfAsync(number, cancellation);
        var standing = TrustworthyStanding.On(today, [.. records.Select(r => r.ToCore())], grants);
        var answer = new CheckStandingResponse { Level = standing.Level.ToLevel() };
        answer.Basis.AddRange(standing.Findings.ToBasis());
        answer.Punishments.AddRange(punishments.Select(p => p.ToPunishment(subject, caller)));
        answer.Restrictions.AddRange(restrictions.Select(r => r.ToEffect()));
        return (subject, answer, sequence);
    }

    private static Task<List<JointPunishmentRow>> InForceAsync(CreditDb db, string number, DateOnly today, CancellationToken cancellation) =>
        db.JointPunishments
            .Where(p => p.SubjectId == number && (p.State == PunishmentState.InForce || p.State == PunishmentState.LiftProposed) && p.ExpiresOn >= today)
            .OrderBy(p => p.Number)
            .ToListAsync(cancellation);

    // The cache serves every caller; who may see the number is asked each time.
    private static CheckStandingResponse For(Caller caller, SubjectRow subject, CheckStandingResponse answer, long sequence)
    {
        answer.RegisterSequence = sequence;
        foreach (var punishment in answer.Punishments)
            punishment.Subject = subject.ToSubject(caller);
        return answer;
    }
}

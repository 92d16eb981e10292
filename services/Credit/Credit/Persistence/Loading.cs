using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Law;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Persistence;

/// <summary>
/// Loads what a decision needs, locked in one order everywhere - subject, punishment, register head - so that decisions
/// about one subject take turns and never wait for each other in a circle.
/// </summary>
internal static class Loading
{
    /// <summary>The subject, locked; made when this is the first that is heard of it.</summary>
    internal static async Task<SubjectRow> EnsureSubjectAsync(
        this Work<CreditDb> work, SubjectId subject, string name, CancellationToken cancellation)
    {
        await work.Db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO subjects (subject_id, key, type, name, version, created_at)
             VALUES ({subject.Reveal()}, {Guid.NewGuid()}, {subject.Type.ToString()}, {name}, 0, {work.Now}) ON CONFLICT DO NOTHING
             """,
            cancellation);
        var row = await work.Db.LockSubjectRowAsync(subject.Reveal(), cancellation);
        row!.Name = name;
        return row;
    }

    /// <summary>The subject, locked; null when it is not known.</summary>
    internal static Task<SubjectRow?> LockSubjectRowAsync(this CreditDb db, string number, CancellationToken cancellation) =>
        db.Subjects.FromSql($"SELECT * FROM subjects WHERE subject_id = {number} FOR UPDATE").SingleOrDefaultAsync(cancellation);

    /// <summary>All records of a subject.</summary>
    internal static Task<List<RecordRow>> RecordsOfAsync(this CreditDb db, string number, CancellationToken cancellation) =>
        db.Records.Where(r => r.SubjectId == number).OrderBy(r => r.DeterminedOn).ThenBy(r => r.Id).ToListAsync(cancellation);

    /// <summary>Terms of all contracts of a subject.</summary>
    internal static async Task<List<ContractTerm>> ContractTermsOfAsync(this CreditDb db, string number, CancellationToken cancellation)
    {
        var terms = await db.Contracts.Where(c => c.SubjectId == number).Select(c => new { c.SignedOn, c.ClosedOn }).ToListAsync(cancellation);
        return [.. terms.Select(t => new ContractTerm(t.SignedOn, t.ClosedOn))];
    }

    /// <summary>All grants of the trustworthy level of a subject; whether one holds, the records say.</summary>
    internal static async Task<List<TrustworthyGrant>> GrantsOfAsync(this CreditDb db, string number, CancellationToken cancellation)
    {
        var granted = await db.Trustworthy.Where(t => t.SubjectId == number && t.State == TrustworthyState.Granted)
            .Select(t => new { t.Id, t.ClosedOn }).ToListAsync(cancellation);
        return [.. granted.Select(t => new TrustworthyGrant(t.Id, t.ClosedOn!.Value))];
    }

    /// <summary>A record and its subject, the subject locked.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND.</exception>
    internal static async Task<(SubjectRow Subject, RecordRow Record)> RecordForEditAsync(this CreditDb db, Guid id, CancellationToken cancellation)
    {
        var number = await db.Records.Where(r => r.Id == id).Select(r => r.SubjectId).SingleOrDefaultAsync(cancellation)
            ?? throw CreditErrors.RecordUnknown(id);
        var subject = await db.LockSubjectRowAsync(number, cancellation);
        return (subject!, await db.Records.SingleAsync(r => r.Id == id, cancellation));
    }

    /// <summary>A punishment, its subject and its grounds; subject and punishment locked.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when the etag is not the newest.</exception>
    internal static async Task<PunishmentFile> PunishmentForEditAsync(this CreditDb db, Guid id, string? etag, CancellationToken cancellation)
    {
        var number = await db.JointPunishments.Where(p => p.Id == id).Select(p => p.SubjectId).SingleOrDefaultAsync(cancellation)
            ?? throw CreditErrors.PunishmentUnknown(id);
        var subject = await db.LockSubjectRowAsync(number, cancellation);
        var row = await db.LockPunishmentAsync(id, cancellation);
        if (etag is not null && row!.Etag != etag)
            throw Platform.Api.ApiErrors.EtagMismatch("punishment", id.ToString());
        var grounds = await db.Records.Where(r => row!.Grounds.Contains(r.Id)).OrderBy(r => r.DeterminedOn).ThenBy(r => r.Id).ToListAsync(cancellation);
        return new PunishmentFile(subject!, row!, grounds);
    }

    /// <summary>A punishment, locked; null when there is none.</summary>
    internal static Task<JointPunishmentRow?> LockPunishmentAsync(this CreditDb db, Guid id, CancellationToken cancellation) =>
        db.JointPunishments.FromSql($"SELECT * FROM joint_punishments WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation);
}

/// <summary>What a decision on a punishment needs.</summary>
/// <param name="Subject">Who is punished.</param>
/// <param name="Row">The punishment.</param>
/// <param name="Grounds">The records it stands on.</param>
internal sealed record PunishmentFile(SubjectRow Subject, JointPunishmentRow Row, List<RecordRow> Grounds);

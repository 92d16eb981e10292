using System.Diagnostics;
using Quzhou.Platform.Audit;
using Quzhou.Platform.Outbox;
using Quzhou.Platform.Persistence;

namespace Quzhou.Platform.Transactions;

/// <summary>Who acts: an officer of an agency, or a service on its own account.</summary>
/// <param name="Agency">Agency (机关), or the service's resource name.</param>
/// <param name="Officer">Officer (经办人), or <c>system</c>.</param>
public readonly record struct Actor(string Agency, string Officer);

/// <summary>
/// One unit of work: state, outgoing messages and audit entries that commit together or not at all. Made by
/// <see cref="Transactions{TDb}"/>; the body loads, decides, changes <see cref="Db"/>, publishes and audits.
/// </summary>
/// <typeparam name="TDb">The department's database.</typeparam>
public sealed class Work<TDb>
    where TDb : ServiceDbContext
{
    private readonly List<AuditFact> audits = [];

    internal Work(TDb db, Actor actor, DateTimeOffset now) => (Db, Actor, Now) = (db, actor, now);

    /// <summary>The department's database, inside the transaction.</summary>
    public TDb Db { get; }

    /// <summary>Who acts.</summary>
    public Actor Actor { get; }

    /// <summary>The instant of the work, the same throughout; whole microseconds, as the database keeps it.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The legal day of the work in Quzhou.</summary>
    public DateOnly Today => Now.ToCityDate();

    /// <summary>Sends an event contract once this work is committed. It reaches every subscriber at least once.</summary>
    public void Publish(object contract) => Db.Outbox.Add(new OutboxRow
    {
        MessageId = Guid.CreateVersion7(),
        Type = contract.GetType().FullName!,
        Payload = ContractJson.Write(contract),
        TraceParent = Activity.Current?.Id,
        TraceState = Activity.Current?.TraceStateString,
        CreatedAt = Now,
        NextAttemptAt = Now,
    });

    /// <summary>Writes an entry of the audit log (审计). No personal data: ids and codes.</summary>
    /// <param name="action">What was done, a stable code such as <c>punishment.imposed</c>; at most 100 characters.</param>
    /// <param name="target">Id of what it was done to; at most 200 characters.</param>
    /// <param name="details">More, at most 1,000 characters.</param>
    public void Audit(string action, string target, string details = "")
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(action.Length, AuditRow.MaxAction);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target.Length, AuditRow.MaxTarget);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.Length, AuditRow.MaxDetails);
        audits.Add(new AuditFact(action, target, details));
    }

    /// <summary>
    /// Writes what was collected. The audit head is locked last, so that the chain serialises only the end of a
    /// transaction and not the whole of it.
    /// </summary>
    internal async Task SaveAsync(CancellationToken cancellation)
    {
        await Db.SaveChangesAsync(cancellation);
        if (audits.Count == 0)
            return;
        await AuditLog.AppendAsync(Db, Actor, Now, audits, cancellation);
        await Db.SaveChangesAsync(cancellation);
    }
}

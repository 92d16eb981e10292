using Quzhou.Contracts.V1;
using Quzhou.Platform.Register;

namespace Quzhou.Simulation.Tests.Fabric;

/// <summary>
/// A department: register, restrictions, inbox and outbox that survive it, and a consumer that may die at every step.
/// It decides with the product's own <see cref="PunishmentRegister"/>.
/// </summary>
internal sealed class DepartmentNode(string name, Chance chance, Faults faults)
{
    private sealed record Held(int Version, bool Lifted, object Answer);

    private readonly Dictionary<Guid, Held> register = [];
    private readonly HashSet<Guid> restricted = [];
    private readonly HashSet<Guid> inbox = [];
    private readonly Dictionary<(Guid, int), int> timesApplied = [];

    internal string Name => name;

    /// <summary>False when it never comes back.</summary>
    internal bool Alive { get; set; } = true;

    internal Outbox Outbox { get; } = new();

    internal IReadOnlyDictionary<(Guid Punishment, int Version), int> TimesApplied => timesApplied;

    internal bool Restricts(Guid punishment) => restricted.Contains(punishment);

    internal byte[] Digest() => RegisterDigest.Compute(register.Select(r => new RegisterLine(r.Key, r.Value.Version, r.Value.Lifted)));

    /// <summary>One delivery; true when it is acknowledged.</summary>
    internal bool Receive(Envelope envelope, DateTimeOffset now)
    {
        if (faults.Now(chance, Fault.CrashBeforeCommit))
            return false;
        if (inbox.Contains(envelope.Id))
            return true;
        if (faults.Now(chance, Fault.EnforcementFails))
        {
            // The last retry: the message goes to the error queue, the credit office hears of it.
            Outbox.Add(new Envelope(chance.Id(), Failure(envelope.Event, now)));
            return true;
        }
        Apply(ChangeOf(envelope.Event), now);
        inbox.Add(envelope.Id);
        return !faults.Now(chance, Fault.CrashBeforeAcknowledge);
    }

    /// <summary>The comparison of registers: what differs is applied the same way as a message.</summary>
    internal void Sweep(CreditNode credit, DateTimeOffset now)
    {
        if (Digest().AsSpan().SequenceEqual(credit.Digest()))
            return;
        foreach (var change in credit.Register())
        {
            if (faults.Now(chance, Fault.CrashBeforeCommit))
                return;
            if (register.TryGetValue(change.PunishmentId, out var held) && held.Version >= change.Version)
                continue;
            Apply(change, now);
        }
    }

    // One transaction: register, restrictions, answer.
    private void Apply(RegisterChange change, DateTimeOffset now)
    {
        register.TryGetValue(change.PunishmentId, out var held);
        switch (PunishmentRegister.Decide(held?.Version ?? 0, change))
        {
            case RegisterOutcome.Stale:
                return;
            case RegisterOutcome.Repeated:
                Outbox.Add(new Envelope(chance.Id(), held!.Answer));
                return;
            case RegisterOutcome.Enforce:
                restricted.Add(change.PunishmentId);
                Remember(change, lifted: false, new PunishmentEnforced
                {
                    PunishmentId = change.PunishmentId, Version = change.Version, Service = name, Effects = [], EnforcedAt = now,
                });
                return;
            case RegisterOutcome.Release:
                restricted.Remove(change.PunishmentId);
                Remember(change, lifted: true, new PunishmentReleased
                {
                    PunishmentId = change.PunishmentId, Version = change.Version, Service = name, Effects = [], ReleasedAt = now,
                });
                return;
        }
    }

    private void Remember(RegisterChange change, bool lifted, object answer)
    {
        register[change.PunishmentId] = new Held(change.Version, lifted, answer);
        timesApplied[(change.PunishmentId, change.Version)] = timesApplied.GetValueOrDefault((change.PunishmentId, change.Version)) + 1;
        Outbox.Add(new Envelope(chance.Id(), answer));
    }

    private EnforcementFailed Failure(object decision, DateTimeOffset now)
    {
        var change = ChangeOf(decision);
        return new() { PunishmentId = change.PunishmentId, Version = change.Version, Service = name, ReasonCode = "SIMULATED", FailedAt = now };
    }

    private static RegisterChange ChangeOf(object decision) => decision is JointPunishmentImposed imposed
        ? new RegisterChange.Imposed(imposed)
        : new RegisterChange.Lifted((JointPunishmentLifted)decision);
}

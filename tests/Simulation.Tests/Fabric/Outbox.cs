namespace Quzhou.Simulation.Tests.Fabric;

/// <summary>A message as it travels: its id is the same however often it is published.</summary>
internal sealed record Envelope(Guid Id, object Event);

/// <summary>A node's outbox. It survives the node: what was committed is here until it is marked.</summary>
internal sealed class Outbox
{
    private readonly List<Envelope> pending = [];

    internal bool IsEmpty => pending.Count == 0;

    internal void Add(Envelope envelope) => pending.Add(envelope);

    /// <summary>
    /// Takes one pending message, any one, since order is not assumed, through publish and mark, and may die on the way.
    /// </summary>
    internal void Dispatch(Bus bus, Chance chance, Faults faults)
    {
        if (pending.Count == 0)
            return;
        var envelope = chance.Pick(pending);
        if (faults.Now(chance, Fault.CrashBeforePublish) || faults.Now(chance, Fault.BrokerRefuses))
            return;
        bus.Publish(envelope);
        if (faults.Now(chance, Fault.CrashBeforeMark))
            return;
        pending.Remove(envelope);
    }
}

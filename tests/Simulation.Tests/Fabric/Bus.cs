using Quzhou.Contracts.V1;

namespace Quzhou.Simulation.Tests.Fabric;

/// <summary>
/// The broker: durable queues that deliver at least once, in any order. A queue may be purged by an operator's mistake:
/// that loss is what the comparison of registers and the re-sending are for.
/// </summary>
internal sealed class Bus(IReadOnlyList<string> departments, Chance chance, Faults faults)
{
    internal const string Answers = "credit-answers";
    private readonly Dictionary<string, List<Envelope>> queues =
        departments.Select(d => $"{d}-punishments").Append(Answers).ToDictionary(q => q, _ => new List<Envelope>());

    internal bool IsEmpty => queues.Values.All(q => q.Count == 0);

    internal void Publish(Envelope envelope)
    {
        var isDecision = envelope.Event is JointPunishmentImposed or JointPunishmentLifted;
        foreach (var queue in isDecision ? departments.Select(d => $"{d}-punishments") : [Answers])
        {
            queues[queue].Add(envelope);
            if (faults.Now(chance, Fault.Duplicate))
                queues[queue].Add(envelope);
        }
    }

    /// <summary>Delivers one message of a queue, any one; it leaves the queue only when it was acknowledged.</summary>
    internal void Deliver(string queue, Func<Envelope, bool> handle)
    {
        var waiting = queues[queue];
        if (faults.Now(chance, Fault.PurgeQueue))
            waiting.Clear();
        if (waiting.Count == 0)
            return;
        var envelope = chance.Pick(waiting);
        if (handle(envelope))
            waiting.Remove(envelope);
    }
}

namespace Quzhou.Simulation.Tests.Fabric;

/// <summary>What may go wrong, each at its own step.</summary>
internal enum Fault
{
    CrashBeforePublish,
    CrashBeforeMark,
    BrokerRefuses,
    Duplicate,
    PurgeQueue,
    CrashBeforeCommit,
    CrashBeforeAcknowledge,
    EnforcementFails,
}

/// <summary>Which faults happen, and how often; counted, so that a run that never met one shows.</summary>
internal sealed class Faults
{
    private readonly int[] met = new int[Enum.GetValues<Fault>().Length];

    internal bool On { get; set; } = true;

    internal bool Now(Chance chance, Fault fault)
    {
        if (!On || !chance.OneIn(fault == Fault.PurgeQueue ? 40 : 6))
            return false;
        met[(int)fault]++;
        return true;
    }

    internal IReadOnlyList<int> Met => met;
}

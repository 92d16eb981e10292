using System.Text;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.Propagation;

namespace Quzhou.Simulation.Tests.Fabric;

/// <summary>
/// The whole fabric on a fake clock: one seed decides what happens, in which order, and what dies when. First chaos,
/// then calm; what has to hold in the calm is checked by <see cref="Problems"/>.
/// </summary>
internal sealed class City
{
    private const int ChaosSteps = 220;
    private const int CalmRounds = 400;
    private readonly Chance chance;
    private readonly Bus bus;
    private readonly CreditNode credit;
    private readonly List<DepartmentNode> departments;
    private readonly ResendPolicy policy = ResendPolicy.Default;
    private readonly StringBuilder trace = new();
    private DateTimeOffset now = new(2018, 7, 2, 0, 0, 0, TimeSpan.Zero);

    internal City(ulong seed)
    {
        chance = new Chance(seed);
        credit = new CreditNode(Recipients.All, chance, Faults);
        departments = [.. Recipients.All.Select(name => new DepartmentNode(name, chance, Faults))];
        bus = new Bus(Recipients.All, chance, Faults);
    }

    internal Faults Faults { get; } = new();

    /// <summary>What happened, for comparing two runs of one seed.</summary>
    internal string Trace => trace.ToString();

    internal void Run()
    {
        for (var step = 0; step < ChaosSteps; step++)
            Step(chance.Below(12));
        Faults.On = false;

        // One run in four, a department never comes back.
        if (chance.OneIn(4))
            chance.Pick(departments).Alive = false;
        for (var round = 0; round < CalmRounds && !IsQuiet; round++)
            CalmRound();
    }

    /// <summary>Everything that must hold and does not; empty for a run that kept its promises.</summary>
    internal IEnumerable<string> Problems()
    {
        foreach (var department in departments)
        {
            foreach (var ((punishment, version), times) in department.TimesApplied.Where(t => t.Value > 1))
                yield return $"{department.Name} applied {punishment} version {version} {times} times";
            if (!department.Alive)
                continue;
            if (!department.Digest().AsSpan().SequenceEqual(credit.Digest()))
                yield return $"{department.Name} holds another register than the credit service";
            foreach (var decision in credit.Register())
            {
                if (department.Restricts(decision.PunishmentId) != credit.InForce.Contains(decision.PunishmentId))
                    yield return $"{department.Name} restricts {decision.PunishmentId} wrongly";
            }
        }
        var dead = departments.Where(d => !d.Alive).Select(d => d.Name).ToHashSet();
        foreach (var row in credit.Ledger)
        {
            var settled = row.Succeeded || row.State == PropagationState.Superseded;
            if (!settled && !dead.Contains(row.Key.Recipient))
                yield return $"{row.Key} is {row.State} although its department lives";
            if (!settled && !policy.IsOverdue(row, now))
                yield return $"{row.Key} is neither done nor visibly overdue";
        }
    }

    private bool IsQuiet => bus.IsEmpty && credit.Outbox.IsEmpty && departments.All(d => d.Outbox.IsEmpty || !d.Alive)
        && departments.Where(d => d.Alive).All(d => d.Digest().AsSpan().SequenceEqual(credit.Digest()))
        && credit.Ledger.All(r => !r.IsOpen || policy.IsOverdue(r, now) && departments.Single(d => d.Name == r.Key.Recipient) is { Alive: false });

    private void Step(int action)
    {
        trace.Append(action).Append(' ');
        now += TimeSpan.FromMilliseconds(chance.Below(3000));
        switch (action)
        {
            case 0:
                credit.Impose(now);
                break;
            case 1 when credit.InForce is { Count: > 0 } open:
                if (chance.OneIn(3))
                    credit.Amend(chance.Pick(open), now);
                else
                    credit.Lift(chance.Pick(open), now);
                break;
            case 2 or 3:
                credit.Outbox.Dispatch(bus, chance, Faults);
                break;
            case 4 or 5:
                chance.Pick(departments).Outbox.Dispatch(bus, chance, Faults);
                break;
            case 6 or 7 or 8:
                var department = chance.Pick(departments);
                bus.Deliver($"{department.Name}-punishments", e => department.Receive(e, now));
                break;
            case 9:
                bus.Deliver(Bus.Answers, e => credit.Receive(e, now));
                break;
            case 10:
                credit.Resend(policy, now);
                break;
            default:
                chance.Pick(departments).Sweep(credit, now);
                break;
        }
    }

    private void CalmRound()
    {
        now += TimeSpan.FromSeconds(30);
        credit.Resend(policy, now);
        while (!credit.Outbox.IsEmpty)
            credit.Outbox.Dispatch(bus, chance, Faults);
        foreach (var department in departments.Where(d => d.Alive))
        {
            department.Sweep(credit, now);
            for (var i = 0; i < 8; i++)
                bus.Deliver($"{department.Name}-punishments", e => department.Receive(e, now));
            while (!department.Outbox.IsEmpty)
                department.Outbox.Dispatch(bus, chance, Faults);
        }
        foreach (var dead in departments.Where(d => !d.Alive))
            bus.Deliver($"{dead.Name}-punishments", _ => true);
        for (var i = 0; i < 64; i++)
            bus.Deliver(Bus.Answers, e => credit.Receive(e, now));
    }
}

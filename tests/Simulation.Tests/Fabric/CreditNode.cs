using Quzhou.Contracts.V1;
using Quzhou.Credit.Core.Propagation;
using Quzhou.Platform.Register;

namespace Quzhou.Simulation.Tests.Fabric;

/// <summary>
/// The credit service: decisions, the propagation ledger, inbox and outbox that survive it. It keeps the ledger with the
/// product's own <see cref="PropagationLedger"/> and <see cref="ResendPolicy"/>.
/// </summary>
internal sealed class CreditNode(IReadOnlyList<string> departments, Chance chance, Faults faults)
{
    private static readonly Subject Company = new("91330800MA0000000X", SubjectType.Enterprise, "样例");
    private static readonly DateOnly Day = new(2018, 7, 2);
    private readonly Dictionary<PropagationKey, PropagationRow> ledger = [];
    private readonly Dictionary<Guid, RegisterChange> decisions = [];
    private readonly HashSet<Guid> inbox = [];
    private long sequence;

    internal Outbox Outbox { get; } = new();

    internal IEnumerable<PropagationRow> Ledger => ledger.Values;

    internal IEnumerable<RegisterChange> Register() => decisions.Values.OrderBy(d => d.Sequence);

    internal IReadOnlyList<Guid> InForce => [.. decisions.Values.Where(d => d is RegisterChange.Imposed).Select(d => d.PunishmentId)];

    internal byte[] Digest() => RegisterDigest.Compute(decisions.Values.Select(d => new RegisterLine(d.PunishmentId, d.Version, d is RegisterChange.Lifted)));

    internal void Impose(DateTimeOffset now) => Decide(Imposed(chance.Id(), 1), VersionKind.Impose, now);

    internal void Amend(Guid punishment, DateTimeOffset now) =>
        Decide(Imposed(punishment, decisions[punishment].Version + 1), VersionKind.Impose, now);

    internal void Lift(Guid punishment, DateTimeOffset now) => Decide(
        new RegisterChange.Lifted(new JointPunishmentLifted
        {
            PunishmentId = punishment,
            Version = decisions[punishment].Version + 1,
            Sequence = ++sequence,
            Subject = Company,
            Reason = LiftReason.Repaired,
            LiftedOn = Day,
        }), VersionKind.Lift, now);

    /// <summary>One delivery of an answer; true when it is acknowledged.</summary>
    internal bool Receive(Envelope envelope, DateTimeOffset now)
    {
        if (faults.Now(chance, Fault.CrashBeforeCommit))
            return false;
        if (inbox.Add(envelope.Id))
        {
            var answer = AnswerOf(envelope.Event);
            var result = PropagationLedger.Apply(ledger.GetValueOrDefault(answer.Key), answer, now);
            if (result.Effect == AnswerEffect.Changed)
                ledger[answer.Key] = result.Row!;
        }
        return !faults.Now(chance, Fault.CrashBeforeAcknowledge);
    }

    /// <summary>Sends again what is unanswered and due.</summary>
    internal void Resend(ResendPolicy policy, DateTimeOffset now)
    {
        foreach (var version in ledger.Values.Where(r => policy.IsDue(r, now)).GroupBy(r => (r.Key.PunishmentId, r.Key.Version)).ToList())
        {
            Outbox.Add(new Envelope(chance.Id(), EventOf(decisions[version.Key.PunishmentId])));
            foreach (var row in version)
                ledger[row.Key] = ResendPolicy.Resent(row, now);
        }
    }

    // One transaction: decision, ledger rows, register entry, outbox.
    private void Decide(RegisterChange change, VersionKind kind, DateTimeOffset now)
    {
        var earlier = ledger.Values.Where(r => r.Key.PunishmentId == change.PunishmentId);
        var (opened, superseded) = PropagationLedger.Open(earlier, change.PunishmentId, change.Version, kind, departments, now);
        foreach (var row in opened.Concat(superseded).ToList())
            ledger[row.Key] = row;
        decisions[change.PunishmentId] = change;
        Outbox.Add(new Envelope(chance.Id(), EventOf(change)));
    }

    private RegisterChange.Imposed Imposed(Guid punishment, int version) => new(new JointPunishmentImposed
    {
        PunishmentId = punishment,
        Version = version,
        Sequence = ++sequence,
        Subject = Company,
        Level = DishonestyLevel.Severe,
        Grounds = [],
        Measures = [],
        ImposedOn = Day,
        ExpiresOn = Day.AddYears(5),
        IssuedBy = "credit-office",
    });

    private static object EventOf(RegisterChange change) =>
        change is RegisterChange.Imposed imposed ? imposed.Event : ((RegisterChange.Lifted)change).Event;

    private static Answer AnswerOf(object answer) => answer switch
    {
        PunishmentEnforced e => new EnforcedAnswer(new(e.PunishmentId, e.Version, e.Service), e.EnforcedAt, []),
        PunishmentReleased r => new ReleasedAnswer(new(r.PunishmentId, r.Version, r.Service), r.ReleasedAt, []),
        EnforcementFailed f => new FailedAnswer(new(f.PunishmentId, f.Version, f.Service), f.FailedAt, f.ReasonCode),
        _ => throw new InvalidOperationException($"{answer.GetType().Name} is no answer."),
    };
}

using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Persistence;
using Quzhou.Law;

namespace Quzhou.Credit.Records;

/// <summary>What stands in one user's file that can matter to a rule, and the records that were made of it.</summary>
/// <param name="Kind">Which catalogue applies.</param>
/// <param name="Bills">Standing bills that are open or were paid late.</param>
/// <param name="Conduct">Standing conduct.</param>
/// <param name="Records">Records that the rules made, withdrawn ones too.</param>
internal sealed record ConductFile(UserKind Kind, List<BillRow> Bills, List<ConductRow> Conduct, List<RecordRow> Records)
{
    private IReadOnlyList<DeterminedBehaviour>? found;

    internal static ConductFile Empty(string subject) => new(UserKinds.Of(SubjectId.Parse(subject)), [], [], []);

    /// <summary>The facts as the rules read them.</summary>
    internal List<ConductFact> Facts() => [.. Bills.Select(ConductFact (b) => b.ToFact()), .. Conduct.Select(c => c.ToFact())];

    /// <summary>
    /// Bills on which a look at the books on a day determines something that no earlier look did. Only these looks are kept,
    /// so that a bill that stays as it is adds nothing night after night (docs/decisions/0047).
    /// </summary>
    internal IReadOnlyList<BillRow> WorthObserving(DateOnly day)
    {
        var open = Bills.FindAll(b => b.SettledOn is null && b.DueOn < day && !b.ObservedOn.Contains(day));
        if (open.Count == 0)
            return [];
        var before = Found();
        List<ConductFact> seen =
        [
            .. Bills.Except(open).Select(ConductFact (b) => b.ToFact()),
            .. open.Select(b => b.ToFact() with { ObservedOn = [.. b.ObservedOn, day] }),
            .. Conduct.Select(c => c.ToFact()),
        ];
        var keys = Replay(seen)
            .Where(f => f.DeterminedOn == day && !before.Any(b => b.RuleId == f.RuleId && b.AnchorKey == f.AnchorKey && b.DeterminedOn == day))
            .SelectMany(f => f.FactKeys)
            .ToHashSet(StringComparer.Ordinal);
        return open.FindAll(b => keys.Contains(b.FactKey));
    }

    /// <summary>Keeps the looks of a day that are worth it; returns how many.</summary>
    internal int Observe(DateOnly day)
    {
        var bills = WorthObserving(day);
        foreach (var bill in bills)
            bill.FindOpen(day);
        if (bills.Count > 0)
            found = null;
        return bills.Count;
    }

    /// <summary>What the records have to become.</summary>
    internal IReadOnlyList<RecordChange> Changes()
    {
        var behaviours = Found();
        if (behaviours.Count == 0 && Records.Count == 0)
            return [];
        var stored = Records.ToDictionary(r => (r.RuleId!, r.AnchorKey!));
        var bills = Bills.ToDictionary(b => b.FactKey);
        var changes = new List<RecordChange>();
        foreach (var behaviour in behaviours)
        {
            var record = RecordContent.Of(behaviour, bills);
            if (!stored.Remove((behaviour.RuleId, behaviour.AnchorKey), out var row))
                changes.Add(new RecordChange(ChangeKind.New, null, record));
            else if (row.Withdrawal is not null and not Core.Standing.RecordWithdrawal.FactCorrected)
                continue; // An objection took it out of the file: it stays out, whatever is reported again.
            else if (row.Withdrawal is not null)
                changes.Add(new RecordChange(ChangeKind.Reinstated, row, record));
            else if (!record.IsThatOf(row))
                changes.Add(new RecordChange(ChangeKind.Changed, row, record));
        }
        changes.AddRange(stored.Values.Where(r => r.Withdrawal is null).OrderBy(r => r.DeterminedOn).ThenBy(r => r.Id)
            .Select(r => new RecordChange(ChangeKind.Withdrawn, r, null)));
        return changes;
    }

    private IReadOnlyList<DeterminedBehaviour> Found() => found ??= Replay(Facts());

    private IReadOnlyList<DeterminedBehaviour> Replay(List<ConductFact> facts) => facts.Count == 0 ? [] : ElectricityDetermination.Replay(Kind, facts);
}

/// <summary>What happens to a record.</summary>
internal enum ChangeKind
{
    /// <summary>The facts amount to it for the first time.</summary>
    New,

    /// <summary>It stands on other facts or days than before.</summary>
    Changed,

    /// <summary>It stands again.</summary>
    Reinstated,

    /// <summary>The facts no longer amount to it.</summary>
    Withdrawn,
}

/// <summary>A change of a record.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Row">The record; null when it is new.</param>
/// <param name="Content">What it has to say; null when it is withdrawn.</param>
internal sealed record RecordChange(ChangeKind Kind, RecordRow? Row, RecordContent? Content);

/// <summary>What a record says, as the rules found it.</summary>
/// <param name="Behaviour">What the rules found.</param>
/// <param name="BillNumber">Bill that it is about, when it is arrears.</param>
/// <param name="IsAboutBills">True when it stands on bills alone, whose payment corrects it.</param>
/// <param name="CorrectedOn">Day on which the last of them was paid; null while one is open.</param>
internal sealed record RecordContent(DeterminedBehaviour Behaviour, string? BillNumber, bool IsAboutBills, DateOnly? CorrectedOn)
{
    private const string SettledOn = "settled_on";

    internal static RecordContent Of(DeterminedBehaviour behaviour, IReadOnlyDictionary<string, BillRow> bills)
    {
        var own = behaviour.FactKeys.Select(k => bills.GetValueOrDefault(k)).ToList();
        var isAboutBills = own.TrueForAll(b => b is not null);
        return new RecordContent(
            behaviour with { Findings = [.. behaviour.Findings.Select(f => AsFound(f, behaviour.DeterminedOn))] },
            behaviour.Behaviour == Behaviours.Arrears ? bills.GetValueOrDefault(behaviour.AnchorKey)?.BillNumber : null,
            isAboutBills,
            isAboutBills && own.TrueForAll(b => b!.SettledOn is not null) ? own.Max(b => b!.SettledOn) : null);
    }

    /// <summary>True when a standing record says just this.</summary>
    internal bool IsThatOf(RecordRow row) =>
        row.OccurredOn == Behaviour.OccurredOn
        && row.DeterminedOn == Behaviour.DeterminedOn
        && row.ValidUntil == Behaviour.ValidUntil
        && (!IsAboutBills || row.CorrectedOn == CorrectedOn)
        && row.FactKeys.AsSpan().SequenceEqual([.. Behaviour.FactKeys])
        && StoredJson.ReadFindings(row.Findings).SequenceEqual(Behaviour.Findings);

    internal void WriteTo(RecordRow row)
    {
        (row.OccurredOn, row.DeterminedOn, row.ValidUntil) = (Behaviour.OccurredOn, Behaviour.DeterminedOn, Behaviour.ValidUntil);
        (row.FactKeys, row.Findings) = ([.. Behaviour.FactKeys], StoredJson.WriteFindings(Behaviour.Findings));
        if (IsAboutBills)
            row.CorrectedOn = CorrectedOn;
    }

    // A determination says what was known on its day: a later payment is told by the record's own day of correction.
    private static Finding AsFound(Finding finding, DateOnly determinedOn)
    {
        var day = determinedOn.ToString("yyyy-MM-dd");
        return finding.Facts.Any(f => IsLater(f, day)) ? finding with { Facts = [.. finding.Facts.Where(f => !IsLater(f, day))] } : finding;
    }

    private static bool IsLater(Fact fact, string day) => fact.Name == SettledOn && string.CompareOrdinal(fact.Value, day) > 0;
}

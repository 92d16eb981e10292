using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Tests.Facts;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Electricity;

/// <summary>What holds of every file, whatever stands in it.</summary>
[Properties(Arbitrary = [typeof(UserFiles)], MaxTest = 2000)]
public sealed class ReplayProperties
{
    [Property]
    public Property Any_order_of_the_facts_gives_the_same_records(UserFile file, int seed) =>
        Text(file.Kind, Shuffled(file, seed)).SequenceEqual(Text(file.Kind, file.Facts)).ToProperty();

    [Property]
    public Property Facts_that_arrive_one_by_one_give_the_records_of_all_at_once(UserFile file, int seed)
    {
        // As a host keeps it: records under (rule, anchor), compared with a replay of the file after each arrival.
        var stored = new Dictionary<(string, string), string>();
        var arrived = new List<ConductFact>();
        foreach (var fact in Shuffled(file, seed))
        {
            arrived.Add(fact);
            var now = ElectricityDetermination.Replay(file.Kind, arrived).ToDictionary(r => (r.RuleId, r.AnchorKey), Text);
            foreach (var gone in stored.Keys.Except(now.Keys).ToList())
                stored.Remove(gone);
            foreach (var (key, text) in now)
                stored[key] = text;
        }
        return stored.Values.Order(StringComparer.Ordinal).SequenceEqual(Text(file.Kind, file.Facts).Order(StringComparer.Ordinal)).ToProperty();
    }

    [Property]
    public Property A_further_behaviour_never_makes_the_level_milder_on_any_day(UserFile file) =>
        NeverMilder(file, file.Facts, (day, records) => SubjectStanding.On(day, records).Level);

    [Property(MaxTest = 25)]
    public Property Nor_in_a_file_of_very_many(int seed) =>
        Prop.ForAll(UserFiles.Large().ToArbitrary(), file => NeverMilder(file, Shuffled(file, seed).Take(5), Worst));

    private static Property NeverMilder(UserFile file, IEnumerable<ConductFact> further, Func<DateOnly, List<CreditRecord>, CreditLevel> level)
    {
        var with = Found(file.Kind, file.Facts);
        foreach (var added in further)
        {
            var without = Found(file.Kind, [.. file.Facts.Where(f => f != added)]);
            foreach (var day in Edges(with, without))
            {
                if (level(day, with) < level(day, without))
                    return false.Label($"{added} makes {day:yyyy-MM-dd} milder");
            }
        }
        return true.ToProperty();
    }

    [Property]
    public Property A_fact_taken_out_and_put_back_restores_everything(UserFile file, PositiveInt which)
    {
        var all = Text(file.Kind, file.Facts).ToList();
        var fact = file.Facts[which.Get % file.Facts.Count];
        List<ConductFact> rest = [.. file.Facts.Where(f => f != fact)];
        _ = ElectricityDetermination.Replay(file.Kind, rest);

        return Text(file.Kind, [.. rest, fact]).SequenceEqual(all).ToProperty();
    }

    [Property]
    public Property A_record_names_facts_that_exist_and_were_known_within_its_windows(UserFile file)
    {
        var facts = file.Facts.ToDictionary(f => f.Key);
        foreach (var record in ElectricityDetermination.Replay(file.Kind, file.Facts))
        {
            var windows = record.Behaviour switch { Behaviours.RepeatedGeneral => 2, Behaviours.RepeatedHeavier => 3, _ => 1 };
            var anchor = Counted(facts[record.AnchorKey]);
            var holds = record.FactKeys[^1] == record.AnchorKey
                && record.FactKeys.Distinct().Count() == record.FactKeys.Count
                && record.FactKeys.All(k => Counted(facts[k]) > anchor.AddMonths(-12 * windows) && Counted(facts[k]) <= anchor && FirstKnown(facts[k]) <= record.DeterminedOn)
                && record.DeterminedOn >= Regulation.EffectiveFrom
                && record.ValidUntil > record.DeterminedOn
                && record.Findings.Count >= 2;
            if (!holds)
                return false.Label(Text(record));
        }
        return true.ToProperty();
    }

    [Property]
    public Property A_rule_and_an_anchor_are_one_record(UserFile file)
    {
        var records = ElectricityDetermination.Replay(file.Kind, file.Facts);

        return (records.DistinctBy(r => (r.RuleId, r.AnchorKey)).Count() == records.Count).ToProperty();
    }

    [Property]
    public Property Finds_what_a_plain_reading_finds(UserFile file)
    {
        var found = ElectricityDetermination.Replay(file.Kind, file.Facts)
            .Where(r => r.Behaviour != Behaviours.Arrears)
            .Select(r => $"{r.Behaviour} {r.Level} {r.AnchorKey} {r.DeterminedOn:yyyy-MM-dd}")
            .Order(StringComparer.Ordinal)
            .ToList();
        var read = PlainReading.Of(file).Order(StringComparer.Ordinal).ToList();

        return found.SequenceEqual(read).Label($"found {string.Join(", ", found)}; read {string.Join(", ", read)}");
    }

    private static ConductFact[] Shuffled(UserFile file, int seed)
    {
        var facts = file.Facts.ToArray();
        new Random(seed).Shuffle(facts);
        return facts;
    }

    // The level without its reasons, for many records on many days.
    private static CreditLevel Worst(DateOnly day, List<CreditRecord> records) =>
        records.Where(r => r.DeterminedOn <= day && (r.Level > DishonestyLevel.General || day <= r.ValidUntil))
            .Select(r => (CreditLevel)((int)r.Level! + 2))
            .DefaultIfEmpty(CreditLevel.Ordinary)
            .Max();

    // The level changes only on days of determination and on the days after validity.
    private static IEnumerable<DateOnly> Edges(params IEnumerable<CreditRecord>[] records) =>
        records.SelectMany(r => r).SelectMany(r => new[] { r.DeterminedOn, r.ValidUntil!.Value.AddDays(1) }).Distinct();

    private static IEnumerable<string> Text(UserKind kind, IReadOnlyList<ConductFact> facts) => ElectricityDetermination.Replay(kind, facts).Select(Text);

    private static string Text(DeterminedBehaviour r) =>
        $"{r.RuleId} {r.AnchorKey} {r.Level} {r.OccurredOn:O} {r.DeterminedOn:O} {r.ValidUntil:O} {string.Join(',', r.FactKeys)} "
        + string.Join('|', r.Findings.Select(f => $"{f.RuleId} {f.ReasonZh} {f.Parameter} {string.Join(',', f.Facts)}"));

    private static DateOnly Counted(ConductFact fact) => fact.OccurredOn < Regulation.EffectiveFrom ? Regulation.EffectiveFrom : fact.OccurredOn;

    private static DateOnly FirstKnown(ConductFact fact) => fact switch
    {
        BillFact bill => bill.ObservedOn.Where(d => d > bill.DueOn).Min(),
        VerifiedConduct verified => verified.EstablishedOn,
        _ => throw new ArgumentException(fact.Key, nameof(fact)),
    };
}

using Quzhou.Law;

namespace Quzhou.Admissions.Runs;

/// <summary>How lists, ids and findings stand in the kept input of a run.</summary>
internal static class BinaryForm
{
    private const int IdBytes = 16;

    internal static void Id(this BinaryWriter writer, Guid id) => writer.Write(id.ToByteArray(bigEndian: true));

    internal static Guid Id(this BinaryReader reader) => new(reader.ReadBytes(IdBytes), bigEndian: true);

    internal static Guid? OptionalId(this BinaryReader reader) => reader.Id() is var id && id == Guid.Empty ? null : id;

    internal static void List<T>(this BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    internal static IReadOnlyList<T> List<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return items;
    }

    internal static void Fact(this BinaryWriter writer, Fact fact)
    {
        writer.Write(fact.Name);
        writer.Write(fact.Value);
    }

    internal static Fact Fact(this BinaryReader reader) => new(reader.ReadString(), reader.ReadString());

    internal static void Finding(this BinaryWriter writer, Finding finding)
    {
        writer.Write(finding.RuleId);
        writer.Write(finding.Citation.Document);
        writer.Write(finding.Citation.Article);
        writer.Write(finding.Citation.Paragraph);
        writer.Write(finding.Citation.Item);
        writer.Write(finding.Citation.Part);
        writer.Write(finding.ReasonZh);
        writer.Write(finding.ReasonEn);
        writer.Write(finding.Parameter);
        writer.List(finding.Facts, writer.Fact);
    }

    internal static Finding Finding(this BinaryReader reader)
    {
        var rule = reader.ReadString();
        var citation = new Citation(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadString(), reader.ReadString());
        var (zh, en, parameter) = (reader.ReadString(), reader.ReadString(), reader.ReadString());
        return new Finding(rule, citation, zh, en, reader.List(f => f.Fact()), parameter);
    }
}

/// <summary>Sets of findings by number, each once; set 0 is the empty one.</summary>
internal sealed class FindingTable
{
    private readonly List<IReadOnlyList<Finding>> sets = [[]];
    private readonly Dictionary<string, List<int>> byRules = new(StringComparer.Ordinal) { [""] = [0] };

    internal void Add(IReadOnlyList<Finding> set)
    {
        if (Find(set) is not null)
            return;
        var rules = Rules(set);
        if (!byRules.TryGetValue(rules, out var alike))
            byRules.Add(rules, alike = []);
        alike.Add(sets.Count);
        sets.Add(set);
    }

    internal int NumberOf(IReadOnlyList<Finding> set) => Find(set) ?? throw new InvalidOperationException("The set was not added.");

    internal void Write(BinaryWriter writer) => writer.List(sets, set => writer.List(set, writer.Finding));

    internal static IReadOnlyList<IReadOnlyList<Finding>> Read(BinaryReader reader) => reader.List(r => r.List(f => f.Finding()));

    private static string Rules(IReadOnlyList<Finding> set) => set.Count == 0 ? "" : string.Join(',', set.Select(f => f.RuleId));

    private int? Find(IReadOnlyList<Finding> set)
    {
        if (set.Count == 0)
            return 0;
        if (!byRules.TryGetValue(Rules(set), out var alike))
            return null;
        foreach (var number in alike)
        {
            if (ReferenceEquals(sets[number], set) || sets[number].SequenceEqual(set))
                return number;
        }
        return null;
    }
}

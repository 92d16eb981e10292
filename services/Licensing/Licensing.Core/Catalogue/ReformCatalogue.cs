namespace Quzhou.Licensing.Core.Catalogue;

/// <summary>The catalogue of both zones (附件1), checked against the totals that the plan itself gives.</summary>
public sealed class ReformCatalogue
{
    private const int ItemsPerZone = 98;

    // Totals of the plan, part 四: cancelled, filing, commitment, transparency, strict.
    private static readonly IReadOnlyDictionary<ReformMode, int> Totals = new Dictionary<ReformMode, int>
    {
        [ReformMode.Cancelled] = 4, [ReformMode.Filing] = 2, [ReformMode.Commitment] = 21, [ReformMode.Transparency] = 37, [ReformMode.Strict] = 34,
    };

    /// <summary>Day by which the plan has every task done (时间节点).</summary>
    public static readonly DateOnly TaskDay = new(2018, 4, 20);

    private readonly Dictionary<(Zone, int), CatalogueItem> items;

    private ReformCatalogue(IEnumerable<CatalogueItem> items) => this.items = items.ToDictionary(i => (i.Zone, i.Serial));

    /// <summary>The catalogue as printed in the gazette.</summary>
    public static ReformCatalogue Gazette { get; } = Load();

    /// <summary>All items by zone and serial.</summary>
    public IEnumerable<CatalogueItem> Items => items.Values.OrderBy(i => i.Zone).ThenBy(i => i.Serial);

    /// <summary>An item; null when there is none.</summary>
    public CatalogueItem? Find(Zone zone, int serial) => items.GetValueOrDefault((zone, serial));

    /// <summary>Reads a catalogue.</summary>
    /// <param name="text">Tab-separated: zone, serial, name, authority and department each printed and corrected, mode, task; a header line first.</param>
    /// <exception cref="FormatException">A line is malformed, a serial is missing or doubled, or the totals are not the plan's.</exception>
    public static ReformCatalogue Parse(string text)
    {
        var read = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(ReadLine).ToList();
        foreach (var zone in Enum.GetValues<Zone>())
        {
            var ofZone = read.Where(i => i.Zone == zone).ToList();
            if (!ofZone.Select(i => i.Serial).Order().SequenceEqual(Enumerable.Range(1, ItemsPerZone)))
                throw new FormatException($"Zone {zone}: the serials are not 1 to {ItemsPerZone}, each once.");
            if (ofZone.FirstOrDefault(i => !TaskFits(i)) is { } misfit)
                throw new FormatException($"Zone {zone}: the task of item {misfit.Serial} is not one of {misfit.Mode}.");
            foreach (var (mode, total) in Totals)
            {
                var count = ofZone.Count(i => i.Mode == mode);
                if (count != total)
                    throw new FormatException($"Zone {zone}: {count} items of mode {mode}, the plan counts {total}.");
            }
        }
        return new ReformCatalogue(read);
    }

    private static CatalogueItem ReadLine(string line, int index)
    {
        var fields = line.Split('\t');
        if (fields.Length != 10 || !int.TryParse(fields[1], out var serial))
            throw new FormatException($"Line {index + 2}: not ten fields with a serial number.");
        return new CatalogueItem(
            fields[0] switch
            {
                "edz" => Zone.EconomicDevelopment,
                "hightech" => Zone.HighTech,
                _ => throw new FormatException($"Line {index + 2}: zone '{fields[0]}' is not known."),
            },
            serial,
            fields[2],
            fields[3],
            fields[4],
            fields[5],
            fields[6],
            fields[7],
            Known<ReformMode>(fields[8], "mode", index),
            Known<ReformTask>(fields[9], "task", index));
    }

    // Words in the table are written with hyphens, as words in data are.
    private static T Known<T>(string word, string what, int index)
        where T : struct, Enum =>
        Enum.TryParse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new FormatException($"Line {index + 2}: {what} '{word}' is not known.");

    private static bool TaskFits(CatalogueItem item) => item.Task switch
    {
        ReformTask.FollowUpMeasures => item.Mode == ReformMode.Cancelled,
        ReformTask.FilingAfterNationalPilot or ReformTask.FilingByProvincialMeasures => item.Mode == ReformMode.Filing,
        ReformTask.LetterAndMethod => item.Mode == ReformMode.Commitment,
        ReformTask.TransparencyMeasures => item.Mode == ReformMode.Transparency,
        ReformTask.AccessMeasures => item.Mode == ReformMode.Strict,
        _ => false,
    };

    private static ReformCatalogue Load()
    {
        using var stream = typeof(ReformCatalogue).Assembly.GetManifestResourceStream("catalogue.tsv")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}

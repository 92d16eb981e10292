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

    private readonly Dictionary<(Zone, int), CatalogueItem> items;

    private ReformCatalogue(IEnumerable<CatalogueItem> items) => this.items = items.ToDictionary(i => (i.Zone, i.Serial));

    /// <summary>The catalogue as printed in the gazette.</summary>
    public static ReformCatalogue Gazette { get; } = Load();

    /// <summary>All items by zone and serial.</summary>
    public IEnumerable<CatalogueItem> Items => items.Values.OrderBy(i => i.Zone).ThenBy(i => i.Serial);

    /// <summary>An item; null when there is none.</summary>
    public CatalogueItem? Find(Zone zone, int serial) => items.GetValueOrDefault((zone, serial));

    /// <summary>Reads a catalogue.</summary>
    /// <param name="text">Tab-separated: zone, serial, printed name, corrected name, authority, department, mode; a header line first.</param>
    /// <exception cref="FormatException">A line is malformed, a serial is missing or doubled, or the totals are not the plan's.</exception>
    public static ReformCatalogue Parse(string text)
    {
        var read = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(ReadLine).ToList();
        foreach (var zone in Enum.GetValues<Zone>())
        {
            var ofZone = read.Where(i => i.Zone == zone).ToList();
            if (!ofZone.Select(i => i.Serial).Order().SequenceEqual(Enumerable.Range(1, ItemsPerZone)))
                throw new FormatException($"Zone {zone}: the serials are not 1 to {ItemsPerZone}, each once.");
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
        if (fields.Length != 7 || !int.TryParse(fields[1], out var serial))
            throw new FormatException($"Line {index + 2}: not seven fields with a serial number.");
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
            Enum.TryParse<ReformMode>(fields[6], ignoreCase: true, out var mode) ? mode : throw new FormatException($"Line {index + 2}: mode '{fields[6]}' is not known."));
    }

    private static ReformCatalogue Load()
    {
        using var stream = typeof(ReformCatalogue).Assembly.GetManifestResourceStream("catalogue.tsv")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}

namespace Quzhou.FoodSafety.Core.Sampling;

/// <summary>Limits by product group, analyte and day (限量表). A row without a last day ends the day before the next one begins.</summary>
public sealed class LimitTable
{
    private readonly ILookup<(string Group, string Analyte), Limit> rows;

    private LimitTable(IEnumerable<Limit> limits) => rows = limits.OrderBy(l => l.EffectiveFrom).ToLookup(Key);

    /// <summary>Makes a table from rows without a flaw.</summary>
    /// <exception cref="ArgumentException">The rows have flaws, see <see cref="Flaws"/>.</exception>
    public static LimitTable Of(IReadOnlyList<Limit> limits) => Flaws(limits) is [var flaw, ..]
        ? throw new ArgumentException($"{flaw.Kind} at {flaw.Row.Standard} {flaw.Row.Analyte} {flaw.Row.EffectiveFrom:yyyy-MM-dd}.", nameof(limits))
        : new LimitTable(limits);

    /// <summary>Everything that is wrong with rows: what is empty or contradicts itself, and gaps and overlaps of one product group and analyte.</summary>
    public static IReadOnlyList<LimitFlaw> Flaws(IReadOnlyList<Limit> limits) =>
    [
        .. limits.Select(FlawOf).OfType<LimitFlaw>(),
        .. limits.GroupBy(Key).SelectMany(group => Seams([.. group.OrderBy(l => l.EffectiveFrom)])),
    ];

    /// <summary>The row in force on a day; null when none is.</summary>
    public Limit? On(string productGroup, string analyte, DateOnly day) =>
        rows[(productGroup, analyte)].LastOrDefault(l => l.EffectiveFrom <= day) is { } limit && (limit.EffectiveTo is null || day <= limit.EffectiveTo) ? limit : null;

    private static (string Group, string Analyte) Key(Limit limit) => (limit.ProductGroup, limit.Analyte);

    private static LimitFlaw? FlawOf(Limit row)
    {
        if (new[] { row.Standard, row.ProductGroup, row.Analyte, row.Unit }.Any(string.IsNullOrWhiteSpace))
            return new LimitFlaw(LimitFlawKind.Incomplete, row, "应载明标准号、食品类别、检验项目和单位。");
        if (row is { Minimum: null, Maximum: null } || row.Minimum < 0 || row.Maximum < 0 || row.Minimum > row.Maximum)
            return new LimitFlaw(LimitFlawKind.Bounds, row, "限量上下限不正确。");
        return row.EffectiveTo < row.EffectiveFrom ? new LimitFlaw(LimitFlawKind.EndsBeforeItBegins, row, "截止日期早于实施日期。") : null;
    }

    private static IEnumerable<LimitFlaw> Seams(IReadOnlyList<Limit> rows)
    {
        // The last day that any row before has; a long row may reach over several.
        DateOnly? reached = null;
        for (var i = 1; i < rows.Count; i++)
        {
            var (before, row) = (rows[i - 1], rows[i]);
            reached = before.EffectiveTo is { } to && (reached is null || to > reached) ? to : reached;
            if (row.EffectiveFrom == before.EffectiveFrom || row.EffectiveFrom <= reached)
                yield return new LimitFlaw(LimitFlawKind.Overlap, row, "与同类别同项目的其他限量期间重叠。");
            else if (before.EffectiveTo is not null && row.EffectiveFrom > reached!.Value.AddDays(1))
                yield return new LimitFlaw(LimitFlawKind.Gap, row, "与上一限量之间存在空档。");
        }
    }
}

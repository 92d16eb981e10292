namespace Quzhou.FoodSafety.Core.Tracing;

/// <summary>What a quantity measures; quantities of two dimensions are never added or compared.</summary>
public enum Dimension
{
    /// <summary>Pieces (件数); base unit: one piece.</summary>
    Count = 1,

    /// <summary>Mass (质量); base unit: one milligram.</summary>
    Mass = 2,

    /// <summary>Volume (体积); base unit: one microlitre.</summary>
    Volume = 3,
}

/// <summary>A quantity in the base unit of its dimension, exact (数量). See <c>docs/decisions/0086</c>.</summary>
/// <param name="Dimension">What it measures.</param>
/// <param name="Base">Base units: pieces, milligrams or microlitres; 0 to <see cref="Max"/>.</param>
public readonly record struct Amount(Dimension Dimension, long Base)
{
    /// <summary>Most base units that one event may name: ten thousand tonnes, so that sums of nine hundred thousand events never overflow.</summary>
    public const long Max = 10_000_000_000_000;

    private const decimal MilligramsOfPound = 453_592.37m;

    /// <summary>Unit of measure (UN/ECE Recommendation 20) to its dimension and the base units in one of it. No unit: pieces.</summary>
    private static readonly Dictionary<string, (Dimension Dimension, decimal Factor)> Units = new(StringComparer.Ordinal)
    {
        [""] = (Dimension.Count, 1),
        ["H87"] = (Dimension.Count, 1),
        ["EA"] = (Dimension.Count, 1),
        ["MGM"] = (Dimension.Mass, 1),
        ["GRM"] = (Dimension.Mass, 1_000),
        ["KGM"] = (Dimension.Mass, 1_000_000),
        ["TNE"] = (Dimension.Mass, 1_000_000_000),
        ["LBR"] = (Dimension.Mass, MilligramsOfPound),
        ["MLT"] = (Dimension.Volume, 1_000),
        ["LTR"] = (Dimension.Volume, 1_000_000),
        ["HLT"] = (Dimension.Volume, 100_000_000),
        ["MTQ"] = (Dimension.Volume, 1_000_000_000),
    };

    /// <summary>True for a unit that can be counted in.</summary>
    public static bool IsUnit(string unit) => Units.ContainsKey(unit);

    /// <summary>A quantity with its unit as a whole number of base units; null when it is not whole, negative or above <see cref="Max"/>.</summary>
    /// <exception cref="KeyNotFoundException">The unit is unknown.</exception>
    public static Amount? Of(decimal quantity, string unit)
    {
        var (dimension, factor) = Units[unit];
        if (quantity < 0 || quantity > Max / factor)
            return null;
        var whole = quantity * factor;
        return whole == decimal.Truncate(whole) ? new Amount(dimension, (long)whole) : null;
    }
}

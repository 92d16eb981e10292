namespace Quzhou.Console.Components.Pictures;

/// <summary>How a chart draws its rows.</summary>
public enum ChartLook
{
    /// <summary>A bar per category and row.</summary>
    Bars,

    /// <summary>A step per category.</summary>
    Steps,

    /// <summary>A line from category to category.</summary>
    Line,
}

/// <summary>A row of values, one per category; null where there is none.</summary>
/// <param name="Label">What the values are.</param>
/// <param name="Values">The values.</param>
public sealed record ChartRow(string Label, IReadOnlyList<double?> Values);

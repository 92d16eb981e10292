using Quzhou.Console.Components;
using Quzhou.Console.Components.Pictures;
using Quzhou.FoodSafety.V1;

namespace Quzhou.Console.Pages.FoodSafety;

/// <summary>A trace as a picture: batches with what is known of their places and quantities, and the steps between them.</summary>
internal sealed record TracePicture(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    /// <param name="trace">What the department answered.</param>
    /// <param name="places">What is known of a batch, a line each.</param>
    /// <param name="words">The officer's language.</param>
    internal static TracePicture Of(TraceBatchResponse trace, IReadOnlyDictionary<string, IReadOnlyList<string>> places, Words words)
    {
        var batches = trace.Batches.Select(b => new GraphNode(b.Batch, places.GetValueOrDefault(b.Batch, [])));
        var steps = Enumerable.Range(1, trace.TransformationCount).Select(i => new GraphNode($"{words["转化"]} {i}", [], IsJunction: true));
        return new TracePicture([.. batches, .. steps], [.. trace.Links.Select(l => new GraphEdge(l.FromIndex, l.ToIndex))]);
    }

    /// <summary>Where a batch is and how much of it: a line for each holder.</summary>
    internal static string LineOf(HolderPosition position, Words words) => position.Unknown
        ? $"{position.Holder?.Place} {words["数量不明"]}"
        : $"{position.Holder?.Place} {QuantityOf(position.Dimension, position.HeldUnits, words)} / {QuantityOf(position.Dimension, position.InUnits, words)}";

    /// <summary>How a batch came into being or to a place.</summary>
    internal static string LineOf(StockMovement movement, Words words) =>
        $"{words[Shown.Of(movement.Kind)]} {movement.Holder?.Place} {(movement.Quantity is { } q ? QuantityOf(q.Dimension, q.BaseUnits, words) : "")}".TrimEnd();

    /// <summary>A quantity in kilograms, litres or pieces.</summary>
    internal static string QuantityOf(QuantityDimension dimension, long units, Words words) => dimension switch
    {
        QuantityDimension.Mass => $"{Written.Millionths(units)} kg",
        QuantityDimension.Volume => $"{Written.Millionths(units)} L",
        QuantityDimension.Count => $"{Written.Number(units)} {words["件"]}",
        _ => "",
    };
}

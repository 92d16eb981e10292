namespace Quzhou.Console.Components.Pictures;

/// <summary>
/// A graph in layers from left to right: a pure function of its nodes and edges. No two nodes overlap, no edge crosses a
/// node, every edge is drawn; one that closes a cycle goes back beneath the picture.
/// </summary>
internal sealed record GraphLayout(IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<DrawnEdge> Edges, double Width, double Height)
{
    internal const double NodeWidth = 190;
    internal const double NodeHeight = 62;
    internal const double JunctionSize = 22;
    private const double Between = 70;
    private const double Gap = 16;
    private const double Lane = 10;
    private const double Margin = 12;
    private const int Sweeps = 4;

    internal static GraphLayout Of(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges)
    {
        if (nodes.Count == 0)
            return new GraphLayout([], [], 2 * Margin, 2 * Margin);
        var layers = GraphLayers.Of(nodes.Count, edges);
        var columns = Enumerable.Range(0, layers.Layer.Max() + 1).Select(_ => new List<Slot>()).ToList();
        var slots = new List<Slot>();
        for (var n = 0; n < nodes.Count; n++)
            slots.Add(Enter(columns, new Slot(layers.Layer[n], nodes[n].IsJunction ? JunctionSize : NodeHeight)));
        var lanes = edges.Select((edge, e) => layers.IsBackward[e] ? [] : LanesOf(columns, slots[edge.From], slots[edge.To])).ToList();
        Sort(columns);
        var height = Stack(columns);

        var placed = nodes.Select((node, n) =>
        {
            var width = node.IsJunction ? JunctionSize : NodeWidth;
            return new PlacedNode(n, Left(slots[n].Layer) + ((NodeWidth - width) / 2), slots[n].Y, width, slots[n].Height);
        }).ToList();
        var below = height;
        var drawn = new List<DrawnEdge>();
        for (var e = 0; e < edges.Count; e++)
        {
            var (from, to) = (placed[edges[e].From], placed[edges[e].To]);
            drawn.Add(layers.IsBackward[e]
                ? new DrawnEdge(e, Beneath(from, to, slots[from.Node].Layer, slots[to.Node].Layer, below += Lane), true)
                : new DrawnEdge(e, Through(from, to, lanes[e]), false));
        }
        return new GraphLayout(placed, drawn, Left(columns.Count - 1) + NodeWidth + Margin, below + Margin);
    }

    private static double Left(int layer) => Margin + (layer * (NodeWidth + Between));

    private static Slot Enter(List<List<Slot>> columns, Slot slot)
    {
        slot.Order = columns[slot.Layer].Count;
        columns[slot.Layer].Add(slot);
        return slot;
    }

    // An edge over several columns has a lane of its own in each, so that it goes past the nodes there.
    private static List<Slot> LanesOf(List<List<Slot>> columns, Slot from, Slot to)
    {
        var lanes = new List<Slot>();
        var before = from;
        for (var layer = from.Layer + 1; layer <= to.Layer; layer++)
        {
            var slot = layer == to.Layer ? to : Enter(columns, new Slot(layer, 0));
            before.Later.Add(slot);
            slot.Earlier.Add(before);
            if (slot != to)
                lanes.Add(slot);
            before = slot;
        }
        return lanes;
    }

    // Each slot goes to the middle of its neighbours, column by column, there and back: fewer edges cross.
    private static void Sort(List<List<Slot>> columns)
    {
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var forward = sweep % 2 == 0;
            foreach (var column in forward ? columns : Enumerable.Reverse(columns))
            {
                var sorted = column.OrderBy(slot => MiddleOf(forward ? slot.Earlier : slot.Later, slot.Order)).ToList();
                column.Clear();
                column.AddRange(sorted);
                for (var i = 0; i < column.Count; i++)
                    column[i].Order = i;
            }
        }
    }

    private static double MiddleOf(List<Slot> neighbours, int otherwise) => neighbours.Count == 0 ? otherwise : neighbours.Average(n => (double)n.Order);

    private static double Stack(List<List<Slot>> columns)
    {
        var heights = columns.Select(c => c.Sum(s => s.Height + Gap) - Gap).ToList();
        var tallest = heights.Max();
        for (var c = 0; c < columns.Count; c++)
        {
            var y = Margin + ((tallest - heights[c]) / 2);
            foreach (var slot in columns[c])
            {
                slot.Y = y;
                y += slot.Height + Gap;
            }
        }
        return Margin + tallest;
    }

    private static List<(double X, double Y)> Through(PlacedNode from, PlacedNode to, List<Slot> lanes)
    {
        List<(double X, double Y)> points = [(from.X + from.Width, from.Y + (from.Height / 2))];
        if (from.Width < NodeWidth)
            points.Add((points[0].X + ((NodeWidth - from.Width) / 2), points[0].Y));
        foreach (var lane in lanes)
            points.AddRange([(Left(lane.Layer), lane.Y), (Left(lane.Layer) + NodeWidth, lane.Y)]);
        var middle = to.Y + (to.Height / 2);
        if (to.Width < NodeWidth)
            points.Add((to.X - ((NodeWidth - to.Width) / 2), middle));
        points.Add((to.X, middle));
        return points;
    }

    private static List<(double X, double Y)> Beneath(PlacedNode from, PlacedNode to, int fromLayer, int toLayer, double below)
    {
        var (right, left) = (Left(fromLayer) + NodeWidth + Lane, Left(toLayer) - Lane);
        var (leaves, enters) = (from.Y + (from.Height / 2), to.Y + (to.Height / 2));
        return [(from.X + from.Width, leaves), (right, leaves), (right, below), (left, below), (left, enters), (to.X, enters)];
    }

    private sealed class Slot(int layer, double height)
    {
        internal int Layer { get; } = layer;

        internal double Height { get; } = height;

        internal List<Slot> Earlier { get; } = [];

        internal List<Slot> Later { get; } = [];

        internal int Order { get; set; }

        internal double Y { get; set; }
    }
}

/// <summary>Where a node lies.</summary>
internal sealed record PlacedNode(int Node, double X, double Y, double Width, double Height);

/// <summary>How an edge goes, corner by corner.</summary>
internal sealed record DrawnEdge(int Edge, IReadOnlyList<(double X, double Y)> Points, bool IsBackward);

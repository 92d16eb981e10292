using Quzhou.Console.Components.Pictures;

namespace Quzhou.Console.Tests.Fields;

/// <summary>The layout of graphs: no overlap, every edge, no endless walk.</summary>
public sealed class FieldsGraphTests
{
    public static TheoryData<string, int, GraphEdge[]> Graphs => new()
    {
        { "nothing", 0, [] },
        { "one", 1, [] },
        { "a node of its own", 1, [new(0, 0)] },
        { "a chain", 4, [new(0, 1), new(1, 2), new(2, 3)] },
        { "a diamond with a short cut", 4, [new(0, 1), new(0, 2), new(1, 3), new(2, 3), new(0, 3)] },
        { "a cycle without a source", 3, [new(0, 1), new(1, 2), new(2, 0)] },
        { "two at once", 2, [new(0, 1), new(1, 0), new(0, 1)] },
        { "two pictures in one", 5, [new(0, 1), new(3, 4), new(4, 3)] },
    };

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Nodes_keep_apart_and_every_edge_is_drawn(string what, int nodes, GraphEdge[] edges) => Check(what, Some(nodes), edges);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void So_they_do_whatever_the_graph_is(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var nodes = random.Next(1, 40);
            var edges = Enumerable.Range(0, random.Next(0, 80)).Select(_ => new GraphEdge(random.Next(nodes), random.Next(nodes))).ToArray();
            Check($"seed {seed}, round {round}", Some(nodes, junctions: true), edges);
        }
    }

    [Fact]
    public void A_graph_without_a_cycle_goes_from_left_to_right()
    {
        GraphEdge[] edges = [new(2, 0), new(0, 1), new(2, 1)];
        var layout = GraphLayout.Of(Some(3), edges);

        layout.Edges.ShouldAllBe(e => !e.IsBackward);
        edges.ShouldAllBe(e => layout.Nodes[e.From].X < layout.Nodes[e.To].X);
    }

    [Fact]
    public void A_cycle_is_closed_by_one_edge_beneath_the_picture()
    {
        var layout = GraphLayout.Of(Some(3), [new(0, 1), new(1, 2), new(2, 0)]);

        layout.Edges.Count(e => e.IsBackward).ShouldBe(1);
        layout.Edges.Single(e => e.IsBackward).Points.Max(p => p.Y).ShouldBeGreaterThan(layout.Nodes.Max(n => n.Y + n.Height));
    }

    [Fact]
    public void The_same_graph_is_drawn_the_same()
    {
        GraphEdge[] edges = [new(0, 2), new(1, 2), new(1, 3), new(0, 3)];
        var (first, second) = (GraphLayout.Of(Some(4), edges), GraphLayout.Of(Some(4), edges));

        second.Nodes.ShouldBe(first.Nodes);
        second.Edges.SelectMany(e => e.Points).ShouldBe(first.Edges.SelectMany(e => e.Points));
    }

    [Fact]
    public void A_chain_of_ten_thousand_is_walked_without_recursion()
    {
        var layout = GraphLayout.Of(Some(10_000), [.. Enumerable.Range(0, 9_999).Select(i => new GraphEdge(i, i + 1))]);

        layout.Edges.Count.ShouldBe(9_999);
        layout.Nodes[9_999].X.ShouldBeGreaterThan(layout.Nodes[9_998].X);
    }

    private static GraphNode[] Some(int count, bool junctions = false) => [.. Enumerable.Range(0, count).Select(i => new GraphNode($"{i}", [], junctions && i % 3 == 0))];

    private static void Check(string what, GraphNode[] nodes, GraphEdge[] edges)
    {
        var layout = GraphLayout.Of(nodes, edges);
        layout.Nodes.Select(n => n.Node).ShouldBe(Enumerable.Range(0, nodes.Length), what);
        layout.Edges.Select(e => e.Edge).ShouldBe(Enumerable.Range(0, edges.Length), what);
        foreach (var node in layout.Nodes)
        {
            (node.X >= 0 && node.Y >= 0 && node.X + node.Width <= layout.Width && node.Y + node.Height <= layout.Height).ShouldBeTrue($"{what}: node {node.Node} is outside");
            layout.Nodes.Where(o => o.Node > node.Node && Overlap(o, node)).ShouldBeEmpty($"{what}: on node {node.Node}");
        }
        foreach (var edge in layout.Edges)
        {
            var (from, to) = (layout.Nodes[edges[edge.Edge].From], layout.Nodes[edges[edge.Edge].To]);
            edge.Points[0].ShouldBe((from.X + from.Width, from.Y + (from.Height / 2)), what);
            edge.Points[^1].ShouldBe((to.X, to.Y + (to.Height / 2)), what);

            // Only a level or upright stretch may lie in a column of nodes; it keeps clear of them.
            foreach (var (a, b) in edge.Points.Zip(edge.Points.Skip(1)).Where(s => s.First.Y == s.Second.Y))
                layout.Nodes.Where(n => a.Y > n.Y && a.Y < n.Y + n.Height && Math.Min(a.X, b.X) < n.X + n.Width && Math.Max(a.X, b.X) > n.X).ShouldBeEmpty($"{what}: edge {edge.Edge}");
        }
    }

    private static bool Overlap(PlacedNode a, PlacedNode b) => a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;
}

namespace Quzhou.Console.Components.Pictures;

/// <summary>
/// The columns of a graph: every edge leads from an earlier to a later one, but for the edges that close a cycle. Walks
/// without recursion, so that a chain of any length is walked.
/// </summary>
/// <param name="Layer">Column of each node, from 0.</param>
/// <param name="IsBackward">Whether an edge closes a cycle.</param>
internal sealed record GraphLayers(int[] Layer, bool[] IsBackward)
{
    internal static GraphLayers Of(int nodes, IReadOnlyList<GraphEdge> edges)
    {
        var leaving = new List<int>[nodes];
        for (var i = 0; i < nodes; i++)
            leaving[i] = [];
        for (var e = 0; e < edges.Count; e++)
            leaving[edges[e].From].Add(e);
        var backward = BackwardOf(nodes, edges, leaving);
        return new GraphLayers(LongestPaths(nodes, edges, leaving, backward), backward);
    }

    // Depth first; an edge to a node that is still being walked closes a cycle. Nodes without a source come first, so that
    // what is drawn backward is as little as the start allows.
    private static bool[] BackwardOf(int nodes, IReadOnlyList<GraphEdge> edges, List<int>[] leaving)
    {
        var backward = new bool[edges.Count];
        var hasSource = new bool[nodes];
        foreach (var edge in edges.Where(e => e.From != e.To))
            hasSource[edge.To] = true;
        var (walked, open, next) = (new bool[nodes], new bool[nodes], new int[nodes]);
        var stack = new Stack<int>();
        foreach (var start in Enumerable.Range(0, nodes).OrderBy(n => hasSource[n]))
        {
            if (walked[start])
                continue;
            stack.Push(start);
            (walked[start], open[start]) = (true, true);
            while (stack.TryPeek(out var node))
            {
                if (next[node] == leaving[node].Count)
                {
                    open[stack.Pop()] = false;
                    continue;
                }
                var edge = leaving[node][next[node]++];
                var to = edges[edge].To;
                backward[edge] = open[to];
                if (walked[to])
                    continue;
                (walked[to], open[to]) = (true, true);
                stack.Push(to);
            }
        }
        return backward;
    }

    private static int[] LongestPaths(int nodes, IReadOnlyList<GraphEdge> edges, List<int>[] leaving, bool[] backward)
    {
        var (layer, waits) = (new int[nodes], new int[nodes]);
        for (var e = 0; e < edges.Count; e++)
        {
            if (!backward[e])
                waits[edges[e].To]++;
        }
        var ready = new Queue<int>(Enumerable.Range(0, nodes).Where(n => waits[n] == 0));
        while (ready.TryDequeue(out var node))
        {
            foreach (var edge in leaving[node].Where(e => !backward[e]))
            {
                var to = edges[edge].To;
                layer[to] = Math.Max(layer[to], layer[node] + 1);
                if (--waits[to] == 0)
                    ready.Enqueue(to);
            }
        }
        return layer;
    }
}

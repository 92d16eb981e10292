namespace Quzhou.FoodSafety.Core.Tracing.Graph;

/// <summary>A way through the trace.</summary>
public enum TraceDirection
{
    /// <summary>To what it came from (向前追溯).</summary>
    Backward = 1,

    /// <summary>To what came out of it (向后追踪).</summary>
    Forward = 2,
}

/// <summary>What was reached, nearest first.</summary>
/// <param name="Batches">Numbers of the batches, the first one first, each with its steps.</param>
/// <param name="Truncated">True when there are more than were wanted.</param>
public sealed record Reached(IReadOnlyList<(int Node, int Steps)> Batches, bool Truncated);

/// <summary>
/// The shape of a trace: numbered nodes and links between them. A transformation stands between batches, so that one with a
/// thousand inputs and outputs has two thousand links and not a million; going through it is one step.
/// </summary>
/// <param name="isTransformation">For each node, whether it is a transformation.</param>
/// <param name="links">Links, each at most once.</param>
public sealed class LinkGraph(bool[] isTransformation, (int From, int To)[] links)
{
    private readonly int[][] forward = Adjacent(isTransformation.Length, links, reverse: false);
    private readonly int[][] backward = Adjacent(isTransformation.Length, links, reverse: true);

    /// <summary>Number of nodes.</summary>
    public int Count => isTransformation.Length;

    /// <summary>True for a transformation.</summary>
    public bool IsTransformation(int node) => isTransformation[node];

    /// <summary>Nodes one link away.</summary>
    public IReadOnlyList<int> Next(int node, TraceDirection direction) => (direction == TraceDirection.Forward ? forward : backward)[node];

    /// <summary>Batches that a batch leads to, nearest first, those of one distance in order of their numbers.</summary>
    /// <param name="start">Where to begin, a batch.</param>
    /// <param name="direction">Which way.</param>
    /// <param name="max">Most batches beside the first; at least 1.</param>
    public Reached From(int start, TraceDirection direction, int max = int.MaxValue)
    {
        var seen = new bool[Count];
        seen[start] = true;
        var reached = new List<(int, int)> { (start, 0) };
        List<int> level = [start];
        for (var steps = 1; level.Count > 0; steps++)
        {
            var next = new List<int>();
            foreach (var node in level)
                Step(node, direction, seen, next);
            next.Sort();
            foreach (var node in next)
            {
                if (reached.Count > max)
                    return new Reached(reached, true);
                reached.Add((node, steps));
            }
            level = next;
        }
        return new Reached(reached, false);
    }

    /// <summary>Groups of batches that came out of each other, each group and its batches in order of their numbers.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Cycles()
    {
        var components = new StrongComponents(forward).Find();
        return
        [
            .. components.Where(c => c.Count > 1 || forward[c[0]].Contains(c[0]))
                .Select(c => (IReadOnlyList<int>)[.. c.Where(n => !isTransformation[n]).Order()])
                .Where(c => c.Count > 0)
                .OrderBy(c => c[0]),
        ];
    }

    private void Step(int batch, TraceDirection direction, bool[] seen, List<int> next)
    {
        foreach (var neighbour in Next(batch, direction))
        {
            if (seen[neighbour])
                continue;
            seen[neighbour] = true;
            if (isTransformation[neighbour])
                Step(neighbour, direction, seen, next);
            else
                next.Add(neighbour);
        }
    }

    private static int[][] Adjacent(int count, (int From, int To)[] links, bool reverse)
    {
        var sizes = new int[count];
        foreach (var (from, to) in links)
            sizes[reverse ? to : from]++;
        var next = new int[count][];
        for (var node = 0; node < count; node++)
            next[node] = sizes[node] == 0 ? [] : new int[sizes[node]];
        foreach (var (from, to) in links)
        {
            var (near, far) = reverse ? (to, from) : (from, to);
            next[near][^sizes[near]--] = far;
        }
        return next;
    }
}

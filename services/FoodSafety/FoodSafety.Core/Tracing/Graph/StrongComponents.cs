namespace Quzhou.FoodSafety.Core.Tracing.Graph;

/// <summary>Tarjan's strongly connected components, with a stack of its own: a chain of a million steps does not overflow it.</summary>
internal sealed class StrongComponents(int[][] next)
{
    private readonly int[] index = new int[next.Length];
    private readonly int[] low = new int[next.Length];
    private readonly bool[] open = new bool[next.Length];
    private readonly Stack<int> stack = new();
    private readonly List<IReadOnlyList<int>> components = [];
    private int counter;

    internal IReadOnlyList<IReadOnlyList<int>> Find()
    {
        for (var node = 0; node < next.Length; node++)
        {
            if (index[node] == 0)
                Visit(node);
        }
        return components;
    }

    private void Visit(int root)
    {
        var frames = new Stack<(int Node, int Edge)>();
        Enter(root, frames);
        while (frames.TryPop(out var frame))
        {
            var (node, edge) = frame;
            if (edge < next[node].Length)
            {
                frames.Push((node, edge + 1));
                var child = next[node][edge];
                if (index[child] == 0)
                    Enter(child, frames);
                else if (open[child])
                    low[node] = Math.Min(low[node], index[child]);
                continue;
            }
            if (frames.TryPeek(out var parent))
                low[parent.Node] = Math.Min(low[parent.Node], low[node]);
            if (low[node] == index[node])
                Close(node);
        }
    }

    private void Enter(int node, Stack<(int Node, int Edge)> frames)
    {
        index[node] = low[node] = ++counter;
        open[node] = true;
        stack.Push(node);
        frames.Push((node, 0));
    }

    private void Close(int root)
    {
        var component = new List<int>();
        int node;
        do
        {
            node = stack.Pop();
            open[node] = false;
            component.Add(node);
        }
        while (node != root);
        components.Add(component);
    }
}

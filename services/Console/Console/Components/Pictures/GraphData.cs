namespace Quzhou.Console.Components.Pictures;

/// <summary>A node of a graph.</summary>
/// <param name="Title">Its name; cut when it is too long, shown whole in the table and as a tool tip.</param>
/// <param name="Lines">What is said of it, a line each; two are shown in the picture.</param>
/// <param name="IsJunction">True for a step between nodes: drawn small, without words.</param>
public sealed record GraphNode(string Title, IReadOnlyList<string> Lines, bool IsJunction = false);

/// <summary>An edge, by the numbers of its nodes.</summary>
/// <param name="From">The earlier side.</param>
/// <param name="To">The later side.</param>
public sealed record GraphEdge(int From, int To);

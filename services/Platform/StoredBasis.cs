using System.Text.Json;
using Quzhou.Law;

namespace Quzhou.Platform;

/// <summary>The legal basis of a decision, kept with it as it was given.</summary>
public static class StoredBasis
{
    /// <summary>As JSON.</summary>
    public static string Write(IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(findings);

    /// <summary>From JSON.</summary>
    public static IReadOnlyList<Finding> Read(string json) => JsonSerializer.Deserialize<List<Finding>>(json)!;
}

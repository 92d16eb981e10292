using System.Text.Json;
using Quzhou.Law;

namespace Quzhou.Licensing.Persistence;

/// <summary>The legal basis of a decision, kept with it as it was given.</summary>
internal static class StoredBasis
{
    internal static string Write(IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(findings);

    internal static IReadOnlyList<Finding> Read(string json) => JsonSerializer.Deserialize<List<Finding>>(json)!;
}

namespace Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

/// <summary>A named value of a record, span or point.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its value as text.</param>
internal readonly record struct Attribute(string Key, string Value)
{
    /// <summary>Value of the first attribute of a name; null when there is none.</summary>
    internal static string? Find(IReadOnlyList<Attribute> attributes, string key)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Key == key)
                return attribute.Value;
        }
        return null;
    }

    /// <summary>Bytes that they take in memory, estimated.</summary>
    internal static long Size(IReadOnlyList<Attribute> attributes)
    {
        var size = 0L;
        foreach (var attribute in attributes)
            size += 64 + (2L * (attribute.Key.Length + attribute.Value.Length));
        return size;
    }

    /// <summary>The same text for the same set, whatever its order.</summary>
    internal static string Label(IReadOnlyList<Attribute> attributes) =>
        string.Join(", ", attributes.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value}"));
}

/// <summary>A process that sends telemetry.</summary>
/// <param name="Name">Name of the resource (<c>service.name</c>).</param>
/// <param name="Instance">Which process of it (<c>service.instance.id</c>).</param>
internal sealed record Origin(string Name, string Instance);

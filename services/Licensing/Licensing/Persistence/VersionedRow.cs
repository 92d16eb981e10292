using System.Text.Json;

namespace Quzhou.Licensing.Persistence;

/// <summary>A row that two officers may change: read under an etag, locked for the change.</summary>
internal interface IVersionedRow
{
    /// <summary>Its id.</summary>
    Guid Id { get; }

    /// <summary>PostgreSQL's own row version.</summary>
    uint Version { get; }
}

/// <summary>The plain records of the Core as JSON, the way they are kept in a row's dossier.</summary>
internal static class Dossiers
{
    internal static string Write<T>(T value) => JsonSerializer.Serialize(value);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;
}

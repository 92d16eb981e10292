using System.Text.Json;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>A row that two officers may change: read under an etag, locked for the change.</summary>
internal interface IVersionedRow
{
    /// <summary>Its id.</summary>
    Guid Id { get; }

    /// <summary>PostgreSQL's own row version.</summary>
    uint Version { get; }
}

/// <summary>Plain records as JSON, the way they are kept in a row.</summary>
internal static class Dossiers
{
    internal static string Write<T>(T value) => JsonSerializer.Serialize(value);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;
}

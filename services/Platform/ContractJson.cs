using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Quzhou.Contracts.V1;

namespace Quzhou.Platform;

/// <summary>The one JSON form of the event contracts: in outboxes, registers and between registers.</summary>
public static class ContractJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<string, Type> Types = typeof(JointPunishmentImposed).Assembly.GetExportedTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false })
        .ToDictionary(t => t.FullName!, StringComparer.Ordinal);

    /// <summary>Writes a contract.</summary>
    public static string Write(object contract) => JsonSerializer.Serialize(contract, contract.GetType(), Options);

    /// <summary>Reads a contract of a known type.</summary>
    /// <exception cref="JsonException">The text is not that contract.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The contract is null.");

    /// <summary>Reads a contract by the name of its type.</summary>
    /// <exception cref="JsonException">The type is not a published contract, or the text is not of that type.</exception>
    public static object Read(string type, string json) =>
        Types.TryGetValue(type, out var clr)
            ? JsonSerializer.Deserialize(json, clr, Options) ?? throw new JsonException("The contract is null.")
            : throw new JsonException($"{type} is no published contract.");
}

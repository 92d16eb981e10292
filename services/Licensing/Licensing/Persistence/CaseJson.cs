using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments;

namespace Quzhou.Licensing.Persistence;

/// <summary>The case of an application as JSON, with the name of its state machine: PostgreSQL keeps the keys in an order of its own.</summary>
internal static class CaseJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        AllowOutOfOrderMetadataProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameMachines } },
    };

    internal static string Write(ApplicationCase @case) => JsonSerializer.Serialize(@case, Options);

    internal static ApplicationCase Read(string json) => JsonSerializer.Deserialize<ApplicationCase>(json, Options)!;

    private static void NameMachines(JsonTypeInfo type)
    {
        if (type.Type != typeof(ApplicationCase))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "machine" };
        type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(typeof(FilingCase), "filing"));
        type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(typeof(CommitmentCase), "commitment"));
        type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(typeof(TransparencyCase), "transparency"));
        type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(typeof(StrictCase), "strict"));
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Api;
using Google.Protobuf.Reflection;

namespace Quzhou.Platform.Api;

/// <summary>The OpenAPI 3.1 document of a service's HTTP/JSON form, made from the same protos that serve it.</summary>
internal sealed class OpenApiDocument(PlatformName service)
{
    private readonly List<ServiceDescriptor> services = [];

    internal void Add(ServiceDescriptor descriptor) => services.Add(descriptor);

    internal string ToJson()
    {
        var paths = new JsonObject();
        var schemas = new OpenApiSchemas();
        foreach (var method in services.SelectMany(s => s.Methods))
        {
            if (method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is { } rule)
                AddOperation(paths, method, rule, schemas);
        }
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = $"Quzhou {service.Value}", ["version"] = "v1" },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.Definitions,
                ["securitySchemes"] = new JsonObject { ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT" } },
            },
            ["security"] = new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }),
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static void AddOperation(JsonObject paths, MethodDescriptor method, HttpRule rule, OpenApiSchemas schemas)
    {
        var (verb, path) = rule.PatternCase switch
        {
            HttpRule.PatternOneofCase.Get => ("get", rule.Get),
            HttpRule.PatternOneofCase.Put => ("put", rule.Put),
            HttpRule.PatternOneofCase.Post => ("post", rule.Post),
            HttpRule.PatternOneofCase.Delete => ("delete", rule.Delete),
            _ => ("patch", rule.Patch),
        };
        var inPath = method.InputType.Fields.InDeclarationOrder().Where(f => path.Contains($"{{{f.Name}}}", StringComparison.Ordinal)).ToList();
        var parameters = inPath.Select(f => Parameter(f, "path", schemas));
        if (rule.Body.Length == 0)
            parameters = parameters.Concat(method.InputType.Fields.InDeclarationOrder().Except(inPath).Select(f => Parameter(f, "query", schemas)));
        var operation = new JsonObject
        {
            ["operationId"] = method.FullName,
            ["tags"] = new JsonArray(method.Service.Name),
            ["parameters"] = new JsonArray([.. parameters.Cast<JsonNode>()]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = "OK",
                    ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.Reference(method.OutputType) } },
                },
                ["default"] = new JsonObject { ["description"] = "google.rpc.Status" },
            },
        };
        if (rule.Body.Length > 0)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.Reference(method.InputType) } },
            };
        }
        if (paths[path] is not JsonObject item)
            paths[path] = item = [];
        item[verb] = operation;
    }

    private static JsonObject Parameter(FieldDescriptor field, string where, OpenApiSchemas schemas) => new JsonObject
    {
        ["name"] = where == "path" ? field.Name : field.JsonName,
        ["in"] = where,
        ["required"] = where == "path",
        ["schema"] = schemas.Of(field),
    };
}

/// <summary>Schemas of the messages that a document refers to.</summary>
internal sealed class OpenApiSchemas
{
    internal JsonObject Definitions { get; } = [];

    internal JsonObject Reference(MessageDescriptor message)
    {
        if (message.FullName == "google.protobuf.Timestamp")
            return new JsonObject { ["type"] = "string", ["format"] = "date-time" };
        if (!Definitions.ContainsKey(message.FullName))
        {
            var properties = new JsonObject();

            // Kept before its fields are read: a message may contain itself.
            Definitions[message.FullName] = new JsonObject { ["type"] = "object", ["properties"] = properties };
            foreach (var field in message.Fields.InDeclarationOrder())
                properties[field.JsonName] = Of(field);
        }
        return new JsonObject { ["$ref"] = $"#/components/schemas/{message.FullName}" };
    }

    internal JsonObject Of(FieldDescriptor field) =>
        field.IsRepeated ? new JsonObject { ["type"] = "array", ["items"] = Single(field) } : Single(field);

    private JsonObject Single(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => Reference(field.MessageType),
        FieldType.Enum => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. field.EnumType.Values.Select(v => (JsonNode)v.Name)]) },
        FieldType.Bool => new JsonObject { ["type"] = "boolean" },
        FieldType.Int32 or FieldType.UInt32 or FieldType.SInt32 or FieldType.Fixed32 or FieldType.SFixed32 => new JsonObject { ["type"] = "integer", ["format"] = "int32" },
        FieldType.Int64 or FieldType.UInt64 or FieldType.SInt64 or FieldType.Fixed64 or FieldType.SFixed64 => new JsonObject { ["type"] = "string", ["format"] = "int64" },
        FieldType.Double or FieldType.Float => new JsonObject { ["type"] = "number" },
        FieldType.Bytes => new JsonObject { ["type"] = "string", ["format"] = "byte" },
        _ => new JsonObject { ["type"] = "string" },
    };
}

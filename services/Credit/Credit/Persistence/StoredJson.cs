using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Quzhou.Law;

namespace Quzhou.Credit.Persistence;

/// <summary>What is kept as a document because it is read and written whole: findings, reviews, measures, effects.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The stored document is null.");

    internal static string WriteFindings(IEnumerable<Finding> findings) => Write(findings.Select(StoredFinding.From));

    internal static IReadOnlyList<Finding> ReadFindings(string json) => [.. Read<List<StoredFinding>>(json).Select(f => f.ToFinding())];
}

/// <summary>A finding as a document.</summary>
internal sealed record StoredFinding(
    string RuleId,
    string Document,
    int Article,
    int Paragraph,
    string Item,
    string Part,
    string ReasonZh,
    string ReasonEn,
    string Parameter,
    IReadOnlyList<StoredFact> Facts)
{
    internal static StoredFinding From(Finding finding) => new(
        finding.RuleId,
        finding.Citation.Document,
        finding.Citation.Article,
        finding.Citation.Paragraph,
        finding.Citation.Item,
        finding.Citation.Part,
        finding.ReasonZh,
        finding.ReasonEn,
        finding.Parameter,
        [.. finding.Facts.Select(f => new StoredFact(f.Name, f.Value))]);

    internal Finding ToFinding() => new(
        RuleId, new Citation(Document, Article, Paragraph, Item, Part), ReasonZh, ReasonEn, [.. Facts.Select(f => new Fact(f.Name, f.Value))], Parameter);
}

/// <summary>A fact as a document.</summary>
internal sealed record StoredFact(string Name, string Value);

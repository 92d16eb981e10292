using System.Text.Json;
using Quzhou.Law;

namespace Quzhou.Platform;

/// <summary>The legal basis of a decision, kept with it as it was given.</summary>
public static class StoredBasis
{
    /// <summary>As JSON.</summary>
    public static string Write(IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(findings.Select(f => new Stored(
        f.RuleId,
        f.Citation.Document,
        f.Citation.Article,
        f.Citation.Paragraph,
        f.Citation.Item,
        f.Citation.Part,
        f.ReasonZh,
        f.ReasonEn,
        f.Parameter,
        [.. f.Facts.Select(fact => new StoredFact(fact.Name, fact.Value))])));

    /// <summary>From JSON.</summary>
    public static IReadOnlyList<Finding> Read(string json) =>
    [
        .. JsonSerializer.Deserialize<List<Stored>>(json)!.Select(s => new Finding(
            s.RuleId,
            new Citation(s.Document, s.Article, s.Paragraph, s.Item, s.Part),
            s.ReasonZh,
            s.ReasonEn,
            [.. s.Facts.Select(f => new Fact(f.Name, f.Value))],
            s.Parameter)),
    ];

    // The form in the database; the domain's types may change without it.
    private sealed record Stored(
        string RuleId, string Document, int Article, int Paragraph, string Item, string Part, string ReasonZh, string ReasonEn, string Parameter, List<StoredFact> Facts);

    private sealed record StoredFact(string Name, string Value);
}

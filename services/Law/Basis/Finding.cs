namespace Quzhou.Law;

/// <summary>
/// What one rule says of one set of facts (认定): the building block of every decision, and what
/// leaves a service as its legal basis.
/// </summary>
/// <param name="RuleId">Stable id of the rule, for example <c>credit.arrears.legal-entity.severe</c>. Never reused.</param>
/// <param name="Citation">Where the rule stands.</param>
/// <param name="ReasonZh">Plain Chinese reason, in the product's own words.</param>
/// <param name="ReasonEn">The same in English.</param>
/// <param name="Facts">Names and values of the facts the rule used. Never an ID number: a valid one is refused.</param>
/// <param name="Parameter">The parameter row used, for example <c>arrears.severe-months@2018-06-01=6</c>; empty when the rule has no number.</param>
public sealed record Finding(
    string RuleId,
    Citation Citation,
    string ReasonZh,
    string ReasonEn,
    IReadOnlyList<Fact> Facts,
    string Parameter = "")
{
    /// <summary>A finding without facts of its own.</summary>
    public Finding(string ruleId, Citation citation, string reasonZh, string reasonEn)
        : this(ruleId, citation, reasonZh, reasonEn, [])
    {
    }

    /// <summary>Names and values of the facts the rule used.</summary>
    /// <exception cref="ArgumentException">A value is the number of a subject, which would leave the service unmasked.</exception>
    public IReadOnlyList<Fact> Facts
    {
        get;
        init => field = WithoutNumbers(value);
    } = WithoutNumbers(Facts);

    /// <summary>Two findings are the same when all they say is the same, fact by fact.</summary>
    public bool Equals(Finding? other) => other is not null
        && RuleId == other.RuleId
        && Citation == other.Citation
        && ReasonZh == other.ReasonZh
        && ReasonEn == other.ReasonEn
        && Parameter == other.Parameter
        && Facts.SequenceEqual(other.Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuleId, Citation, ReasonZh, Parameter, Facts.Count);

    private static IReadOnlyList<Fact> WithoutNumbers(IReadOnlyList<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (SubjectId.TryParse(fact.Value, out _, out _))
                throw new ArgumentException($"Fact {fact.Name} is the number of a subject.", nameof(facts));
        }
        return facts;
    }
}

/// <summary>A fact that a rule used, as text: <c>dunned_on = 2018-07-02</c>.</summary>
/// <param name="Name">Name in snake case.</param>
/// <param name="Value">Value as text: dates ISO 8601, money in fen.</param>
public readonly record struct Fact(string Name, string Value);

/// <summary>
/// Marks the static method that is a rule, so that the coverage page can be built by reflection:
/// article → rule → test.
/// </summary>
/// <param name="ruleId">Same id as the findings it returns.</param>
/// <param name="document">Document number as printed.</param>
/// <param name="article">Article (条) or numbered point.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RuleAttribute(string ruleId, string document, int article) : Attribute
{
    /// <summary>Stable id of the rule.</summary>
    public string RuleId { get; } = ruleId;

    /// <summary>Document number as printed.</summary>
    public string Document { get; } = document;

    /// <summary>Article (条) or numbered point.</summary>
    public int Article { get; } = article;

    /// <summary>Paragraph (款), 0 when not numbered.</summary>
    public int Paragraph { get; init; }

    /// <summary>Item (项) as printed without brackets, <c>三.1</c> for item 1 under (三).</summary>
    public string Item { get; init; } = "";

    /// <summary>Annex or part where the articles restart.</summary>
    public string Part { get; init; } = "";

    /// <summary>The same place as a value.</summary>
    public Citation Citation => new(Document, Article, Paragraph, Item, Part);
}

/// <summary>Names the rule that a test covers; read by the coverage page.</summary>
/// <param name="ruleId">The rule's stable id.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class CoversAttribute(string ruleId) : Attribute
{
    /// <summary>The rule's stable id.</summary>
    public string RuleId { get; } = ruleId;
}

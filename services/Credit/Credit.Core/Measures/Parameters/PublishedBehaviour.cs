using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures.Parameters;

/// <summary>Items of Art. 11 and 12 whose severe behaviour Art. 22 names; compares by reference, prints its items.</summary>
/// <param name="Items">Article and item.</param>
public sealed record PublishedItems(IReadOnlyList<(int Article, string Item)> Items)
{
    /// <summary>The items, as a parameter row shows them.</summary>
    public override string ToString() => string.Join(' ', Items.Select(i => $"{i.Article}({i.Item})"));
}

/// <summary>What Art. 22 publishes (公示的严重失信行为); reading in docs/decisions/0142-measures-of-the-levels.md.</summary>
public static class PublishedBehaviour
{
    /// <summary>Arrears, breach of contract and theft, wilful damage, unlawful work.</summary>
    public static readonly DatedParameter<PublishedItems> Severe = new(
        "credit.publication.behaviour",
        "items",
        new DatedRow<PublishedItems>(
            Regulation.EffectiveFrom,
            new PublishedItems([(11, "三.1"), (11, "三.3"), (11, "三.5"), (12, "三.1"), (12, "三.3"), (12, "三.8"), (12, "三.9"), (12, "三.10")]),
            Regulation.Article(22)));
}

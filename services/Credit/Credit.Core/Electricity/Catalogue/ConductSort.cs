using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Catalogue;

/// <summary>One item of Art. 11 or 12 (项) about one sort of behaviour.</summary>
/// <param name="RuleId">Its rule.</param>
/// <param name="Level">Level that it gives.</param>
/// <param name="From">So many acts it takes; null when it judges each act alone.</param>
/// <param name="Find">The rule.</param>
internal sealed record CatalogueItem(string RuleId, DishonestyLevel Level, DatedParameter<int>? From, Func<CountedConduct, Finding?> Find)
{
    /// <summary>So many acts it takes on a day.</summary>
    internal int Least(DateOnly asOf) => From?.On(asOf).Value ?? 1;
}

/// <summary>Acts that are counted together (同类行为), and the items about them.</summary>
/// <param name="Behaviour">Stable code.</param>
/// <param name="Includes">Which facts are such acts; what is not in the items is left to them.</param>
/// <param name="Window">Months of the window; null when each act is judged alone.</param>
/// <param name="Items">The items, at most one of each level.</param>
internal sealed record ConductSort(string Behaviour, Func<ConductFact, bool> Includes, DatedParameter<int>? Window, params IReadOnlyList<CatalogueItem> Items)
{
    /// <summary>The item of a level; null when the article has none.</summary>
    internal CatalogueItem? Of(DishonestyLevel level)
    {
        foreach (var item in Items)
        {
            if (item.Level == level)
                return item;
        }
        return null;
    }
}

/// <summary>The item by which behaviour of one level, repeated, becomes the next (多次失信).</summary>
/// <param name="RuleId">Its rule.</param>
/// <param name="Behaviour">Stable code.</param>
/// <param name="Of">Level of the behaviours.</param>
/// <param name="Level">Level that they make.</param>
/// <param name="From">So many it takes.</param>
/// <param name="Find">The rule.</param>
internal sealed record RepetitionItem(
    string RuleId,
    string Behaviour,
    DishonestyLevel Of,
    DishonestyLevel Level,
    DatedParameter<int> From,
    Func<IReadOnlyList<FoundBehaviour>, DateOnly, Finding?> Find);

/// <summary>Everything that an article says of one kind of user, but for arrears.</summary>
/// <param name="Window">Months in which behaviour repeats.</param>
/// <param name="Sorts">The sorts of behaviour.</param>
/// <param name="General">General behaviour repeated.</param>
/// <param name="Heavier">Heavier behaviour repeated.</param>
internal sealed record UserCatalogue(DatedParameter<int> Window, IReadOnlyList<ConductSort> Sorts, RepetitionItem General, RepetitionItem Heavier)
{
    /// <summary>The catalogue of a kind of user.</summary>
    internal static UserCatalogue Of(UserKind kind) => kind == UserKind.NaturalPerson ? NaturalPersonCatalogue.Article11 : LegalEntityCatalogue.Article12;
}

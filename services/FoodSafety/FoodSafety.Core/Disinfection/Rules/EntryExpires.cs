using Quzhou.FoodSafety.Core.Disinfection.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Disinfection.Rules;

/// <summary>An entry stays on its list for a term (八), so that a firm that improves comes off the black list; see <c>docs/decisions/0083</c>.</summary>
public static class EntryExpires
{
    private const string Id = "foodsafety.disinfection.expiry";

    /// <summary>First day on which it is off the list: the corresponding day after the term.</summary>
    public static DateOnly On(DateOnly listedOn) => LegalPeriod.AddMonths(listedOn, ListCriteria.ListedMonths.On(listedOn).Value);

    /// <summary>Finding when the term is over on a day, else null. While an objection is open it does not end.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "八")]
    public static Finding? Check(ListingCase entry, DateOnly on) => entry is { State: ListingState.Listed, Confirmed: { } confirmed } && on >= On(confirmed.On)
        ? new Finding(
            Id, Texts.Point("八"), "列榜期满,撤出榜单", "The term on the list is over", [FactText.Day("listed_on", confirmed.On), FactText.Day("ends_on", On(confirmed.On))],
            ListCriteria.ListedMonths.Describe(confirmed.On))
        : null;
}

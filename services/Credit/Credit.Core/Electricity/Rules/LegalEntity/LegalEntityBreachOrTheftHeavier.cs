using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Use in breach of contract, or theft of electricity below the severe value, as often as this level asks and less than the severe, is heavier dishonesty of a legal entity (较重失信), Art. 12(二)3.</summary>
public static class LegalEntityBreachOrTheftHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.breach-or-theft.legal-entity.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="acts">Breaches, or thefts, of one window, the newest last; the two are counted apart.</param>
    [Rule(Id, Regulation.Document, 12, Item = "二.3")]
    public static Finding? Find(CountedConduct acts)
    {
        var (from, below, what) = acts.Newest is Theft
            ? (TheftCounts.LegalEntityHeavier, TheftCounts.LegalEntitySevere, (Zh: "窃电", En: "theft(s) of electricity"))
            : (BreachCounts.LegalEntityHeavier, BreachCounts.LegalEntitySevere, (Zh: "违约用电", En: "breaches of contract"));
        return !acts.Reaches(from, below) || TheftAmount.IsSevere(acts.Newest, acts.AsOf) ? null : acts.Found(
            Id,
            Regulation.Article(12, "二.3"),
            $"社会法人用户{acts.Months}个月内{what.Zh}{acts.Count}次,属较重失信。",
            $"{acts.Count} {what.En} within {acts.Months} months by a legal entity: heavier dishonesty.",
            acts.Newest is Theft ? TheftAmount.LegalEntitySevere : null,
            from,
            below);
    }
}

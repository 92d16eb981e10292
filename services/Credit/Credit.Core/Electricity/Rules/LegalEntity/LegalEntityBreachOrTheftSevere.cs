using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Use in breach of contract, or theft of electricity, as often as the severe level asks, or one theft of the severe value, is severe dishonesty of a legal entity (严重失信), Art. 12(三)3.</summary>
public static class LegalEntityBreachOrTheftSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.breach-or-theft.legal-entity.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="acts">Breaches, or thefts, of one window, the newest last; the two are counted apart.</param>
    [Rule(Id, Regulation.Document, 12, Item = "三.3")]
    public static Finding? Find(CountedConduct acts)
    {
        var (from, what) = acts.Newest is Theft
            ? (TheftCounts.LegalEntitySevere, (Zh: "窃电", En: "theft(s) of electricity"))
            : (BreachCounts.LegalEntitySevere, (Zh: "违约用电", En: "breaches of contract"));
        var byAmount = TheftAmount.IsSevere(acts.Newest, acts.AsOf);
        return !byAmount && !acts.Reaches(from) ? null : acts.Found(
            Id,
            Regulation.Article(12, "三.3"),
            $"社会法人用户{acts.Months}个月内{what.Zh}{acts.Count}次{(byAmount ? ",最近一次达到数额标准" : "")},属严重失信。",
            $"{acts.Count} {what.En} within {acts.Months} months by a legal entity{(byAmount ? ", the newest of the severe value" : "")}: severe dishonesty.",
            byAmount ? TheftAmount.LegalEntitySevere : null,
            from);
    }
}

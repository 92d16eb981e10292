using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;

/// <summary>Use in breach of contract, or theft of electricity, as often as the severe level asks or more, is severe dishonesty of a natural person (严重失信), Art. 11(三)3.</summary>
public static class NaturalPersonBreachOrTheftSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.breach-or-theft.natural-person.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="acts">Breaches, or thefts, of one window, the newest last; the two are counted apart.</param>
    [Rule(Id, Regulation.Document, 11, Item = "三.3")]
    public static Finding? Find(CountedConduct acts)
    {
        var (from, what) = acts.Newest is Theft
            ? (TheftCounts.NaturalPersonSevere, (Zh: "窃电", En: "thefts of electricity"))
            : (BreachCounts.NaturalPersonSevere, (Zh: "违约用电", En: "breaches of contract"));
        return !acts.Reaches(from) ? null : acts.Found(
            Id,
            Regulation.Article(11, "三.3"),
            $"自然人用户{acts.Months}个月内{what.Zh}{acts.Count}次,属严重失信。",
            $"{acts.Count} {what.En} within {acts.Months} months by a natural person: severe dishonesty.",
            from);
    }
}

using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>A cheque for electricity that the bank returned is severe dishonesty of a legal entity (严重失信), Art. 12(三)4.</summary>
public static class LegalEntityReturnedChequeSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.returned-cheque.legal-entity.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="cheques">Returned cheques of one window, the newest last.</param>
    [Rule(Id, Regulation.Document, 12, Item = "三.4")]
    public static Finding? Find(CountedConduct cheques)
    {
        var from = ReturnedChequeCounts.LegalEntitySevere;
        return !cheques.Reaches(from) ? null : cheques.Found(
            Id,
            Regulation.Article(12, "三.4"),
            $"社会法人用户{cheques.Months}个月内{cheques.Count}次以支票付电费遭退票,属严重失信。",
            $"{cheques.Count} returned cheque(s) within {cheques.Months} months by a legal entity: severe dishonesty.",
            from);
    }
}

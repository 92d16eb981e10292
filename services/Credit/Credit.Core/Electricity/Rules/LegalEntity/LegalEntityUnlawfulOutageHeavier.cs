using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>One failure of the 10 or 20 kV public grid through unlawful work is heavier dishonesty of a legal entity (较重失信), Art. 12(二)7.</summary>
public static class LegalEntityUnlawfulOutageHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.unlawful-outage.legal-entity.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="outages">Failures at 10 or 20 kV in one window, the newest last.</param>
    [Rule(Id, Regulation.Document, 12, Item = "二.7")]
    public static Finding? Find(CountedConduct outages)
    {
        var (from, below) = (OutageCounts.LegalEntity10Or20KvHeavier, OutageCounts.LegalEntity10Or20KvSevere);
        return !outages.Reaches(from, below) ? null : outages.Found(
            Id,
            Regulation.Article(12, "二.7"),
            $"社会法人用户{outages.Months}个月内{outages.Count}次违章作业造成10/20千伏公用电网停电,属较重失信。",
            $"{outages.Count} failure(s) of the 10/20 kV grid through unlawful work within {outages.Months} months by a legal entity: heavier dishonesty.",
            from,
            below);
    }
}

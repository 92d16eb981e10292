using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.LegalEntity;

/// <summary>Failures of the public grid through unlawful work, one at 35 kV or more or several at 10 or 20 kV, are severe dishonesty of a legal entity (严重失信), Art. 12(三)8.</summary>
public static class LegalEntityUnlawfulOutageSevere
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.unlawful-outage.legal-entity.severe";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="outages">Failures of one class of voltage in one window, the newest last.</param>
    [Rule(Id, Regulation.Document, 12, Item = "三.8")]
    public static Finding? Find(CountedConduct outages)
    {
        var (from, grid) = outages.Newest is UnlawfulOutage { Voltage: GridVoltage.Kv35AndUp }
            ? (OutageCounts.LegalEntity35KvSevere, "35千伏及以上")
            : (OutageCounts.LegalEntity10Or20KvSevere, "10/20千伏");
        return !outages.Reaches(from) ? null : outages.Found(
            Id,
            Regulation.Article(12, "三.8"),
            $"社会法人用户{outages.Months}个月内{outages.Count}次违章作业造成{grid}公用电网停电,属严重失信。",
            $"{outages.Count} failure(s) of the public grid ({(from == OutageCounts.LegalEntity35KvSevere ? "35 kV and more" : "10/20 kV")}) through unlawful work within {outages.Months} months by a legal entity: severe dishonesty.",
            from);
    }
}

using Quzhou.HousingFund.Core.Tenders.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>A bank as it presents itself (竞标银行).</summary>
/// <param name="BranchOpenedOn">Day its branch in the city opened.</param>
/// <param name="CleanThreeYears">No grave violation or default in three years.</param>
/// <param name="CentralBankRating">Rating of the central bank last year.</param>
/// <param name="SupervisoryRating">Supervisory rating last year.</param>
/// <param name="Entrusted">True when the fund's management committee has approved it and it handles fund loans (受托银行).</param>
/// <param name="SoundManagement">True when it runs lawfully and its own management is sound (依法经营、内部管理机制健全).</param>
public sealed record Bidder(
    DateOnly BranchOpenedOn, bool CleanThreeYears, string CentralBankRating, int SupervisoryRating, bool Entrusted = true, bool SoundManagement = true);

/// <summary>Branch for a year, three clean years, ratings B and 3 or better (第三条); no bid from a bank under joint punishment.</summary>
public static class BidderQualifies
{
    private const string Id = "housingfund.tender.bidder";
    private static readonly Citation Basis = new(Texts.Tenders, 3, 2);

    /// <summary>One finding for each condition that the bank does not meet.</summary>
    [Rule(Id, Texts.Tenders, 3, Paragraph = 2)]
    public static IReadOnlyList<Finding> Check(Bidder bidder, IReadOnlyList<Fact>? punishment, DateOnly on)
    {
        var findings = new List<Finding>();
        if (bidder.BranchOpenedOn.AddYears(BidderThresholds.BranchYears.On(on).Value) > on)
            findings.Add(new(Id, Basis, "在本市设立分支机构未满1年", "Its branch in the city has not been open for a year", [new("branch_opened_on", $"{bidder.BranchOpenedOn:yyyy-MM-dd}")], BidderThresholds.BranchYears.Describe(on)));
        if (!bidder.SoundManagement)
            findings.Add(new(Id, Basis, "未依法开展经营活动或内部管理机制不健全", "It does not run lawfully, or its own management is not sound"));
        if (!bidder.CleanThreeYears)
            findings.Add(new(Id, Basis, "近3年内有重大违法违规记录或重大违约事件", "A grave violation or default in the last three years"));
        if (string.CompareOrdinal(bidder.CentralBankRating, BidderThresholds.CentralBankRating.On(on).Value) > 0)
            findings.Add(new(Id, Basis, "人民银行上年度综合评价未达B级", "Rated below B by the central bank", [new("rating", bidder.CentralBankRating)], BidderThresholds.CentralBankRating.Describe(on)));
        if (bidder.SupervisoryRating > BidderThresholds.SupervisoryRating.On(on).Value)
            findings.Add(new(Id, Basis, "监管部门上年度监管评级未达3级", "Supervisory rating below 3", [new("rating", $"{bidder.SupervisoryRating}")], BidderThresholds.SupervisoryRating.Describe(on)));
        if (EntrustedBank.Check(bidder) is { } notEntrusted)
            findings.Add(notEntrusted);
        if (Exclusion(punishment) is { } excluded)
            findings.Add(excluded);
        return findings;
    }

    /// <summary>Finding that excludes a bank while it is jointly punished, else null.</summary>
    [Rule("housingfund.tender.punished-bank", Texts.Tenders, 16)]
    public static Finding? Exclusion(IReadOnlyList<Fact>? punishment) => punishment is null
        ? null
        : new Finding(
            "housingfund.tender.punished-bank", new Citation(Texts.Tenders, 16), "银行正受联合惩戒,不得参加竞争性融资投标", "The bank is under joint punishment and may not bid", punishment);
}

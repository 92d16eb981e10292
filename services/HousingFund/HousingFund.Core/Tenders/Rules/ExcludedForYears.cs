using Quzhou.HousingFund.Core.Tenders.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>On any of the five grounds the centre may end the business and keep the bank out for one to two years (第十六条).</summary>
public static class ExcludedForYears
{
    private const string Id = "housingfund.tender.exclusion";
    private static readonly string[] Items = ["一", "二", "三", "四", "五"];

    /// <summary>Whether the term is allowed, and the finding either way.</summary>
    [Rule(Id, Texts.Tenders, 16)]
    public static (bool Allowed, Finding Finding) Find(FailureGround ground, int years, DateOnly on)
    {
        var allowed = years >= TenderNumbers.ExclusionYearsFrom.On(on).Value && years <= TenderNumbers.ExclusionYearsTo.On(on).Value;
        var citation = new Citation(Texts.Tenders, 16, Item: Items[(int)ground - 1]);
        return allowed
            ? (true, new Finding(Id, citation, "终止合作并拒绝其参加竞标", "The business ends, and the bank may not bid", [FactText.Number("years", years)], TenderNumbers.ExclusionYearsTo.Describe(on)))
            : (false, new Finding(Id, citation, "拒绝参加竞标的期限应为1至2年", "The exclusion has to be one to two years", [FactText.Number("years", years)], TenderNumbers.ExclusionYearsFrom.Describe(on)));
    }

    /// <summary>Finding when an exclusion runs on a day, else null.</summary>
    [Rule("housingfund.tender.excluded-bank", Texts.Tenders, 16)]
    public static Finding? Check(IReadOnlyList<BankExclusion> exclusions, DateOnly on) => exclusions.FirstOrDefault(e => e.From <= on && on <= e.Until) is { } running
        ? new Finding(
            "housingfund.tender.excluded-bank",
            new Citation(Texts.Tenders, 16, Item: Items[(int)running.Ground - 1]),
            "银行在拒绝参加竞标期限内",
            "The bank is kept out of tenders",
            [FactText.Day("until", running.Until)])
        : null;
}

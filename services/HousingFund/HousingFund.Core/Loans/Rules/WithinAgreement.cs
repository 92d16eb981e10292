using Quzhou.HousingFund.Core.Projects;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Loans.Rules;

/// <summary>A loan is taken in under a signed agreement only, and within its cap, maximum, ratio, years and validity (第十条(三)、合作协议).</summary>
public static class WithinAgreement
{
    private const string Id = "housingfund.loan.within-agreement";
    private static readonly Citation Basis = Texts.Project(10, "三");

    /// <summary>One finding for each term that the application breaks.</summary>
    [Rule(Id, Texts.Projects, 10, Item = "三")]
    public static IReadOnlyList<Finding> Check(LoanApplication application, AgreementTerms? terms, long usedFen, DateOnly on)
    {
        if (terms is null)
            return [new Finding(Id, Basis, "楼盘未签订合作协议", "The project has no cooperation agreement")];
        var findings = new List<Finding>();
        if (on < terms.ValidFrom || on > terms.ValidUntil)
            findings.Add(Of("合作协议不在有效期内", "The agreement is not in force", ("valid_from", $"{terms.ValidFrom:yyyy-MM-dd}"), ("valid_until", $"{terms.ValidUntil:yyyy-MM-dd}")));
        if (application.AmountFen > terms.CapFen - usedFen)
            findings.Add(Of("超出合作协议剩余额度", "More than the agreement has left", ("left_fen", $"{terms.CapFen - usedFen}"), ("amount_fen", $"{application.AmountFen}")));
        if (application.AmountFen > terms.PerLoanMaximumFen)
            findings.Add(Of("超出单笔最高额", "More than the maximum for one loan", ("maximum_fen", $"{terms.PerLoanMaximumFen}"), ("amount_fen", $"{application.AmountFen}")));
        if ((decimal)application.AmountFen * 100 > (decimal)application.PriceFen * terms.MaximumRatioPercent)
            findings.Add(Of("超出最高贷款比例", "More of the price than may be lent", ("maximum_ratio_percent", $"{terms.MaximumRatioPercent}"), ("price_fen", $"{application.PriceFen}"), ("amount_fen", $"{application.AmountFen}")));
        if (application.Years > terms.MaximumYears)
            findings.Add(Of("超出最长年限", "Longer than the longest term", ("maximum_years", $"{terms.MaximumYears}"), ("years", $"{application.Years}")));
        return findings;
    }

    /// <summary>Finding of an application taken in.</summary>
    public static Finding Accepted(LoanApplication application) => Of("符合合作协议约定,予以受理", "Within the agreement; taken in", ("amount_fen", $"{application.AmountFen}"));

    private static Finding Of(string zh, string en, params (string Name, string Value)[] facts) =>
        new(Id, Basis, zh, en, [.. facts.Select(f => new Fact(f.Name, f.Value))]);
}

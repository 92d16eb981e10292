using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>The result is published on the centre's site and filed with the finance department (公告、备案, 第十三条).</summary>
public static class ResultPublished
{
    private const string Id = "housingfund.tender.published";

    /// <summary>Whether both are done, and the finding either way.</summary>
    [Rule(Id, Texts.Tenders, 13)]
    public static (bool Done, Finding Finding) Find(bool filedWithFinance) => filedWithFinance
        ? (true, new Finding(Id, new Citation(Texts.Tenders, 13), "中标结果已公告并报财政部门备案", "The result is published and filed"))
        : (false, new Finding(Id, new Citation(Texts.Tenders, 13), "中标结果未报财政部门备案", "The result is not filed with the finance department"));
}

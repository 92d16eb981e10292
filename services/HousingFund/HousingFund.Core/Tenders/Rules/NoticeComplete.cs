using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>The notice says everything that Art. 10 names, on the centre's site, and its times follow one another (招标公告).</summary>
public static class NoticeComplete
{
    private const string Id = "housingfund.tender.notice";

    /// <summary>One finding for each matter that is missing.</summary>
    [Rule(Id, Texts.Tenders, 10)]
    public static IReadOnlyList<Finding> Check(TenderNotice notice)
    {
        (bool Missing, string Zh, string En)[] matters =
        [
            (Empty(notice.Issuer), "招标人名称和地址", "name and address of the issuer"),
            (Empty(notice.Eligibility), "竞标资格", "who may bid"),
            (Empty(notice.Registration), "报名方式及需提供材料", "how to register"),
            (Empty(notice.Place), "开标地点", "place of the opening"),
            (Empty(notice.DocumentsFrom), "获取招标文件的途径", "where the documents are to be had"),
            (notice.RegistrationEndsAt <= notice.PublishedAt, "报名截止时间", "end of the registration, after the publication"),
            (notice.OpensAt < notice.RegistrationEndsAt, "开标时间", "time of the opening, not before the registration ends"),
            (notice.FundsInPlaceBy < DateOnly.FromDateTime(notice.OpensAt.DateTime), "到资时限", "day for the money, not before the opening"),
        ];
        return
        [
            .. matters.Where(m => m.Missing)
                .Select(m => new Finding(Id, new Citation(Texts.Tenders, 10), $"招标公告缺少或有误:{m.Zh}", $"Missing or wrong in the notice: {m.En}")),
        ];
    }

    /// <summary>Finding of a notice.</summary>
    public static Finding Done(TenderPlan plan) => new(
        Id, new Citation(Texts.Tenders, 10), "招标公告已发布", "The notice is published", [FactText.Number("amount_fen", plan.AmountFen), FactText.Number("months", plan.Months)]);

    private static bool Empty(string text) => string.IsNullOrWhiteSpace(text);
}

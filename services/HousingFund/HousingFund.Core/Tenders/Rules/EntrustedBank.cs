using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>Only banks entrusted with fund business tender: approved by the management committee and handling fund loans (受托银行, 第三条).</summary>
public static class EntrustedBank
{
    /// <summary>Finding when it is not, else null.</summary>
    [Rule("housingfund.tender.entrusted", Texts.Tenders, 3, Paragraph = 1)]
    public static Finding? Check(Bidder bidder) => bidder.Entrusted
        ? null
        : new Finding("housingfund.tender.entrusted", new Citation(Texts.Tenders, 3, 1), "不是公积金业务受托银行", "The bank is not entrusted with fund business");
}

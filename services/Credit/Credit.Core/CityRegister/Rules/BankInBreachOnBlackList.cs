using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister.Rules;

/// <summary>A bank that does not perform a tender contract goes on the list of the fund (市公积金中心信息管理黑名单), 衢公积金〔2018〕18号第十六条第二款.</summary>
public static class BankInBreachOnBlackList
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.list.black.tender-broken";

    /// <summary>The entry when the report rests on that place and stands on the day.</summary>
    /// <param name="record">The report in the file.</param>
    /// <param name="type">Kind of subject: the text means banks.</param>
    /// <param name="date">The day.</param>
    [Rule(Id, ListingTexts.FundTenders, 16, Paragraph = 2)]
    public static ListEntry? Find(FiledRecord record, SubjectType type, DateOnly date) =>
        type == SubjectType.Enterprise && record.StandsOn(date) && record.RestsOn(ListingTexts.BrokenTender)
            ? ListEntry.Of(record, ListingTexts.BrokenTender, Id, "未按投标合同履行,列入公积金中心黑名单。", "Did not perform its tender contract: on the list of the fund.")
            : null;
}

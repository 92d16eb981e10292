using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister.Rules;

/// <summary>A developer that gave employees false papers to withdraw on goes on the list of the fund (公积金合作管理黑名单), 衢公积金〔2018〕15号附件6第五条.</summary>
public static class FalsePapersOnBlackList
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.list.black.false-withdrawal-papers";

    /// <summary>The entry when the report rests on that place and stands on the day.</summary>
    /// <param name="record">The report in the file.</param>
    /// <param name="type">Kind of subject: the text means developers.</param>
    /// <param name="date">The day.</param>
    [Rule(Id, ListingTexts.FundProjects, 5, Part = ListingTexts.WithdrawalAgreement)]
    public static ListEntry? Find(FiledRecord record, SubjectType type, DateOnly date) =>
        type == SubjectType.Enterprise && record.StandsOn(date) && record.RestsOn(ListingTexts.FalseWithdrawalPapers)
            ? ListEntry.Of(record, ListingTexts.FalseWithdrawalPapers, Id, "提供虚假材料骗提公积金,列入公积金合作黑名单。", "Gave false papers for withdrawals: on the list of the fund.")
            : null;
}

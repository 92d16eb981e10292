using Quzhou.Credit.Core.Electricity;
using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister.Rules;

/// <summary>A developer or sales agent that obstructs fund loans, severely and without mending it, goes on the list of the city (失信名单), 衢公积金〔2018〕15号第十二条(二).</summary>
public static class ObstructingDeveloperOnBlackList
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.list.black.fund-loans-obstructed";

    /// <summary>The entry when the report rests on that place and stands on the day.</summary>
    /// <param name="record">The report in the file.</param>
    /// <param name="type">Kind of subject: the text means developers and sales agents.</param>
    /// <param name="date">The day.</param>
    [Rule(Id, ListingTexts.FundProjects, 12, Item = "二")]
    public static ListEntry? Find(FiledRecord record, SubjectType type, DateOnly date) =>
        type == SubjectType.Enterprise && record.StandsOn(date) && record.RestsOn(ListingTexts.ObstructedFundLoans) && record.Record.Level == DishonestyLevel.Severe
            ? ListEntry.Of(record, ListingTexts.ObstructedFundLoans, Id, "阻碍职工使用公积金贷款,情节严重且拒不整改,列入黑名单。", "Obstructed fund loans, severely and without mending it: on the black list.")
            : null;
}

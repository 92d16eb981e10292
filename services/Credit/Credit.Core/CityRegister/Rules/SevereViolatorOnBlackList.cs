using Quzhou.Credit.Core.Electricity;
using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister.Rules;

/// <summary>An enterprise that breaks the law severely is on the black list of market supervision (严重违法失信企业“黑名单”), 衢政办发〔2018〕24号五(四).</summary>
public static class SevereViolatorOnBlackList
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.list.black.severe-violator";

    /// <summary>The entry when the report rests on that place and stands on the day.</summary>
    /// <param name="record">The report in the file.</param>
    /// <param name="type">Kind of subject: the text speaks of enterprises.</param>
    /// <param name="date">The day.</param>
    [Rule(Id, ListingTexts.Separation, 0, Part = "五", Item = "四")]
    public static ListEntry? Find(FiledRecord record, SubjectType type, DateOnly date) =>
        type == SubjectType.Enterprise && record.StandsOn(date) && record.RestsOn(ListingTexts.ClassifiedSupervision) && record.Record.Level == DishonestyLevel.Severe
            ? ListEntry.Of(record, ListingTexts.ClassifiedSupervision, Id, "严重违法失信企业,列入黑名单。", "An enterprise that broke the law severely: on the black list.")
            : null;
}

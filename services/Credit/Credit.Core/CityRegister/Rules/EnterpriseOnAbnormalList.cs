using Quzhou.Law;

namespace Quzhou.Credit.Core.CityRegister.Rules;

/// <summary>The list of abnormal operation is for enterprises (企业经营异常名录), 衢政办发〔2018〕24号五(四).</summary>
public static class EnterpriseOnAbnormalList
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.list.abnormal.enterprise";

    /// <summary>Whether a kind of subject can be entered, and the finding that says so.</summary>
    [Rule(Id, ListingTexts.Separation, 0, Part = "五", Item = "四")]
    public static (bool Holds, Finding Finding) Admits(SubjectType type) => type == SubjectType.Enterprise
        ? (true, Say("该主体为企业,可列入经营异常名录。", "An enterprise can be on the list of abnormal operation.", []))
        : (false, Say("经营异常名录只适用于企业。", "The list of abnormal operation is for enterprises only.", [new Fact("subject_type", type.ToString())]));

    /// <summary>The entry on the days from the entry to the day before its removal.</summary>
    public static ListEntry? Find(AbnormalListing listing, SubjectType type, DateOnly date) =>
        !Admits(type).Holds || date < listing.EnteredOn || listing.RemovedOn <= date ? null : new ListEntry(
            RegisterList.Abnormal,
            listing.Source,
            listing.EnteredOn,
            null,
            ListingTexts.ClassifiedSupervision.Published,
            Disputed: false,
            $"abnormal-listings/{listing.Id}",
            Say("市场监管部门已列入经营异常名录,尚未移出。", "Entered by market regulation and not removed.", [FactText.Day("entered_on", listing.EnteredOn)]));

    private static Finding Say(string zh, string en, IReadOnlyList<Fact> facts) => new(Id, ListingTexts.ClassifiedSupervision.Place, zh, en, facts);
}

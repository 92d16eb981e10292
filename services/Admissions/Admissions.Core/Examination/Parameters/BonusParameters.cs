using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Parameters;

/// <summary>
/// Bonus points (加分), 三(四). Children of members of the forces get what 浙政联〔2013〕2号 says; the notice gives no number and
/// neither does this class: the office records the rows, see <c>docs/decisions/0074</c>.
/// </summary>
public static class BonusParameters
{
    /// <summary>Child of a martyr.</summary>
    public static readonly DatedParameter<int> MartyrsChild = new("admissions.bonus.martyrs-child", "points", new DatedRow<int>(Texts.Issued, 30, Texts.Section("三", "四.1")));

    /// <summary>Ethnic minority.</summary>
    public static readonly DatedParameter<int> Minority = new("admissions.bonus.minority", "points", new DatedRow<int>(Texts.Issued, 8, Texts.Section("三", "四.3")));

    /// <summary>Returned overseas Chinese, children of overseas Chinese or Taiwan compatriots, from Taiwan.</summary>
    public static readonly DatedParameter<int> OverseasOrTaiwan = new("admissions.bonus.overseas-taiwan", "points", new DatedRow<int>(Texts.Issued, 8, Texts.Section("三", "四.3")));

    /// <summary>Whether grounds add up. The notice does not say that they do, so the highest counts alone.</summary>
    public static readonly DatedParameter<bool> Stacked = new("admissions.bonus.stacked", "yes-no", new DatedRow<bool>(Texts.Issued, false, Texts.Section("三", "四")));

    /// <summary>Districts whose list the city publishes (市本级公示的区), as the notice names them.</summary>
    public static readonly IReadOnlyList<string> Districts = ["柯城区", "衢江区"];

    /// <summary>Last day of review and publication in the counties (各县(市)审核公示截止日).</summary>
    public static readonly DatedParameter<DateOnly> CountyUntil = new(
        "admissions.bonus.county-until",
        "date",
        new DatedRow<DateOnly>(Texts.Issued, new DateOnly(2018, 6, 6), Texts.Section("三", "四"), new DateOnly(2018, 12, 31)));

    /// <summary>Last day of review in the districts, which the city then publishes (柯城区、衢江区审核截止日).</summary>
    public static readonly DatedParameter<DateOnly> DistrictUntil = new(
        "admissions.bonus.district-until",
        "date",
        new DatedRow<DateOnly>(Texts.Issued, new DateOnly(2018, 6, 1), Texts.Section("三", "四"), new DateOnly(2018, 12, 31)));
}

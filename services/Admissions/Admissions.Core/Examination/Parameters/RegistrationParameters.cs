using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Parameters;

/// <summary>Numbers of the conditions of registration (报名条件), 一(五)3.</summary>
public static class RegistrationParameters
{
    /// <summary>Day by which the years of migrant parents and children are complete (截止日).</summary>
    public static readonly DatedParameter<DateOnly> MigrantCutoff = new(
        "admissions.migrant.cutoff",
        "date",
        new DatedRow<DateOnly>(Texts.Issued, new DateOnly(2018, 8, 31), Texts.Section("一", "五.3"), new DateOnly(2018, 12, 31)));

    /// <summary>Years of a business licence (营业执照满一年).</summary>
    public static readonly DatedParameter<int> LicenceYears = new("admissions.migrant.licence-years", "years", new DatedRow<int>(Texts.Issued, 1, Texts.Section("一", "五.3")));

    /// <summary>Years of social insurance (社会保险满一年).</summary>
    public static readonly DatedParameter<int> InsuranceYears = new("admissions.migrant.insurance-years", "years", new DatedRow<int>(Texts.Issued, 1, Texts.Section("一", "五.3")));

    /// <summary>Years of continuous study here (连续学习1年).</summary>
    public static readonly DatedParameter<int> StudyYears = new("admissions.migrant.study-years", "years", new DatedRow<int>(Texts.Issued, 1, Texts.Section("一", "五.3")));
}

using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Rules;

/// <summary>
/// Who may register: graduates of the year by their electronic status, those with a household register here who studied
/// elsewhere, graduates of earlier years with a household register here as social candidates (一(五)1, 三(五)), and the
/// children of migrant workers (一(五)3).
/// </summary>
public static class RegistrationGround
{
    /// <summary>The category, or null when no ground is there.</summary>
    public static RegistrationCategory? Of(RegistrationFacts facts) => facts switch
    {
        { Stage: SchoolStage.FinalYear, StudentStatusInCity: true, QuzhouHousehold: true } => RegistrationCategory.OwnStudent,
        { Stage: SchoolStage.FinalYear, StudentStatusInCity: true } => RegistrationCategory.Migrant,
        { Stage: SchoolStage.FinalYear, StudentStatusElsewhere: true, QuzhouHousehold: true } => RegistrationCategory.Returning,
        { Stage: SchoolStage.Left, QuzhouHousehold: true } => RegistrationCategory.PreviousGraduate,
        _ => null,
    };

    /// <summary>Finding that names the category, or says that there is no ground.</summary>
    [Rule("admissions.registration.ground", Texts.Enrolment, 0, Part = "一", Item = "五.1")]
    public static Finding Explain(RegistrationFacts facts)
    {
        var (zh, en) = Of(facts) switch
        {
            RegistrationCategory.OwnStudent => ("本市应届初中毕业生,以电子学籍为准", "Graduate of the year by electronic student status in the city"),
            RegistrationCategory.Returning => ("衢州市户籍在外就读应届毕业生,回衢升学", "Graduate of the year with a household register here, returning from elsewhere"),
            RegistrationCategory.PreviousGraduate => ("本市户籍往届毕业生,以社会考生身份单独报名", "Graduate of an earlier year with a household register here: a social candidate"),
            RegistrationCategory.Migrant => ("非衢州户籍随迁子女,在学籍所在地报考", "Child without a household register here, registers where the student status is"),
            _ => ("既无本市初中学籍,又无衢州市户籍,不符合报名条件", "Neither a student status nor a household register in the city"),
        };
        return new Finding(
            "admissions.registration.ground",
            Texts.Section("一", "五.1"),
            zh,
            en,
            [
                new("stage", facts.Stage.ToString()),
                new("household_in_quzhou", facts.QuzhouHousehold ? "true" : "false"),
                new("status_in_city", facts.StudentStatusInCity ? "true" : "false"),
            ]);
    }
}

using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Rules;

/// <summary>Without a student status there is no registration of a pupil of the year (无学籍), 一(五)2. Who left school has none to show.</summary>
public static class StudentStatusNeeded
{
    /// <summary>Finding when there is none, else null.</summary>
    [Rule("admissions.registration.student-status", Texts.Enrolment, 0, Part = "一", Item = "五.2")]
    public static Finding? Check(RegistrationFacts facts) =>
        facts.Stage == SchoolStage.FinalYear && !facts.StudentStatusInCity && !facts.StudentStatusElsewhere
            ? new Finding(
                "admissions.registration.student-status",
                Texts.Section("一", "五.2"),
                "无初中学籍,不得参加本年度学业考试",
                "No student status of a junior high school: no part in this year's examination")
            : null;
}

using Quzhou.Admissions.Core.Preferences.Parameters;
using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Preferences.Rules;

/// <summary>Eight named schools admit no graduates of earlier years (三(五)).</summary>
public static class PreviousGraduateBarred
{
    /// <summary>Finding when the candidate cannot enter the school for that reason, else null.</summary>
    [Rule("admissions.previous-graduate", Texts.Enrolment, 0, Part = "三", Item = "五")]
    public static Finding? Check(HighSchool school, bool previousGraduate, DateOnly on) =>
        previousGraduate && SchoolsWithoutPreviousGraduates.Names.On(on).Value.Contains(school.Name, StringComparer.Ordinal)
            ? new Finding(
                "admissions.previous-graduate",
                Texts.Section("三", "五"),
                $"{school.Name}不录取往届初中毕业生",
                "This school admits no graduates of earlier years",
                [new("school", school.Name)],
                $"{SchoolsWithoutPreviousGraduates.Names.Name}@{SchoolsWithoutPreviousGraduates.Names.On(on).EffectiveFrom:yyyy-MM-dd}")
            : null;
}

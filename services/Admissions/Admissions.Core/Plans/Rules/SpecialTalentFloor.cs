using Quzhou.Admissions.Core.Plans.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Rules;

/// <summary>
/// The examination total of a special talent is at least 65% of the average of the school's unified lines of the three years
/// before (学业成绩下限), 三(三)3. Taken exactly: no average is rounded, and the total is that without bonus.
/// </summary>
public static class SpecialTalentFloor
{
    /// <summary>Lowest total in tenths that reaches the floor; null when there are not three lines to average.</summary>
    /// <param name="lines">Unified lines of the years before in tenths, one a year.</param>
    /// <param name="on">Day.</param>
    public static int? Of(IReadOnlyList<int> lines, DateOnly on)
    {
        var years = PlanParameters.SpecialTalentFloorYears.On(on).Value;
        if (lines.Count != years)
            return null;
        // The smallest whole number t with 100 * years * t >= percent * sum.
        var needed = lines.Sum(l => (long)l) * PlanParameters.SpecialTalentFloorPercent.On(on).Value;
        var unit = 100L * years;
        return (int)((needed + unit - 1) / unit);
    }

    /// <summary>Finding when a total does not reach it, else null.</summary>
    /// <param name="totalTenths">Examination total without bonus.</param>
    /// <param name="floorTenths">Floor of the school.</param>
    /// <param name="on">Day.</param>
    [Rule("admissions.special.floor", Texts.Enrolment, 0, Part = "三", Item = "三.3")]
    public static Finding? Check(int totalTenths, int floorTenths, DateOnly on) => totalTenths >= floorTenths
        ? null
        : new Finding(
            "admissions.special.floor",
            Texts.Section("三", "三.3"),
            $"学业成绩未达该校特长生下限{Examination.SubjectScores.Print(floorTenths)}分",
            $"The examination total does not reach the school's floor for special talents, {Examination.SubjectScores.Print(floorTenths)}",
            [new("total_tenths", $"{totalTenths}"), new("floor_tenths", $"{floorTenths}")],
            PlanParameters.SpecialTalentFloorPercent.Describe(on));
}

using Quzhou.Law;
using Quzhou.Licensing.Core.Security.Parameters;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>
/// Every manager has years of work of the kinds that count (指南一(三)3、三(一)3); time as manager of a property company counts when
/// that company applies itself (一(五)). Overlapping times count once.
/// </summary>
public static class ManagerExperienced
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.experience";

    // The longest month, so that the days left over of one time are never a month.
    private const int DaysOfMonth = 31;
    private const int MonthsOfYear = 12;

    /// <summary>Finding when the experience is too short, else null.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideGrounds, Item = "三.3")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideGrounds, Item = "五")]
    public static Finding? Check(Manager manager, bool byPropertyCompany, DateOnly acceptedOn)
    {
        var months = Months(manager.Work.Where(w => byPropertyCompany || w.Kind != ExperienceKind.PropertyManagement), acceptedOn);
        return months >= SecurityCompanyNumbers.ExperienceYears.On(acceptedOn).Value * MonthsOfYear
            ? null
            : new Finding(
                Id,
                FollowUpTexts.PolicePart(FollowUpTexts.GuideGrounds, "三.3"),
                "拟任人员的有关工作经验不足规定年限",
                "The manager's experience is too short",
                [FactText.Text("manager", manager.Reference), FactText.Number("months", months)],
                SecurityCompanyNumbers.ExperienceYears.Describe(acceptedOn));
    }

    // Full months of each unbroken time; the days left over of several are added up.
    private static int Months(IEnumerable<WorkPeriod> work, DateOnly acceptedOn)
    {
        var (months, days) = (0, 0);
        foreach (var (from, end) in Unbroken(work, acceptedOn))
        {
            var full = LegalPeriod.MonthsBetween(from, end);
            months += full;
            days += end.DayNumber - LegalPeriod.AddMonths(from, full).DayNumber;
        }
        return months + days / DaysOfMonth;
    }

    // Each with the day after its last one; days after the acceptance do not count.
    private static List<(DateOnly From, DateOnly End)> Unbroken(IEnumerable<WorkPeriod> work, DateOnly acceptedOn)
    {
        var times = new List<(DateOnly From, DateOnly End)>();
        foreach (var period in work.Where(w => w.From <= w.To && w.From <= acceptedOn).OrderBy(w => w.From))
        {
            var end = (period.To < acceptedOn ? period.To : acceptedOn).AddDays(1);
            if (times.Count > 0 && period.From <= times[^1].End)
                times[^1] = (times[^1].From, end > times[^1].End ? end : times[^1].End);
            else
                times.Add((period.From, end));
        }
        return times;
    }
}

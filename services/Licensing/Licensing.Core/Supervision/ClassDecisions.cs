using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision.Rules;

namespace Quzhou.Licensing.Core.Supervision;

/// <summary>The yearly classes of units that make, sell or use crossbows (年度分级, 附件8-3).</summary>
public static class ClassDecisions
{
    /// <summary>Evaluates a year that is over; refused while no scale is published. A late evaluation is valid and says so.</summary>
    public static Outcome<YearlyClass> Evaluate(Guid id, int year, IReadOnlyList<Deduction> deductions, IReadOnlyList<ClassScale> scales, Act act)
    {
        if (year < FollowUpTexts.PoliceInForce.Year)
            return Unfit.Day<YearlyClass>("该年度早于本办法施行。", "That year is before the measures.");
        if (act.On < EvaluatedInFirstQuarter.FirstDay(year))
            return Unfit.Day<YearlyClass>("该年度尚未结束。", "That year is not over.");
        var (points, taken) = TenPoints.Of(deductions, year);
        var (grade, reference, scaled) = ClassByScale.Of(points, year, scales, act.On);
        if (grade is not { } found)
            return new Outcome<YearlyClass>.Refused(new YearlyClass(id, year, points, UnitClass.B, "", act), [scaled]);
        return new Outcome<YearlyClass>.Granted(
            new YearlyClass(id, year, points, found, reference, act),
            [scaled, ModeOfClass.Of(found).Finding, .. taken, .. new[] { EvaluatedInFirstQuarter.Late(year, act.On) }.OfType<Finding>()]);
    }
}

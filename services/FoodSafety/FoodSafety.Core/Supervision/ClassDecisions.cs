using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Supervision;

/// <summary>The class of supervision, assessed with a reason (<c>docs/decisions/0080</c>).</summary>
public static class ClassDecisions
{
    /// <summary>Longest reason.</summary>
    public const int LongestReason = 1000;

    /// <summary>Assesses. Top is no judgement of the office: it follows from a joint punishment only.</summary>
    /// <param name="class">Class.</param>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="act">Who, and when.</param>
    /// <param name="last">The assessment before; null for the first.</param>
    public static Outcome<ClassAssessment> Assess(InspectionClass @class, string reason, Act act, ClassAssessment? last)
    {
        if (@class is not (InspectionClass.Routine or InspectionClass.Enhanced))
            return new Outcome<ClassAssessment>.NotAllowed(
                NotAllowedReason.WrongContent, "重点检查由联合惩戒产生,不得评定。", "Top follows from a joint punishment and is not assessed.", nameof(InspectionClass.Routine), nameof(InspectionClass.Enhanced));
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            return new Outcome<ClassAssessment>.NotAllowed(NotAllowedReason.WrongContent, "评定应载明理由,最多一千字。", "An assessment needs a reason of at most 1,000 characters.");
        if (last is not null && act.On < last.Act.On)
            return new Outcome<ClassAssessment>.NotAllowed(NotAllowedReason.WrongDay, "评定日期早于上次评定。", "The day is before the last assessment.");
        return new Outcome<ClassAssessment>.Granted(new ClassAssessment(@class, reason, act), [Reason(new ClassAssessment(@class, reason, act))]);
    }

    /// <summary>The class that applies now and all its reasons: the assessment with the office's words, and a punishment over it.</summary>
    /// <param name="assessment">The assessment; null for an operator nobody assessed yet, which is routine.</param>
    /// <param name="punishment">A joint punishment in force, as facts; null for none.</param>
    public static (InspectionClass Class, IReadOnlyList<Finding> Reasons) Effective(ClassAssessment? assessment, IReadOnlyList<Fact>? punishment)
    {
        var effective = PunishedOperatorIsTopClass.Of(assessment?.Class ?? InspectionClass.Routine, punishment);
        var reason = assessment is null ? null : Reason(assessment);
        return (effective.Class, (punishment, reason) switch
        {
            (_, null) => [effective.Basis],
            (null, _) => [reason],
            _ => [effective.Basis, reason],
        });
    }

    // The rule's own finding, with the office's reason and day beside it.
    private static Finding Reason(ClassAssessment assessment)
    {
        var basis = PunishedOperatorIsTopClass.Of(assessment.Class, null).Basis;
        return basis with { Facts = [.. basis.Facts, FactText.Text("reason", assessment.Reason), FactText.Day("assessed_on", assessment.Act.On)] };
    }
}

using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision.Rules;

namespace Quzhou.Licensing.Core.Supervision;

/// <summary>The course of a risk (风险监管, 附件8-4): assessed, warned and guided, assessed again, lifted.</summary>
public static class RiskDecisions
{
    /// <summary>Begins with an assessment.</summary>
    public static Outcome<RiskWarning> Assess(Guid id, RiskAssessment assessment) => string.IsNullOrWhiteSpace(assessment.Reasoning)
        ? Unfit.Number<RiskWarning>("风险评估应说明理由。", "An assessment has reasons.")
        : assessment.Act.On < FollowUpTexts.PoliceInForce
            ? Unfit.Day<RiskWarning>("早于本办法施行之日。", "It is before the first day of the measures.")
            : new Outcome<RiskWarning>.Granted(new RiskWarning(id, assessment.Level, RiskState.Assessed, [assessment]), [RiskHandled.Assessed(assessment)]);

    /// <summary>Warns and guides the unit; a major risk is published the same day.</summary>
    /// <param name="warning">The risk as it stands.</param>
    /// <param name="guidance">What the unit is told to do.</param>
    /// <param name="publish">True to publish it; a major risk has to be, an ordinary one is not.</param>
    /// <param name="act">Who and when.</param>
    public static Outcome<RiskWarning> Warn(RiskWarning warning, string guidance, bool publish, Act act)
    {
        if (warning.State != RiskState.Assessed)
            return WrongState(warning);
        if (act.On < warning.Assessments[^1].Act.On)
            return Unfit.Day<RiskWarning>();
        if (string.IsNullOrWhiteSpace(guidance))
            return Unfit.Number<RiskWarning>("预警应附辅导内容。", "A warning comes with guidance.");
        if (publish != (warning.Level == RiskLevel.Major))
            return Unfit.Number<RiskWarning>("重大风险应对外公示,普通风险不公示。", "A major risk is published, an ordinary one is not.");
        var (due, review) = RiskHandled.Review(warning.Level, act.On);
        return new Outcome<RiskWarning>.Granted(
            warning with { State = RiskState.Warned, Warned = act, Guidance = guidance, PublishedOn = publish ? act.On : warning.PublishedOn, ReviewDueOn = due },
            [RiskHandled.Warned(warning.Level), review]);
    }

    /// <summary>
    /// Assesses it again. A changed level needs a new warning; the same one goes on. The assessment's own level has to be the one
    /// that the result leads to.
    /// </summary>
    public static Outcome<RiskWarning> Review(RiskWarning warning, RiskReview result, RiskAssessment assessment)
    {
        if (warning.State != RiskState.Warned)
            return WrongState(warning);
        if (assessment.Act.On < warning.Warned!.On || assessment.Act.On < warning.Assessments[^1].Act.On)
            return Unfit.Day<RiskWarning>();
        if (string.IsNullOrWhiteSpace(assessment.Reasoning))
            return Unfit.Number<RiskWarning>("风险评估应说明理由。", "An assessment has reasons.");
        var (holds, level, finding) = RiskReviewed.Of(warning.Level, result);
        if (!holds)
            return new Outcome<RiskWarning>.Refused(warning, [finding]);
        if (level is { } found && found != assessment.Level)
            return Unfit.Number<RiskWarning>("评估等级与处理结果不一致。", "The assessed level is not the one that the result leads to.");
        RiskAssessment[] assessments = [.. warning.Assessments, assessment];
        if (level is not { } next)
            return new Outcome<RiskWarning>.Granted(warning with { State = RiskState.Lifted, Assessments = assessments, ReviewDueOn = null }, [finding]);
        if (next != warning.Level)
        {
            return new Outcome<RiskWarning>.Granted(
                warning with { Level = next, State = RiskState.Assessed, Assessments = assessments, Warned = null, Guidance = "", ReviewDueOn = null },
                [finding, RiskHandled.Assessed(assessment)]);
        }
        var (due, review) = RiskHandled.Review(next, assessment.Act.On);
        return new Outcome<RiskWarning>.Granted(warning with { Assessments = assessments, ReviewDueOn = due }, [finding, RiskHandled.Assessed(assessment), review]);
    }

    /// <summary>Finding when the next assessment is overdue on a day, else null.</summary>
    public static Finding? Overdue(RiskWarning warning, DateOnly on) => warning.ReviewDueOn is { } due ? RiskHandled.Overdue(due, on) : null;

    private static Outcome<RiskWarning> WrongState(RiskWarning warning)
    {
        var (zh, next) = warning.State switch
        {
            RiskState.Assessed => ("待预警", "warn"),
            RiskState.Warned => ("预警中", "review"),
            _ => ("已解除", ""),
        };
        return Unfit.State<RiskWarning>(zh, warning.State.ToString(), next.Length == 0 ? [] : [next]);
    }
}

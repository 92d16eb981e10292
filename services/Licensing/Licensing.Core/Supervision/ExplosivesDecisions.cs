using Quzhou.Licensing.Core.Supervision.Rules;

namespace Quzhou.Licensing.Core.Supervision;

/// <summary>Checks of blasting units and the measures that follow (爆破方案六、七).</summary>
public static class ExplosivesDecisions
{
    /// <summary>Takes a check.</summary>
    public static Outcome<ExplosivesCheck> Record(ExplosivesCheck check)
    {
        if (check.Act.On < FollowUpTexts.PoliceInForce)
            return Unfit.Day<ExplosivesCheck>("早于方案施行之日。", "It is before the first day of the plan.");
        if (check.Items.Count == 0)
            return Unfit.Number<ExplosivesCheck>("至少应有一项检查内容。", "At least one thing has to be looked at.");
        if (check.Finding != CheckFinding.None && string.IsNullOrWhiteSpace(check.Statement))
            return Unfit.Number<ExplosivesCheck>("发现问题应写明情况。", "What was found has to be said.");
        if (check.Finding == CheckFinding.Hazard != check.RectifyBy is not null)
            return Unfit.Number<ExplosivesCheck>("存在隐患应限定整改日期,其他情形不限定。", "A hazard has a day by which it is put right, and nothing else has.");
        if (check.RectifyBy <= check.Act.On)
            return Unfit.Day<ExplosivesCheck>("整改期限应晚于检查日期。", "The day by which it is put right is after the check.");
        return new Outcome<ExplosivesCheck>.Granted(check, ItemsChecked.Of(check.Items));
    }

    /// <summary>Decides the measure that a check asks for. A revocation is decided by another officer than the one who checked.</summary>
    public static Outcome<ExplosivesMeasure> Decide(Guid id, ExplosivesCheck check, Act act)
    {
        if (MeasureFollows.After(check.Finding) is not { } stage)
            return Unfit.State<ExplosivesMeasure>("未发现问题", "a check that found nothing");
        if (act.On < check.Act.On)
            return Unfit.Day<ExplosivesMeasure>();
        return stage == MeasureStage.Revoked && act.By == check.Act.By
            ? SameOfficer()
            : new Outcome<ExplosivesMeasure>.Granted(new ExplosivesMeasure(id, check.Id, stage, act, check.RectifyBy), [MeasureFollows.Find(stage)]);
    }

    /// <summary>A hazard was put right, also after business was stopped.</summary>
    public static Outcome<ExplosivesMeasure> Rectify(ExplosivesMeasure measure, Act act)
    {
        if (measure.Stage is not (MeasureStage.OrderedToRectify or MeasureStage.Suspended))
            return WrongStage(measure);
        return act.On < (measure.Decided ?? measure.Ordered).On
            ? Unfit.Day<ExplosivesMeasure>()
            : new Outcome<ExplosivesMeasure>.Granted(measure with { Stage = MeasureStage.Rectified, Decided = act }, [MeasureFollows.Find(MeasureStage.Rectified)]);
    }

    /// <summary>Business is stopped: only after the last day, and by another officer than the one who ordered it put right.</summary>
    public static Outcome<ExplosivesMeasure> Suspend(ExplosivesMeasure measure, Act act)
    {
        if (measure.Stage != MeasureStage.OrderedToRectify)
            return WrongStage(measure);
        if (!IsOverdue(measure, act.On))
            return Unfit.Day<ExplosivesMeasure>("整改期限未满。", "The day by which it is put right is not over.");
        return act.By == measure.Ordered.By
            ? SameOfficer()
            : new Outcome<ExplosivesMeasure>.Granted(measure with { Stage = MeasureStage.Suspended, Decided = act }, [MeasureFollows.Find(MeasureStage.Suspended)]);
    }

    /// <summary>True when the last day for putting a hazard right is over.</summary>
    public static bool IsOverdue(ExplosivesMeasure measure, DateOnly on) => measure is { Stage: MeasureStage.OrderedToRectify, RectifyBy: { } by } && on > by;

    private static Outcome<ExplosivesMeasure> SameOfficer() =>
        Unfit.SameOfficer<ExplosivesMeasure>("检查或责令整改的人员不得作出该决定。", "Who checked or ordered the rectification may not decide it.");

    private static Outcome<ExplosivesMeasure> WrongStage(ExplosivesMeasure measure)
    {
        var (zh, next) = measure.Stage switch
        {
            MeasureStage.OrderedToRectify => ("责令限期整改", new[] { "rectify", "suspend" }),
            MeasureStage.Suspended => ("停业整顿", ["rectify"]),
            MeasureStage.Rectified => ("已整改", []),
            MeasureStage.Revoked => ("已吊销", []),
            _ => ("已移送", Array.Empty<string>()),
        };
        return Unfit.State<ExplosivesMeasure>(zh, measure.Stage.ToString(), next);
    }
}

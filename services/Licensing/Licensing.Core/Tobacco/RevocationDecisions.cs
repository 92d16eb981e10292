using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco.Rules;

namespace Quzhou.Licensing.Core.Tobacco;

/// <summary>The course of a revocation (取消资格程序): no step is skipped, none is taken without its documents.</summary>
public static class RevocationDecisions
{
    /// <summary>Opens a case on the grounds that there are; refused when there is none, and there is no case.</summary>
    /// <param name="id">Id of the case to be.</param>
    /// <param name="history">All that is known against the retailer.</param>
    /// <param name="mitigation">A mitigating circumstance known already; null for none.</param>
    /// <param name="remedyEndsOn">Special case: last day for review or lawsuit against the last penalty; else null.</param>
    /// <param name="act">Who found the ground, and when.</param>
    /// <param name="calendar">Working days.</param>
    public static Outcome<RevocationCase> Open(
        Guid id, RetailerHistory history, Mitigation? mitigation, DateOnly? remedyEndsOn, Act act, WorkingDayCalendar calendar)
    {
        if (act.On < FollowUpTexts.TobaccoInForce)
            return Unfit.Day<RevocationCase>("早于指导意见执行之日。", "It is before the first day of the opinion.");
        var grounds = RevocationGrounds.Assess(history, act.On);
        var (due, term) = FilingTerm.Of(act.On, remedyEndsOn, calendar);
        var opened = new RevocationCase(id, RevocationStage.Discovered, [.. grounds.Select(g => g.Number)], act, due, [], mitigation);
        return grounds.Count == 0
            ? new Outcome<RevocationCase>.Refused(opened with { Stage = RevocationStage.NotFiled }, [GroundNeeded.Missing()])
            : new Outcome<RevocationCase>.Granted(opened, [.. grounds.Select(g => g.Finding), term]);
    }

    /// <summary>Puts a mitigating circumstance on file, until the case is decided.</summary>
    public static Outcome<RevocationCase> Mitigate(RevocationCase revocation, Mitigation mitigation)
    {
        if (revocation.Stage is >= RevocationStage.Decided)
            return WrongStage(revocation);
        var (holds, finding) = MitigationMaySpare.Find(mitigation);
        return holds
            ? new Outcome<RevocationCase>.Granted(revocation with { Mitigation = mitigation }, [finding])
            : new Outcome<RevocationCase>.Refused(revocation, [finding]);
    }

    /// <summary>Takes a step.</summary>
    /// <param name="revocation">The case as it stands.</param>
    /// <param name="taken">The step with its documents.</param>
    /// <param name="calendar">Working days.</param>
    public static Outcome<RevocationCase> Take(RevocationCase revocation, StepTaken taken, WorkingDayCalendar calendar)
    {
        var definition = RevocationProcedure.Of(taken.Step);
        if (!definition.From.Contains(revocation.Stage))
            return WrongStage(revocation);
        var office = RevocationProcedure.OfficeOf(taken.Step, revocation.Stage);
        if (taken.Office != office)
            return Unfit.SameOfficer<RevocationCase>($"该环节由{NameOf(office)}办理。", $"This step is taken by the {office}.");
        if (OneOfficeEach.Check(revocation, office, taken.Act.By) is { } twice)
            return Unfit.SameOfficer<RevocationCase>(twice.ReasonZh, twice.ReasonEn);
        if (taken.Act.On < (revocation.Steps.Count > 0 ? revocation.Steps[^1].Act.On : revocation.Discovered.On))
            return Unfit.Day<RevocationCase>();
        if (definition.NeedsRemark && string.IsNullOrWhiteSpace(taken.Remark))
            return Unfit.Number<RevocationCase>("应说明理由。", "A reason is needed.");
        var missing = DocumentsComplete.Missing(taken);
        return missing.Count > 0
            ? new Outcome<RevocationCase>.Refused(revocation, missing)
            : Special(revocation, taken, calendar) ?? Done(revocation, taken);
    }

    /// <summary>
    /// Finding when a step would take the case on to the cancellation and none of the grounds of the day it was opened is left, for a
    /// penalty was annulled meanwhile; else null. What remains is to find the ground unproven.
    /// </summary>
    /// <param name="revocation">The case as it stands.</param>
    /// <param name="step">The step.</param>
    /// <param name="history">All that is known against the retailer now.</param>
    public static Finding? Unfounded(RevocationCase revocation, RevocationStep step, RetailerHistory history) =>
        step is RevocationStep.ApproveProposal or RevocationStep.Decide && RevocationGrounds.Assess(history, revocation.Discovered.On).Count == 0
            ? GroundNeeded.Missing()
            : null;

    /// <summary>Finding when the report on filing is overdue on a day, else null; the scheduler asks.</summary>
    public static Finding? Overdue(RevocationCase revocation, DateOnly on) =>
        revocation.Stage == RevocationStage.Discovered ? FilingTerm.Late(revocation.FilingDueOn, on) : null;

    // Steps that have a condition of their own; null when it is met and nothing is to be kept with it.
    private static Outcome<RevocationCase>? Special(RevocationCase revocation, StepTaken taken, WorkingDayCalendar calendar)
    {
        var on = taken.Act.On;
        switch (taken.Step)
        {
            case RevocationStep.ReportFiling when FilingTerm.Late(revocation.FilingDueOn, on) is { } late:
                return Done(revocation, taken, late);
            case RevocationStep.ApproveProposal when DiscussedCollectively.Check(revocation) is { } undiscussed:
                return new Outcome<RevocationCase>.Refused(revocation, [undiscussed]);
            case RevocationStep.Spare:
                var (holds, spared) = MitigationMaySpare.Find(revocation.Mitigation);
                return holds ? Done(revocation, taken, spared) : new Outcome<RevocationCase>.Refused(revocation, [spared]);
            case RevocationStep.Notify:
                var (due, told) = HearingRequestTerm.Of(on, calendar);
                return Done(revocation with { HearingRequestDueOn = due }, taken, told);
            case RevocationStep.RequestHearing when HearingRequestTerm.TooLate(revocation.HearingRequestDueOn!.Value, on) is { } tooLate:
                return new Outcome<RevocationCase>.Refused(revocation, [tooLate]);
            case RevocationStep.Decide when revocation.Stage == RevocationStage.Notified && on <= revocation.HearingRequestDueOn:
                return Unfit.Day<RevocationCase>("申请听证的期限未满,不得作出决定。", "The term for asking for a hearing is not over: nothing is decided yet.");
            default:
                return null;
        }
    }

    private static Outcome<RevocationCase> Done(RevocationCase revocation, StepTaken taken, params IReadOnlyList<Finding> findings) =>
        new Outcome<RevocationCase>.Granted(
            revocation with { Stage = RevocationProcedure.Of(taken.Step).To, Steps = [.. revocation.Steps, taken] }, [StepRecorded.Find(taken.Step), .. findings]);

    private static Outcome<RevocationCase> WrongStage(RevocationCase revocation) => Unfit.State<RevocationCase>(
        RevocationProcedure.NameOf(revocation.Stage), revocation.Stage.ToString(), [.. RevocationProcedure.Allowed(revocation.Stage).Select(s => s.ToString())]);

    private static string NameOf(RevocationOffice office) => office switch
    {
        RevocationOffice.Handler => "承办人员",
        RevocationOffice.DepartmentHead => "部门负责人",
        RevocationOffice.Legal => "法制部门",
        RevocationOffice.Leader => "分管领导",
        _ => "证件管理员",
    };
}

using Quzhou.Licensing.Core.Applications.Rules;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>The machine of stricter access (强化准入监管): visited on the spot, held against every standard, decided by the named approver and never by who examined it.</summary>
public static class StrictDecisions
{
    /// <summary>Takes an application in.</summary>
    public static Outcome<ApplicationCase> Submit(Guid id, CatalogueItem item, Channel channel, StepFacts facts, Act act)
    {
        var strict = StrictReviewDue.Check(item, Route.Ordinary, facts.Standing);
        var proceeding = Proceeding.Begun(facts.Guide, act.On);
        return new Outcome<ApplicationCase>.Granted(
            new StrictCase(id, item.Zone, item.Serial, channel, ApplicationState.UnderExamination, act, proceeding),
            ExaminationSteps.Intake(item, proceeding, strict, facts.Calendar));
    }

    /// <summary>Takes a step.</summary>
    public static Outcome<ApplicationCase> Decide(StrictCase @case, ApplicationStep step, StepFacts facts) => step switch
    {
        RequestCorrections request => ExaminationSteps.RequestCorrections(@case, request, facts),
        ReceiveCorrections receive => ExaminationSteps.ReceiveCorrections(@case, receive, facts),
        ExamineCase { OnSite: null } when @case.State == ApplicationState.UnderExamination => new Outcome<ApplicationCase>.NotAllowed(
            NotAllowedReason.Incomplete, "强化准入事项须现场核查。", "A strict item needs a visit on the spot.", nameof(OnSiteExamination)),
        ExamineCase examine => ExaminationSteps.Examine(@case, examine),
        DecideCase decide => Decide(@case, decide, facts),
        _ => ExaminationSteps.WrongState(@case),
    };

    private static Outcome<ApplicationCase> Decide(StrictCase @case, DecideCase step, StepFacts facts)
    {
        if (@case.State == ApplicationState.Examined && @case.Proceeding.Guide is { } guide)
        {
            if (!StrictAccess.MayDecide(guide.Approver, step.Act.By))
                return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.NotTheApprover, "应由公布的审批责任人决定。", "The named approver decides it.", guide.Approver);
            var (met, finding) = StrictAccess.Standards(guide.Standards, @case.Proceeding.StandardsMet);
            if (step.Grant && !met)
                return new Outcome<ApplicationCase>.Refused(@case, [finding]);
        }
        return ExaminationSteps.Decide(@case, step, StrictReviewDue.Check(ExaminationSteps.Item(@case), Route.Ordinary, facts.Standing), facts);
    }
}

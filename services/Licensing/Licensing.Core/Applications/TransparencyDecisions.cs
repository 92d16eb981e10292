using Quzhou.Licensing.Core.Applications.Rules;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>The machine of the transparent route (提高透明度和可预期性): examined and decided by the published guide, with its clock.</summary>
public static class TransparencyDecisions
{
    /// <summary>Takes an application in.</summary>
    public static Outcome<ApplicationCase> Submit(Guid id, CatalogueItem item, Channel channel, StepFacts facts, Act act)
    {
        var strict = StrictReviewDue.Check(item, Route.Ordinary, facts.Standing);
        var proceeding = Proceeding.Begun(facts.Guide, act.On);
        return new Outcome<ApplicationCase>.Granted(
            new TransparencyCase(id, item.Zone, item.Serial, channel, ApplicationState.UnderExamination, act, proceeding, strict.Count > 0),
            ExaminationSteps.Intake(item, proceeding, strict, facts.Calendar));
    }

    /// <summary>Takes a step.</summary>
    public static Outcome<ApplicationCase> Decide(TransparencyCase @case, ApplicationStep step, StepFacts facts)
    {
        switch (step)
        {
            case RequestCorrections request:
                return ExaminationSteps.RequestCorrections(@case, request, facts);
            case ReceiveCorrections receive:
                return ExaminationSteps.ReceiveCorrections(@case, receive, facts);
            case ExamineCase examine:
                return ExaminationSteps.Examine(@case, examine);
            case DecideCase decide:
                var strict = StrictReviewDue.Check(ExaminationSteps.Item(@case), Route.Ordinary, facts.Standing);
                return ExaminationSteps.Decide(@case with { StrictReview = @case.StrictReview || strict.Count > 0 }, decide, strict, facts);
            default:
                return ExaminationSteps.WrongState(@case);
        }
    }
}

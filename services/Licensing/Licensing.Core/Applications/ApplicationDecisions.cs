using Quzhou.Law;
using Quzhou.Licensing.Core.Applications.Rules;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Commitments;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>
/// The one way in for applications of every mode (受理、办理): it chooses the state machine by item and route and hands each step to it.
/// A case is plain data; the same steps on the same facts give the same case.
/// </summary>
public static class ApplicationDecisions
{
    /// <summary>
    /// Takes an application in, or lawfully refuses to. What is granted is the case to keep: a filing is filed at once, a commitment in
    /// person has its letter at once. A refusal's case is in state refused and need not be kept.
    /// </summary>
    /// <param name="id">Id of the case to be.</param>
    /// <param name="item">Item.</param>
    /// <param name="route">Route asked for.</param>
    /// <param name="channel">How it came in.</param>
    /// <param name="facts">What is known; guide and letter in force on the day of the intake.</param>
    /// <param name="act">Who takes it in, and when.</param>
    public static Outcome<ApplicationCase> Submit(Guid id, CatalogueItem item, Route route, Channel channel, StepFacts facts, Act act)
    {
        var refusals = Refusals(item, route, facts, act.On);
        if (refusals.Count > 0)
            return new Outcome<ApplicationCase>.Refused(new RefusedIntake(id, item.Zone, item.Serial, channel, act, route), refusals);
        return route switch
        {
            Route.Filing => FilingDecisions.Submit(id, item, channel, facts, act),
            Route.Commitment => CommitmentDecisions.Submit(id, item, channel, facts, act),
            Route.Ordinary when item.Mode == ReformMode.Strict => StrictDecisions.Submit(id, item, channel, facts, act),
            Route.Ordinary => TransparencyDecisions.Submit(id, item, channel, facts, act),
            _ => throw new ArgumentOutOfRangeException(nameof(route), route, "Not a route."),
        };
    }

    /// <summary>Takes a step.</summary>
    /// <param name="case">The case as it stands.</param>
    /// <param name="step">The step.</param>
    /// <param name="facts">What is known on the day of the step.</param>
    public static Outcome<ApplicationCase> Decide(ApplicationCase @case, ApplicationStep step, StepFacts facts)
    {
        if (step.Act.On < @case.TakenIn.On)
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongDay, "日期早于收到申请之日。", "The day is before the intake.");
        return @case switch
        {
            FilingCase or RefusedIntake => FilingDecisions.Decide(@case),
            CommitmentCase commitment => CommitmentDecisions.Decide(commitment, step, facts),
            TransparencyCase transparency => TransparencyDecisions.Decide(transparency, step, facts),
            StrictCase strict => StrictDecisions.Decide(strict, step, facts),
            _ => throw new ArgumentOutOfRangeException(nameof(@case), @case.GetType().Name, "Not a case of this product."),
        };
    }

    private static List<Finding> Refusals(CatalogueItem item, Route route, StepFacts facts, DateOnly on) =>
    [
        .. new[]
        {
            ItemTakesApplications.Check(item),
            RouteFitsItem.Check(item, route),
            route == Route.Commitment ? IntegrityArchiveClosesRoute.Check(facts.Standing, on) : null,
            route == Route.Commitment ? JointPunishmentClosesRoute.Check(facts.Standing, on) : null,
        }.OfType<Finding>(),
    ];
}

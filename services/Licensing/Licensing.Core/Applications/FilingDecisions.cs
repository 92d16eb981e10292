using Quzhou.Licensing.Core.Applications.Rules;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>The machine of a filing (备案): one step, the receipt.</summary>
public static class FilingDecisions
{
    /// <summary>Takes a filing in and files it at once.</summary>
    public static Outcome<ApplicationCase> Submit(Guid id, CatalogueItem item, Channel channel, StepFacts facts, Act act)
    {
        if (FilingStarted.Check(item, facts.Guide, act.On) is { } notYet)
            return new Outcome<ApplicationCase>.Refused(new RefusedIntake(id, item.Zone, item.Serial, channel, act, Route.Filing), [notYet]);
        return new Outcome<ApplicationCase>.Granted(
            new FilingCase(id, item.Zone, item.Serial, channel, ApplicationState.Granted, act), [RouteFitsItem.Accepted(item, Route.Filing)]);
    }

    /// <summary>What is filed, or was not taken in, knows no further step.</summary>
    public static Outcome<ApplicationCase> Decide(ApplicationCase @case) =>
        new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongState, "已办结,无后续步骤。", $"It is at its end ({@case.State}).");
}

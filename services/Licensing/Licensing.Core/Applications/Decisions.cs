using Quzhou.Law;
using Quzhou.Licensing.Core.Applications.Rules;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>What became of a step: the application as it stands now, and why.</summary>
/// <param name="Application">The application; null when it was not taken in.</param>
/// <param name="Findings">The rules it rests on.</param>
public sealed record StepResult(Application? Application, IReadOnlyList<Finding> Findings);

/// <summary>A step that the state of an application does not allow.</summary>
public enum StepError
{
    /// <summary>Another step is due.</summary>
    WrongState,

    /// <summary>Who examined it may not decide it (双人复核).</summary>
    FourEyes,
}

/// <summary>The steps of an application, pure: facts in, decision out.</summary>
public static class Decisions
{
    /// <summary>Takes an application in, or refuses to (受理).</summary>
    public static StepResult Submit(Guid id, SubjectId applicant, CatalogueItem item, Route asked, ApplicantStanding standing, DateOnly on)
    {
        var refusals = new[]
        {
            ItemTakesApplications.Check(item),
            RouteFitsItem.Check(item, asked),
            asked == Route.Commitment ? IntegrityArchiveClosesRoute.Check(standing, on) : null,
            asked == Route.Commitment ? JointPunishmentClosesRoute.Check(standing, on) : null,
        }.OfType<Finding>().ToList();
        if (refusals.Count > 0)
            return new StepResult(null, refusals);

        var strict = StrictReviewDue.Check(item, asked, standing);
        var state = asked switch
        {
            Route.Filing => ApplicationState.Granted,
            Route.Commitment => ApplicationState.AwaitingCommitment,
            _ => ApplicationState.UnderExamination,
        };
        return new StepResult(new Application(id, applicant, item, asked, strict.Count > 0, state, on), strict.Count > 0 ? strict : [RouteFitsItem.Accepted(item, asked)]);
    }

    /// <summary>Takes the signed letter and decides on the spot (当场决定); a punishment that came meanwhile closes the route.</summary>
    public static (StepResult? Result, StepError? Error) SignCommitment(Application application, ApplicantStanding standing, DateOnly on)
    {
        if (application.State != ApplicationState.AwaitingCommitment)
            return (null, StepError.WrongState);
        var refusals = new[] { IntegrityArchiveClosesRoute.Check(standing, on), JointPunishmentClosesRoute.Check(standing, on) }.OfType<Finding>().ToList();
        return refusals.Count > 0
            ? (new StepResult(application with { State = ApplicationState.Refused }, refusals), null)
            : (new StepResult(application with { State = ApplicationState.Granted }, [CommitmentDecidedOnTheSpot.Grant(application.SubmittedOn, on)]), null);
    }

    /// <summary>Records an examination (审查).</summary>
    public static (StepResult? Result, StepError? Error) Examine(Application application, string officer) =>
        application.State == ApplicationState.UnderExamination
            ? (new StepResult(application with { State = ApplicationState.Examined, Examiner = officer }, []), null)
            : (null, StepError.WrongState);

    /// <summary>Decides an examined application (决定). Under strict review, or for a strict item, not by who examined it.</summary>
    public static (StepResult? Result, StepError? Error) Decide(Application application, string officer, bool grant, ApplicantStanding standing)
    {
        if (application.State != ApplicationState.Examined)
            return (null, StepError.WrongState);
        var strict = StrictReviewDue.Check(application.Item, application.Route, standing);
        if ((application.StrictReview || strict.Count > 0) && application.Examiner == officer)
            return (null, StepError.FourEyes);
        var state = grant ? ApplicationState.Granted : ApplicationState.Refused;
        return (new StepResult(application with { State = state, StrictReview = application.StrictReview || strict.Count > 0 }, [.. strict, DecidedAfterExamination.Of(application.Item, grant)]), null);
    }
}

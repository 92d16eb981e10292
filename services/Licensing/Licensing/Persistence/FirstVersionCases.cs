using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Commitments;
using Route = Quzhou.Licensing.Core.Applications.Route;

namespace Quzhou.Licensing.Persistence;

/// <summary>
/// An application of the first version as the case that it would have been: what was not kept then - who took it in, when it was
/// examined, what its letter said - stays unknown.
/// </summary>
internal static class FirstVersionCases
{
    private const string Unknown = "";

    internal static ApplicationCase CaseOfFirstVersion(this ApplicationRow row)
    {
        var takenIn = new Act(Unknown, row.SubmittedOn);
        var channel = Core.Applications.Channel.InPerson;
        return row.Route switch
        {
            Route.Filing => new FilingCase(row.Id, row.Zone, row.Serial, channel, row.State, takenIn),
            Route.Commitment => row.Commitment(takenIn),
            _ when row.Item.Mode == ReformMode.Strict => new StrictCase(row.Id, row.Zone, row.Serial, channel, row.State, takenIn, row.Proceeding()),
            _ => new TransparencyCase(row.Id, row.Zone, row.Serial, channel, row.State, takenIn, row.Proceeding(), row.StrictReview),
        };
    }

    private static Proceeding Proceeding(this ApplicationRow row) => Core.Applications.Proceeding.Begun(null, row.SubmittedOn) with
    {
        Examined = row.Examiner is { } examiner ? new Act(examiner, row.SubmittedOn) : null,
        Opinion = row.Opinion ?? "",
        Decided = row.DecidedOn is { } decided ? new Act(Unknown, decided) : null,
    };

    // The letter was given in person on the day of the application, and named nothing that is known now.
    private static CommitmentCase Commitment(this ApplicationRow row, Act takenIn)
    {
        var letter = new CommitmentLetter(
            Guid.Empty, 0, row.Zone, row.Serial, row.Item.Name, row.Item.Authority, Core.Applications.Channel.InPerson, row.SubmittedOn, [], [], [], CommitWithin, InspectWithin, [], []);
        var signing = row.Signatory is { } signatory && row.DecidedOn is { } signed ? new Signing(signatory, Unknown, new Act(Unknown, signed), []) : null;
        var followUp = row.State == ApplicationState.Granted && row.DecidedOn is { } granted
            ? new FollowUp(FollowUpState.Open, granted, [], null, null, null, null, [], null, null)
            : null;
        return new CommitmentCase(
            row.Id, row.Zone, row.Serial, Core.Applications.Channel.InPerson, row.State, takenIn, letter, takenIn, row.SubmittedOn, signing, followUp);
    }

    // 附件2第八条、第十二条: the text has not changed since.
    private const int CommitWithin = 3;
    private const int InspectWithin = 2;
}

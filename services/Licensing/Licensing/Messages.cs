using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;
using ApplicationState = Quzhou.Licensing.Core.Applications.ApplicationState;

namespace Quzhou.Licensing;

/// <summary>From rows to the wire.</summary>
internal static class Messages
{
    internal static V1.Application ToMessage(this ApplicationRow row, Caller caller) => new()
    {
        ApplicationId = row.Id.ToString(),
        Applicant = row.Applicant.ToMessage(row.ApplicantName, caller),
        Zone = (V1.Zone)(int)row.Zone,
        Serial = row.Serial,
        ItemName = row.Item.Name,
        Route = (V1.Route)(int)row.Route,
        State = (V1.ApplicationState)(int)row.State,
        StrictReview = row.StrictReview,
        SubmittedOn = row.SubmittedOn.ToMessage(),
        DecidedOn = row.DecidedOn?.ToMessage(),
        PermitId = row.PermitId?.ToString() ?? "",
        Etag = row.Version.ToString(),
        Channel = row.Channel,
        DueOn = row.DueOn?.ToMessage(),
        Premises = StoredMessages.Read<V1.Premises>(row.Premises),
        GuideId = row.GuideId?.ToString() ?? "",
        NamedApprover = row.Case is ExaminedCase { Proceeding.Guide: { } guide } ? guide.Approver : "",
    };

    internal static V1.Permit ToMessage(this PermitRow row, IEnumerable<Restriction> restrictions, Caller caller)
    {
        var open = restrictions.ToList();
        var permit = new V1.Permit
        {
            PermitId = row.Id.ToString(),
            Holder = SubjectId.Parse(row.HolderId).ToMessage(row.HolderName, caller),
            Zone = (V1.Zone)(int)row.Zone,
            Serial = row.Serial,
            ItemName = row.Item.Name,
            GrantedOn = row.GrantedOn.ToMessage(),
            Supervision = open.Count > 0 ? Supervision.Key : Supervision.Normal,
            State = row.State,
            ValidUntil = row.ValidUntil?.ToMessage(),
            EndedOn = row.EndedOn?.ToMessage(),
            Authority = row.Item.Authority,
            Premises = StoredMessages.Read<V1.Premises>(row.Premises),
            Version = row.Announced,
        };
        permit.SupervisionBasis.AddRange(open.Select(r => r.Basis.ToBasis()));
        permit.EndBasis.AddRange(StoredBasis.Read(row.EndBasis).ToBasis());
        return permit;
    }

    /// <summary>How an application that was taken in goes on.</summary>
    internal static Verdict VerdictOf(ApplicationRow row) => row switch
    {
        { State: ApplicationState.Refused } => Verdict.Refused,
        { StrictReview: true, State: not ApplicationState.Granted } => Verdict.Restricted,
        _ => Verdict.Granted,
    };
}

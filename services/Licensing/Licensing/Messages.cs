using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.Licensing;

/// <summary>From rows to the wire.</summary>
internal static class Messages
{
    internal static V1.Application ToMessage(this ApplicationRow row, Caller caller) => new()
    {
        ApplicationId = row.Id.ToString(),
        Applicant = SubjectId.Parse(row.ApplicantId).ToMessage(row.ApplicantName, caller),
        Zone = (V1.Zone)(int)row.Zone,
        Serial = row.Serial,
        ItemName = ReformCatalogue.Gazette.Find(row.Zone, row.Serial)!.Name,
        Route = (V1.Route)(int)row.Route,
        State = (V1.ApplicationState)(int)row.State,
        StrictReview = row.StrictReview,
        SubmittedOn = row.SubmittedOn.ToMessage(),
        DecidedOn = row.DecidedOn?.ToMessage(),
        PermitId = row.PermitId?.ToString() ?? "",
        Etag = row.Version.ToString(),
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
            ItemName = ReformCatalogue.Gazette.Find(row.Zone, row.Serial)!.Name,
            GrantedOn = row.GrantedOn.ToMessage(),
            Supervision = open.Count > 0 ? V1.Supervision.Key : V1.Supervision.Normal,
        };
        permit.SupervisionBasis.AddRange(open.Select(r => r.Basis.ToBasis()));
        return permit;
    }

    internal static Verdict VerdictOf(Application? application) => application switch
    {
        null or { State: ApplicationState.Refused } => Verdict.Refused,
        { StrictReview: true, State: not ApplicationState.Granted } => Verdict.Restricted,
        _ => Verdict.Granted,
    };

    internal static Grpc.Core.RpcException ToError(this StepError error, ApplicationRow row) => error == StepError.FourEyes
        ? ApiErrors.Precondition("FOUR_EYES", $"applications/{row.Id}", "审查与决定须由不同人员办理", "examined and decided by the same officer", "another-officer")
        : ApiErrors.Precondition("WRONG_STATE", $"applications/{row.Id}", $"申请状态为{row.State},不能进行此操作", $"the application is {row.State}", Allowed(row.State));

    private static string[] Allowed(ApplicationState state) => state switch
    {
        ApplicationState.AwaitingCommitment => ["SignCommitment"],
        ApplicationState.UnderExamination => ["ExamineApplication"],
        ApplicationState.Examined => ["DecideApplication"],
        _ => [],
    };
}

using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Admission = Quzhou.HousingFund.Core.Projects.Admission;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    public override Task<AdmitProjectResponse> AdmitProject(AdmitProjectRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("project_id", request.ProjectId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.ProjectAsync(id, etag, cancellation);
            if (row.State != Persistence.ProjectState.Applied || row.ByCommittee)
                throw WrongState(row, "AdmitProject");
            if (row.RegisteredBy == caller.Officer)
                throw ApiErrors.Precondition("FOUR_EYES", $"projects/{id}", "受理与审批须由不同人员办理", "taken in and admitted by the same officer", "another-officer");
            var standing = await work.StandingOfAsync(SubjectId.Parse(row.DeveloperId), cancellation);
            var obstacles = Admission.Obstacles(row.Kind, row.ReadProfile(), row.ReadBuildings(), standing.Facts(), work.Today);
            row.State = obstacles.Count == 0 ? Persistence.ProjectState.Admitted : Persistence.ProjectState.Refused;
            work.Audit("project.decided", row.Id.ToString(), $"{row.State}, register {standing.RegisterSequence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new AdmitProjectResponse
            {
                Verdict = obstacles.Count == 0 ? Verdict.Granted : Verdict.Refused, Project = row.ToMessage([], caller), RegisterSequence = standing.RegisterSequence,
            };
            response.Basis.AddRange(obstacles.Count == 0 ? [Admission.Granted.ToBasis()] : obstacles.ToBasis());
            return response;
        });
    }

    private static RpcException WrongState(ProjectRow row, string step) => ApiErrors.Precondition(
        "WRONG_STATE", $"projects/{row.Id}", $"楼盘状态为{row.State},不能进行此操作", $"{step} does not fit a project that is {row.State}", row.State switch
        {
            // What was applied for here goes the whole way: survey, review, committee.
            Persistence.ProjectState.Applied when row.ByCommittee => ["RecordSurvey", "ReviewAdmission", "SignDecision"],
            Persistence.ProjectState.Applied => ["AdmitProject"],
            Persistence.ProjectState.Admitted => ["SignAgreement"],
            Persistence.ProjectState.Cooperating => ["ApplyForLoan"],
            _ => [],
        });
}

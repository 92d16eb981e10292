using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.HousingFund;

internal sealed partial class SupervisionGrpc
{
    public override Task<GetCooperationResponse> GetCooperation(GetCooperationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("project_id", request.ProjectId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var project = await db.Projects.SingleOrDefaultAsync(p => p.Id == id, cancellation) ?? throw ApiErrors.NotFound("project", request.ProjectId);
            var standing = await db.StandingOfAsync(SubjectId.Parse(project.DeveloperId), time.CityToday(), cancellation);
            return new GetCooperationResponse { Cooperation = Cooperations.CooperationOf(project).ToMessage(project, standing.Facts()) };
        }, context.CancellationToken);
    }
}

using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    public override Task<GetProjectResponse> GetProject(GetProjectRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("project_id", request.ProjectId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Projects.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("project", request.ProjectId);
            return new GetProjectResponse { Project = row.ToMessage(await db.RestrictionsOnAsync([id.ToString()], time.CityToday(), cancellation), caller) };
        }, context.CancellationToken);
    }
}

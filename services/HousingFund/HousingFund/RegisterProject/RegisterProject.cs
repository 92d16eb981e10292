using System.Text.Json;
using Grpc.Core;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    public override Task<RegisterProjectResponse> RegisterProject(RegisterProjectRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var developer = check.Organisation("developer_id", request.DeveloperId);
        var developerName = check.Text("developer_name", request.DeveloperName, MaxName);
        var name = check.Text("name", request.Name, MaxShortName);
        check.Known("kind", request.Kind);
        var buildings = check.Buildings(request.Buildings);
        var profile = check.Profile(request.Profile);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = new ProjectRow
            {
                Id = Guid.CreateVersion7(work.Now),
                DeveloperId = developer.Reveal(),
                DeveloperName = developerName,
                Name = name,
                Kind = (Core.Projects.ProjectKind)(int)request.Kind,
                Buildings = JsonSerializer.Serialize(buildings),
                Profile = JsonSerializer.Serialize(profile),
                RegisteredBy = caller.Officer,
                State = Persistence.ProjectState.Applied,
            };
            work.Db.Projects.Add(row);
            work.Audit("project.registered", row.Id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            return new RegisterProjectResponse { Project = row.ToMessage([], caller) };
        });
    }
}

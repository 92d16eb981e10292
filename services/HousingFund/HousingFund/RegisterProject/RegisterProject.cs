using System.Text.Json;
using Grpc.Core;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    private const int MaxBuildings = 100;
    private const int MaxBuildingName = 50;
    private const int MaxStoreys = 200;
    private const int MaxStaff = 1_000_000;
    private const int LowestQualification = 4;

    public override Task<RegisterProjectResponse> RegisterProject(RegisterProjectRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var developer = check.Organisation("developer_id", request.DeveloperId);
        var developerName = check.Text("developer_name", request.DeveloperName, MaxName);
        var name = check.Text("name", request.Name, MaxShortName);
        check.Known("kind", request.Kind);
        var buildings = check.Items("buildings", request.Buildings, 1, MaxBuildings).Select((b, i) => ReadBuilding(check, b, i)).ToList();
        var profile = check.Present("profile", request.Profile) ? ReadProfile(check, request.Profile) : null;
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

    private static Core.Projects.Building ReadBuilding(RequestChecks check, V1.Building building, int i)
    {
        check.Text($"buildings[{i}].name", building.Name, MaxBuildingName);
        check.Known($"buildings[{i}].type", building.Type);
        check.Range($"buildings[{i}].storeys", building.Storeys, 1, MaxStoreys);
        check.Range($"buildings[{i}].storeys_done", building.StoreysDone, 0, building.Storeys);
        return new(building.Name, (Core.Projects.BuildingType)(int)building.Type, building.Storeys, building.StoreysDone);
    }

    private static Core.Projects.DeveloperProfile ReadProfile(RequestChecks check, V1.DeveloperProfile profile)
    {
        check.Range("profile.qualification_level", profile.QualificationLevel, 0, LowestQualification);
        check.Money("profile.paid_in_capital_fen", profile.PaidInCapitalFen, max: MaxFen);
        check.Range("profile.insured_staff", profile.InsuredStaff, 0, MaxStaff);
        check.Range("profile.contributing_staff", profile.ContributingStaff, 0, MaxStaff);
        return new(profile.QualificationLevel, profile.PaidInCapitalFen, profile.InsuredStaff, profile.ContributingStaff, profile.PromisePublished);
    }
}

using Quzhou.Licensing.V1;
using Quzhou.ServiceDefaults.Clients;

namespace Quzhou.Console.Departments;

/// <summary>Services of the licensing office that the console calls.</summary>
internal static class LicensingClients
{
    internal const string Department = "licensing";

    internal static void AddLicensing(this WebApplicationBuilder builder)
    {
        builder.AddOfficerClient<LicensingService.LicensingServiceClient>(Department);
        builder.AddOfficerClient<CommitmentService.CommitmentServiceClient>(Department);
        builder.AddOfficerClient<ArchiveService.ArchiveServiceClient>(Department);
        builder.AddOfficerClient<SupervisionService.SupervisionServiceClient>(Department);
    }
}

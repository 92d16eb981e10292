using Quzhou.Admissions.V1;
using Quzhou.ServiceDefaults.Clients;

namespace Quzhou.Console.Departments;

/// <summary>Services of the admissions office that the console calls.</summary>
internal static class AdmissionsClients
{
    internal const string Department = "admissions";

    internal static void AddAdmissions(this WebApplicationBuilder builder)
    {
        builder.AddOfficerClient<AdmissionsService.AdmissionsServiceClient>(Department);
        builder.AddOfficerClient<AllocationService.AllocationServiceClient>(Department);
        builder.AddOfficerClient<PlanService.PlanServiceClient>(Department);
    }
}

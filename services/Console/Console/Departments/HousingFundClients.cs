using Quzhou.HousingFund.V1;
using Quzhou.ServiceDefaults.Clients;

namespace Quzhou.Console.Departments;

/// <summary>Services of the housing fund centre that the console calls.</summary>
internal static class HousingFundClients
{
    internal const string Department = "housing-fund";

    internal static void AddHousingFund(this WebApplicationBuilder builder)
    {
        builder.AddOfficerClient<HousingFundService.HousingFundServiceClient>(Department);
        builder.AddOfficerClient<AdmissionService.AdmissionServiceClient>(Department);
        builder.AddOfficerClient<CommitteeService.CommitteeServiceClient>(Department);
        builder.AddOfficerClient<TenderService.TenderServiceClient>(Department);
        builder.AddOfficerClient<SupervisionService.SupervisionServiceClient>(Department);
    }
}

using Quzhou.FoodSafety.V1;
using Quzhou.ServiceDefaults.Clients;

namespace Quzhou.Console.Departments;

/// <summary>Services of the food safety office that the console calls.</summary>
internal static class FoodSafetyClients
{
    internal const string Department = "food-safety";

    internal static void AddFoodSafety(this WebApplicationBuilder builder)
    {
        builder.AddOfficerClient<FoodSafetyService.FoodSafetyServiceClient>(Department);
        builder.AddOfficerClient<TargetService.TargetServiceClient>(Department);
        builder.AddOfficerClient<TracingService.TracingServiceClient>(Department);
        builder.AddOfficerClient<AlarmService.AlarmServiceClient>(Department);
        builder.AddOfficerClient<WorkService.WorkServiceClient>(Department);
        builder.AddOfficerClient<InspectionService.InspectionServiceClient>(Department);
    }
}

using Quzhou.Platform.V1;
using Quzhou.ServiceDefaults.Clients;

namespace Quzhou.Console.Departments;

/// <summary>The departments that the console calls (五个部门).</summary>
internal static class DepartmentsExtensions
{
    /// <summary>Resource names of the departments, in the order of the pages.</summary>
    internal static readonly IReadOnlyList<string> All = ["credit", "licensing", "housing-fund", "admissions", "food-safety"];

    internal static void AddDepartments(this WebApplicationBuilder builder)
    {
        foreach (var department in All)
            builder.AddOfficerClient<OperationsService.OperationsServiceClient>(department);
        builder.AddOfficerClient<Credit.V1.CreditService.CreditServiceClient>("credit");
        builder.AddOfficerClient<Credit.V1.CityRegisterService.CityRegisterServiceClient>("credit");
        builder.AddOfficerClient<Credit.V1.SuggestionService.SuggestionServiceClient>("credit");
        builder.AddOfficerClient<Credit.V1.ObjectionService.ObjectionServiceClient>("credit");
        builder.AddLicensing();
        builder.AddHousingFund();
        builder.AddAdmissions();
        builder.AddFoodSafety();
        builder.Services.AddScoped<Officer>();
        builder.Services.AddScoped<ChosenSubject>();
        builder.Services.AddScoped<Calls>();
    }
}

using Quzhou.FoodSafety;
using Quzhou.FoodSafety.Alarms;
using Quzhou.FoodSafety.Enforcement;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("food-safety");
builder.AddPlatformApi("food-safety");
builder.AddDepartment<FoodSafetyDb, FoodSafetyEnforcement>("food-safety", "foodsafetydb");
builder.AddAlarms();

var app = builder.Build();
app.MapServiceDefaults();
app.MapPlatformApi();
app.MapDepartmentService<FoodSafetyGrpc>();
app.MapAlarms();
app.MapDepartment<FoodSafetyDb>();
await app.RunAsync();

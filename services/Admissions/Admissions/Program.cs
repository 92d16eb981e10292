using Quzhou.Admissions;
using Quzhou.Admissions.Enforcement;
using Quzhou.Admissions.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("admissions");
builder.AddPlatformApi("admissions");
builder.AddDepartment<AdmissionsDb, AdmissionsEnforcement>("admissions", "admissionsdb");

var app = builder.Build();
app.MapServiceDefaults();
app.MapPlatformApi();
app.MapDepartmentService<AdmissionsGrpc>();
app.MapDepartment<AdmissionsDb>();
await app.RunAsync();

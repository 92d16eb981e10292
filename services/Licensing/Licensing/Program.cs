using Quzhou.Licensing;
using Quzhou.Licensing.Enforcement;
using Quzhou.Licensing.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("licensing");
builder.AddPlatformApi("licensing");
builder.AddDepartment<LicensingDb, LicensingEnforcement>("licensing", "licensingdb");

var app = builder.Build();
app.MapServiceDefaults();
app.MapPlatformApi();
app.MapDepartmentService<LicensingGrpc>();
app.MapDepartment<LicensingDb>();
await app.RunAsync();

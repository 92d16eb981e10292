using Quzhou.Licensing;
using Quzhou.Licensing.Enforcement;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.Scheduling;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("licensing");
builder.AddPlatformApi("licensing");
builder.Services.AddOptions<LicensingOptions>().BindConfiguration("Licensing").ValidateDataAnnotations().ValidateOnStart();
builder.AddDepartment<LicensingDb, LicensingEnforcement>("licensing", "licensingdb");
builder.Services.AddSingleton<WorkMetrics>();
builder.Services.AddSingleton<FirstVersionCarryOver>();
builder.Services.AddHostedService(services => services.GetRequiredService<FirstVersionCarryOver>());
builder.Services.AddSingleton<DeadlineScheduler>();
builder.Services.AddHostedService(services => services.GetRequiredService<DeadlineScheduler>());

var app = builder.Build();
app.MapServiceDefaults();
app.MapPlatformApi();
app.MapDepartmentService<LicensingGrpc>();
app.MapDepartmentService<CommitmentGrpc>();
app.MapDepartmentService<GuideGrpc>();
app.MapDepartmentService<RegistrationGrpc>();
app.MapDepartment<LicensingDb>();
await app.RunAsync();

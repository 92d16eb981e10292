using Microsoft.Extensions.Options;
using Quzhou.Credit;
using Quzhou.Credit.CheckStanding;
using Quzhou.Credit.Consumers;
using Quzhou.Credit.Enforcement;
using Quzhou.Credit.Ledger;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.PublishedRegister;
using Quzhou.Credit.Scheduling;
using Quzhou.Platform;
using Quzhou.Platform.AntiEntropy;
using Quzhou.Platform.Api;
using Quzhou.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("credit");
builder.AddPlatformApi("credit");
builder.Services.AddOptions<CreditOptions>().BindConfiguration("Credit").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<CreditOptions>>().Value.Policy);
builder.Services.AddSingleton<FanoutMetrics>();
builder.Services.AddSingleton<RegisterSnapshot>();
builder.Services.AddSingleton<IRegisterSource, OwnRegisterSource>();
builder.Services.AddSingleton<StandingCache>();
builder.Services.AddSingleton<StandingReader>();
builder.AddDepartment<CreditDb, CreditEnforcement>("credit", "creditdb", queues =>
{
    queues.Consume<AnswersConsumer>("answers");
    queues.Consume<ReportsConsumer>("reports");
});
builder.Services.AddSingleton<ResendScheduler>();
builder.Services.AddHostedService(services => services.GetRequiredService<ResendScheduler>());
builder.Services.AddSingleton<ExpiryScheduler>();
builder.Services.AddHostedService(services => services.GetRequiredService<ExpiryScheduler>());

var app = builder.Build();
app.MapServiceDefaults();
app.MapPlatformApi();
app.MapDepartmentService<CreditGrpc>();
app.MapDepartmentService<CityRegisterGrpc>();
app.MapDepartmentService<RegisterGrpc>();
app.MapDepartment<CreditDb>();
await app.RunAsync();

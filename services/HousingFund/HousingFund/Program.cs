using Quzhou.HousingFund;
using Quzhou.HousingFund.Enforcement;
using Quzhou.HousingFund.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("housing-fund");
builder.AddPlatformApi("housing-fund");
builder.AddDepartment<HousingFundDb, HousingFundEnforcement>("housing-fund", "housingfunddb");

var app = builder.Build();
app.MapServiceDefaults();
app.MapPlatformApi();
app.MapDepartmentService<HousingFundGrpc>();
app.MapDepartmentService<AdmissionGrpc>();
app.MapDepartmentService<CommitteeGrpc>();
app.MapDepartmentService<SupervisionGrpc>();
app.MapDepartmentService<LoanGrpc>();
app.MapDepartmentService<WithdrawalGrpc>();
app.MapDepartmentService<TenderGrpc>();
app.MapDepartment<HousingFundDb>();
await app.RunAsync();

using Quzhou.Console.Components;
using Quzhou.Console.Departments;
using Quzhou.Console.SignIn;
using Quzhou.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("console", servesGrpc: false);
builder.AddSignIn();
builder.AddDepartments();
builder.AddPages();

var app = builder.Build();
app.UsePageHeaders();
app.MapServiceDefaults();
app.UseAntiforgery();
app.MapSignIn();
app.MapPages();
await app.RunAsync();

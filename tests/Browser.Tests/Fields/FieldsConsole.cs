using System.Diagnostics;
using Microsoft.Playwright;
using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.AppHost.LocalHosting.Servers;
using Quzhou.TestServers;

namespace Quzhou.Browser.Tests.Fields;

/// <summary>The console as a process of its own, among departments that answer everything.</summary>
public sealed class FieldsConsole : IAsyncLifetime
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"quzhou-test-{Guid.NewGuid():N}");
    private LocalIdentity identity = null!;
    private Process process = null!;

    internal FieldsDepartments Departments { get; private set; } = null!;

    internal string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Departments = await FieldsDepartments.StartAsync();
        identity = LocalIdentity.Open(directory);
        Address = $"http://127.0.0.1:{Ports.Free()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "services", "Console", "Console", "bin", Configuration, "net10.0", "Quzhou.Console.dll")])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Authentication__IdentityDirectory"] = identity.Directory;
        foreach (var department in (string[])["credit", "licensing", "housing-fund", "admissions", "food-safety"])
            start.Environment[$"services__{department}__grpc__0"] = Departments.Address;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => System.Console.Out.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => System.Console.Out.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient();
        await Deadline.UntilAsync(async () =>
        {
            process.HasExited.ShouldBeFalse();
            try
            {
                return (await http.GetAsync($"{Address}/sign-in")).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        identity.Dispose();
        await Departments.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>A window in which an officer has signed in.</summary>
    internal async Task<Window> SignInAsync(Chromium chromium, Office office, bool english = false, ColorScheme colours = ColorScheme.Light, int width = 1400)
    {
        var window = await chromium.OpenAsync("zh-CN", colours, width);
        await window.Page.GotoAsync($"{Address}{(english ? "/language?to=en&back=/sign-in" : "/sign-in")}");
        await window.Page.Locator("input[name=token]").FillAsync(identity.CreateToken(office.Agency, "王小明", office.Roles, TimeSpan.FromHours(1)));
        await window.Page.Locator("main button[type=submit]").ClickAsync();
        await window.Page.WaitForURLAsync($"{Address}/");
        return window;
    }

    private static string Configuration => AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
}

/// <summary>An office with the roles of its officers and the pages that are theirs.</summary>
public sealed record Office(string Name, string Agency, string[] Roles, string[] Pages)
{
    private const string Any = "00000000-0000-4000-8000-000000000000";

    internal static readonly Office[] All =
    [
        new("licensing", "licensing-office", ["licensing.reader", "archive.reader", "supervision.reader"],
        [
            "/licensing", "/licensing/work", "/licensing/applications", $"/licensing/applications/{Any}", "/licensing/permits",
            "/licensing/archive", "/licensing/rounds", $"/licensing/rounds/{Any}",
        ]),
        new("housing-fund", "housing-fund-centre", ["housingfund.reader", "housingfund.reviewer", "housingfund.committee", "housingfund.approver"],
        [
            "/housing-fund", "/housing-fund/projects", $"/housing-fund/projects/{Any}", "/housing-fund/admissions", "/housing-fund/meetings",
            $"/housing-fund/meetings/{Any}", "/housing-fund/tenders", $"/housing-fund/tenders/{Any}",
        ]),
        new("admissions", "education-bureau", ["admissions.reader"], ["/admissions", $"/admissions/runs/{Any}", "/admissions/plans"]),
        new("food-safety", "food-safety-office", ["foodsafety.reader", "foodsafety.duty", "foodsafety.approver"],
        [
            "/food-safety", "/food-safety/work", "/food-safety/alarms", "/food-safety/trace?batch=urn:epc:class:lgtin:4012345.012345.998877", "/food-safety/inspections",
        ]),
    ];

    internal static Office Named(string name) => All.Single(o => o.Name == name);

    public override string ToString() => Name;
}

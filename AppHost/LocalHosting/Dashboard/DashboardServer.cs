using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.FluentUI.AspNetCore.Components;
using Quzhou.AppHost.LocalHosting.Dashboard.Access;
using Quzhou.AppHost.LocalHosting.Dashboard.Components;
using Quzhou.AppHost.LocalHosting.Dashboard.Otlp;
using Quzhou.AppHost.LocalHosting.Dashboard.Platform;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

namespace Quzhou.AppHost.LocalHosting.Dashboard;

/// <summary>
/// The dashboard of the local host: takes telemetry on two ports and shows it, with the resources, on a third. Loopback
/// only; the pages need the login link, the exporters the key of this run.
/// </summary>
internal sealed class DashboardServer : IAsyncDisposable
{
    private const string Assembly = "Quzhou.AppHost";
    private readonly WebApplication app;
    private readonly ExportGate gate;

    private DashboardServer(WebApplication app, ExportGate gate, DashboardAddresses addresses) => (this.app, this.gate, Addresses) = (app, gate, addresses);

    internal DashboardAddresses Addresses { get; }

    /// <summary>Starts it.</summary>
    /// <param name="store">What it fills and shows.</param>
    /// <param name="platform">What it shows and commands.</param>
    /// <param name="ports">Its three ports.</param>
    /// <param name="assets">Directory of the built AppHost, where its pages' files are listed.</param>
    /// <param name="tell">Told every login link.</param>
    /// <param name="cancellation">Ends the start.</param>
    internal static async Task<DashboardServer> StartAsync(
        TelemetryStore store, IPlatform platform, DashboardPorts ports, string assets, Action<string> tell, CancellationToken cancellation)
    {
        var addresses = new DashboardAddresses(
            $"http://127.0.0.1:{ports.Pages}", $"http://127.0.0.1:{ports.OtlpGrpc}", $"http://127.0.0.1:{ports.OtlpHttp}", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        var link = new LoginLink(code => tell($"{addresses.Pages}/login?code={code}"));
        var gate = new ExportGate(store, addresses.ExportKey, new HashSet<int> { ports.OtlpGrpc, ports.OtlpHttp });
        var app = Build(store, platform, ports, assets);
        Map(app, store, ports, assets, link, gate);
        await app.StartAsync(cancellation);
        link.Renew();
        return new DashboardServer(app, gate, addresses);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        gate.Dispose();
    }

    private static WebApplication Build(TelemetryStore store, IPlatform platform, DashboardPorts ports, string assets)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = Assembly, ContentRootPath = assets, EnvironmentName = "Production" });

        // What the variables of the host's own start say about URLs is not meant for the dashboard.
        builder.Configuration[WebHostDefaults.ServerUrlsKey] = "";
        builder.Configuration[WebHostDefaults.StaticWebAssetsKey] = Path.Combine(assets, $"{Assembly}.staticwebassets.runtime.json");
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // A little more than the readers take, so that they refuse it in the words of their protocol.
            kestrel.Limits.MaxRequestBodySize = store.Options.MaxRequestBytes + (64 * 1024);
            kestrel.Listen(IPAddress.Loopback, ports.Pages);
            kestrel.Listen(IPAddress.Loopback, ports.OtlpGrpc, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, ports.OtlpHttp);
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(platform);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<OtlpReader>();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = store.Options.MaxRequestBytes);

        // Sessions end with the host: nothing is written outside its data directory.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = $"quzhou-dashboard-{ports.Pages}";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.HttpOnly = true;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.Events.OnRedirectToLogin = context =>
            {
                context.Response.Redirect("/signed-out");
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["127.0.0.1", "localhost"]);
        builder.Services.AddScoped<Words>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddFluentUIComponents();
        return builder.Build();
    }

    private static void Map(WebApplication app, TelemetryStore store, DashboardPorts ports, string assets, LoginLink link, ExportGate gate)
    {
        app.Use((HttpContext context, RequestDelegate next) => gate.InvokeAsync(context, () => next(context)));
        app.UseHostFiltering();
        app.Use(SecureAsync);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        var pages = $"*:{ports.Pages}";
        app.MapStaticAssets(Path.Combine(assets, $"{Assembly}.staticwebassets.endpoints.json")).RequireHost(pages).AllowAnonymous();
        app.MapGet("/login", async context =>
        {
            if (!link.Use(context.Request.Query["code"]))
            {
                context.Response.Redirect("/signed-out");
                return;
            }
            var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "operator")], CookieAuthenticationDefaults.AuthenticationScheme);
            await context.SignInAsync(new ClaimsPrincipal(identity));
            context.Response.Redirect("/");
        }).RequireHost(pages).AllowAnonymous();
        app.MapGet("/signed-out", context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(Words.SignedOutPage);
        }).RequireHost(pages).AllowAnonymous();
        app.MapGet("/language", context =>
        {
            var language = context.Request.Query["to"] == Words.English ? Words.English : Words.Chinese;
            context.Response.Cookies.Append(Words.Cookie, language, new CookieOptions { SameSite = SameSiteMode.Strict, HttpOnly = true, MaxAge = TimeSpan.FromDays(365) });
            var back = context.Request.Query["back"].ToString();
            context.Response.Redirect(back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal) ? back : "/");
            return Task.CompletedTask;
        }).RequireHost(pages);
        app.MapGet("/console/{resource}/download", (string resource) =>
            Results.Text(string.Join('\n', store.Console.Get(resource, int.MaxValue).Select(l => $"{l.Time:O} {l.Text}")), "text/plain; charset=utf-8")).RequireHost(pages);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().RequireHost(pages);
        var otlp = $"*:{ports.OtlpGrpc}";
        app.MapGrpcService<OtlpLogs>().RequireHost(otlp).AllowAnonymous();
        app.MapGrpcService<OtlpTraces>().RequireHost(otlp).AllowAnonymous();
        app.MapGrpcService<OtlpMetrics>().RequireHost(otlp).AllowAnonymous();
        app.MapOtlpHttp(app.Services.GetRequiredService<OtlpReader>(), store, ports.OtlpHttp);
    }

    private static Task SecureAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws://127.0.0.1:* ws://localhost:*; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }
}

/// <summary>Ports of the dashboard.</summary>
internal sealed record DashboardPorts(int Pages, int OtlpGrpc, int OtlpHttp);

/// <summary>Where the dashboard is.</summary>
/// <param name="Pages">Address of the pages.</param>
/// <param name="OtlpGrpc">Address for exporters over gRPC.</param>
/// <param name="OtlpHttp">Address for exporters over HTTP.</param>
/// <param name="ExportKey">What an exporter has to send as <c>x-otlp-api-key</c>.</param>
internal sealed record DashboardAddresses(string Pages, string OtlpGrpc, string OtlpHttp, string ExportKey);

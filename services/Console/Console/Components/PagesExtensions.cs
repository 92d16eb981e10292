using Microsoft.FluentUI.AspNetCore.Components;
using Quzhou.Console.Alerts;

namespace Quzhou.Console.Components;

/// <summary>The pages and what a browser may do with them.</summary>
internal static class PagesExtensions
{
    internal static void AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddScoped<Words>();
        builder.Services.AddScoped<BrowserActs>();
        builder.Services.AddScoped<AlertWatch>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddFluentUIComponents();
    }

    internal static void UsePageHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    });

    internal static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/language", (HttpContext context, string? to, string? back) =>
        {
            context.Response.Cookies.Append(Words.Cookie, Words.Choose(to), new CookieOptions { SameSite = SameSiteMode.Strict, HttpOnly = true, MaxAge = TimeSpan.FromDays(365) });
            var isLocal = back is not null && back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal);
            return Results.Redirect(isLocal ? back! : "/");
        }).AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Quzhou.Console.Components;

namespace Quzhou.Console.SignIn;

/// <summary>
/// Sign-in with a token of the city's issuer (令牌登录). The session is an encrypted cookie that holds the token and ends
/// with it; the console has no account and no right of its own.
/// </summary>
internal static class SignInExtensions
{
    private const string Cookie = "quzhou-console";

    internal static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TokenReader>();
        builder.Services.AddAuthentication(options => options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = Cookie;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.SlidingExpiration = false;

            // Who had a session is told that it is over; where he was is not carried along.
            cookie.Events.OnRedirectToLogin = redirect =>
            {
                redirect.Response.Redirect(redirect.Request.Cookies.ContainsKey(Cookie) ? "/sign-in?reason=expired" : "/sign-in");
                return Task.CompletedTask;
            };
        });
        builder.Services.AddCascadingAuthenticationState();
        var keys = builder.Services.AddDataProtection().SetApplicationName(Cookie);

        // Several consoles behind one address share a directory of keys; a single one makes its own, and a restart ends its sessions.
        if (builder.Configuration["Console:KeyDirectory"] is { Length: > 0 } directory)
            keys.PersistKeysToFileSystem(new DirectoryInfo(directory));
        else
            keys.UseEphemeralDataProtectionProvider();
    }

    internal static void MapSignIn(this WebApplication app)
    {
        app.MapGet("/sign-in", (HttpContext context, IAntiforgery antiforgery) =>
            Results.Content(SignInPage.Render(LanguageOf(context), antiforgery.GetAndStoreTokens(context), context.Request.Query["reason"]), "text/html; charset=utf-8")).AllowAnonymous();
        app.MapPost("/sign-in", async (HttpContext context, TokenReader reader, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
                return Results.Redirect("/sign-in?reason=again");
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (await reader.ReadAsync(form["token"].ToString().Trim()) is not { } session)
                return Results.Redirect("/sign-in?reason=refused");
            await context.SignInAsync(session.Principal, new AuthenticationProperties { ExpiresUtc = session.EndsAt, IsPersistent = false });
            return Results.Redirect("/");
        }).AllowAnonymous().DisableAntiforgery();
        app.MapPost("/sign-out", async (HttpContext context, IAntiforgery antiforgery) =>
        {
            if (await antiforgery.IsRequestValidAsync(context))
                await context.SignOutAsync();
            return Results.Redirect("/sign-in");
        }).DisableAntiforgery();
    }

    private static string LanguageOf(HttpContext context) => Words.Choose(context.Request.Cookies[Words.Cookie]);
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Quzhou.Browser.Tests;

/// <summary>A session of the console: how it begins, how it ends, and where its token never is.</summary>
public sealed class ConsoleSignInTests(Chromium chromium, ConsolePlatform platform)
{
    [Fact]
    public async Task A_wrong_token_is_refused_and_a_token_that_is_over_is_called_so()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        await using var window = await chromium.OpenAsync("zh-CN");
        await window.Page.GotoAsync(stage.Console);
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("衢州市信用联合惩戒平台");
        await window.ShouldBeAccessibleAsync();

        await ConsoleStage.EnterAsync(window.Page, "not-a-token");
        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("令牌无效或已过期,请重新签发。");
        await ConsoleStage.EnterAsync(window.Page, $"{stage.Zhou()}x");
        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("令牌无效或已过期,请重新签发。");
        await ConsoleStage.EnterAsync(window.Page, stage.Token(TimeSpan.Zero, "credit-office", "zhou", "credit.officer"));
        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("登录已过期,请重新登录。");
    }

    [Fact]
    public async Task A_session_ends_with_its_token_while_the_officer_looks()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        await using var window = await stage.SignInAsync(stage.Token(TimeSpan.FromSeconds(20), "credit-office", "zhou", "credit.officer"));

        await window.Page.WaitForURLAsync("**/sign-in?reason=expired");

        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("登录已过期,请重新登录。");
        await window.KeepPictureAsync("console-expired");
        await window.Page.GotoAsync($"{stage.Console}/suggestions");
        await Expect(window.Page).ToHaveURLAsync($"{stage.Console}/sign-in?reason=expired");
    }

    [Fact]
    public async Task Who_signs_out_is_out_and_the_token_was_nowhere()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        var token = stage.Everybody();
        await using var window = await stage.SignInAsync(token);
        List<string> addresses = [];
        window.Page.Request += (_, request) => addresses.Add(request.Url);
        foreach (var path in (string[])["/", "/subjects", "/alerts"])
        {
            await stage.GoAsync(window, path);
            (await window.Page.ContentAsync()).ShouldNotContain(token);
            (await window.Page.EvaluateAsync<string>("document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")).ShouldNotContain(token[..20]);
        }

        await window.Page.Locator("header form button").ClickAsync();

        await Expect(window.Page).ToHaveURLAsync($"{stage.Console}/sign-in");
        await window.Page.GotoAsync($"{stage.Console}/messaging");
        await Expect(window.Page).ToHaveURLAsync($"{stage.Console}/sign-in");
        addresses.ShouldAllBe(a => !a.Contains(token, StringComparison.Ordinal));
        platform.Output.ShouldNotContain(token);
        window.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_officer_may_not_do_is_said_in_words()
    {
        using var stage = await ConsoleStage.SetAsync(chromium, platform);
        var sample = await platform.SampleAsync();
        await using var reader = await stage.SignInAsync(stage.Token("licensing-office", "lin", "credit.reader"));
        await Expect(reader.Page.Locator(".problem")).ToContainTextAsync("您的角色或机关无权查看或办理此项。 所需角色或机关: credit.officer");
        await stage.GoAsync(reader, "/messaging");
        await Expect(reader.Page.Locator("tr[data-department=credit]")).ToContainTextAsync("重放错误队列: 您的角色或机关无权查看或办理此项。 所需角色: operator");
        await stage.GoAsync(reader, "/alerts");
        await Expect(reader.Page.Locator(".may-not")).ToContainTextAsync("惩戒落实逾期");

        await using var officer = await stage.SignInAsync(stage.Wu());
        await stage.GoAsync(officer, $"/punishments/{sample.InForce}");
        await Expect(officer.Page.Locator(".may-not")).ToContainTextAsync("提请解除: 您的角色或机关无权查看或办理此项。 所需角色: credit.officer · 机关: credit-office");
    }
}

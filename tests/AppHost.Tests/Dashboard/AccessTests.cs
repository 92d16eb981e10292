using System.Net;

namespace Quzhou.AppHost.Tests.Dashboard;

/// <summary>Nobody sees a page without the login link, and a link opens once.</summary>
public sealed class AccessTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/logs")]
    [InlineData("/traces/0102030405060708090a0b0c0d0e0f10")]
    [InlineData("/console/credit/download")]
    [InlineData("/language?to=en")]
    public async Task Without_a_session_there_is_no_page(string path)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var browser = dashboard.Browser();

        using var answer = await browser.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldBe("/signed-out");
    }

    [Fact]
    public async Task A_link_opens_once_and_the_next_one_is_told()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var first = dashboard.Browser();
        using var second = dashboard.Browser();
        var link = dashboard.Links.Single();

        (await first.GetAsync(link)).Headers.Location!.ToString().ShouldBe("/");
        (await first.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.GetAsync(link)).Headers.Location!.ToString().ShouldBe("/signed-out");
        (await second.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Found);

        dashboard.Links.Count.ShouldBe(2);
        (await second.GetAsync(dashboard.Links[1])).Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing_and_uses_up_no_link()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var browser = dashboard.Browser();

        (await browser.GetAsync("/login?code=")).Headers.Location!.ToString().ShouldBe("/signed-out");
        (await browser.GetAsync("/login")).Headers.Location!.ToString().ShouldBe("/signed-out");
        (await browser.GetAsync("/login?code=00000000000000000000000000000000")).Headers.Location!.ToString().ShouldBe("/signed-out");
        dashboard.Links.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_name_that_points_here_from_outside_is_refused()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var browser = dashboard.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/signed-out") { Headers = { Host = "evil.example" } };

        (await browser.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Changing_the_language_leads_nowhere_else(string back)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var browser = dashboard.Browser();
        await browser.GetAsync(dashboard.Links.Single());

        (await browser.GetAsync($"/language?to=en&back={Uri.EscapeDataString(back)}")).Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Pages_tell_the_browser_to_run_nothing_foreign()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var browser = dashboard.Browser();

        using var answer = await browser.GetAsync("/signed-out");

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }
}

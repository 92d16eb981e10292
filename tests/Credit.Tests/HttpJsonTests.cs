using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Quzhou.Credit.Tests.Host;
using Quzhou.TestServers;

namespace Quzhou.Credit.Tests;

/// <summary>The same API over HTTP/JSON.</summary>
public sealed class HttpJsonTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task A_check_over_json_answers_as_over_grpc()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.RecordAsync(subject, 7);
        using var http = credit.Http;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", credit.Token("licensing", "x", "credit.reader"));

        var response = await http.PostAsJsonAsync("/v1/credit/standing:check", new { subjectId = subject, purpose = "核查" });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("level").GetString().ShouldBe("CREDIT_LEVEL_DISHONEST_SEVERE");
    }

    [Theory]
    [InlineData("no token", false, "33", HttpStatusCode.Unauthorized)]
    [InlineData("no number", true, "", HttpStatusCode.BadRequest)]
    [InlineData("too short", true, "33", HttpStatusCode.BadRequest)]
    public async Task Errors_have_their_http_status(string row, bool withToken, string subject, HttpStatusCode expected)
    {
        using var http = credit.Http;
        if (withToken)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", credit.Token("licensing", "x", "credit.reader"));

        var response = await http.PostAsJsonAsync("/v1/credit/standing:check", new { subjectId = subject, purpose = "核查" });

        response.StatusCode.ShouldBe(expected, row);
    }

    [Fact]
    public async Task The_api_describes_itself_and_puts_no_number_in_an_address()
    {
        using var http = credit.Http;

        var paths = (await http.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();

        paths.ShouldContain("/v1/credit/punishments/{punishment_id}:impose");
        paths.ShouldAllBe(p => !p.Contains("subject"));
    }
}

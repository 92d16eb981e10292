using Quzhou.AppHost.LocalHosting.Dashboard.Platform;

namespace Quzhou.AppHost.Tests.Dashboard;

/// <summary>What is secret in a variable never reaches a page.</summary>
public sealed class SecretTests
{
    [Theory]
    [InlineData("ConnectionStrings__creditdb", "Host=127.0.0.1;Port=1;Username=quzhou;Password=geheim;Database=creditdb")]
    [InlineData("ConnectionStrings__messaging", "amqp://quzhou:geheim@127.0.0.1:5672")]
    [InlineData("ConnectionStrings__cache", "127.0.0.1:6379,password=geheim")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "x-otlp-api-key=geheim")]
    [InlineData("SOME_TOKEN", "geheim")]
    [InlineData("Client__Secret", "geheim")]
    [InlineData("ACCESS_KEY_API_KEY", "geheim")]
    public void A_secret_is_hidden(string name, string value)
    {
        var shown = EnvironmentVariable.Of(name, value);

        shown.Value.ShouldNotContain("geheim");
        shown.IsSecret.ShouldBeTrue();
    }

    [Theory]
    [InlineData("OTEL_SERVICE_NAME", "credit")]
    [InlineData("services__credit__grpc__0", "http://127.0.0.1:5201")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:5101")]
    public void The_rest_is_shown(string name, string value) => EnvironmentVariable.Of(name, value).ShouldBe(new EnvironmentVariable(name, value, false));
}

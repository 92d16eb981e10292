using Microsoft.IdentityModel.JsonWebTokens;
using Quzhou.AppHost.LocalHosting.Commands;
using Quzhou.AppHost.LocalHosting.Running;

namespace Quzhou.AppHost.Tests;

/// <summary>The command line, the tokens it makes, and what it refuses in one line.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("quzhou-host-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    public static TheoryData<string, string[], string> Refused => new()
    {
        { "an unknown option", ["--fast"], "--fast is no option" },
        { "an option without a value", ["--data"], "--data needs a value" },
        { "a word too many", ["token", "x"], "'x' is not expected" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_wrong_command_line_is_refused_in_one_line(string name, string[] args, string expected)
    {
        var error = Should.Throw<UsageException>(() => Arguments.Parse(args), name);

        error.Message.ShouldContain(expected);
        error.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void Options_are_read()
    {
        var arguments = Arguments.Parse(["token", "--agency", "a", "--role", "r1", "--role", "r2"]);

        arguments.Command.ShouldBe("token");
        arguments.One("agency").ShouldBe("a");
        arguments.All("role").ShouldBe(["r1", "r2"]);
        Should.Throw<UsageException>(() => arguments.One("role"));
        Arguments.Parse([]).Command.ShouldBe("run");
        Arguments.Parse(["--help"]).Command.ShouldBe("help");
    }

    [Theory]
    [InlineData("8", 8)]
    [InlineData("168", 168)]
    public void A_token_names_agency_officer_and_roles(string hours, int expected)
    {
        var token = new JsonWebToken(TokenCommand.Create(Arguments.Parse(["token", "--agency", "credit-office", "--subject", "zhou", "--role", "credit.officer", "--hours", hours, "--data", directory])));

        (token.Issuer, token.Alg).ShouldBe(("quzhou-local", "ES256"));
        token.Audiences.ShouldBe(["quzhou"]);
        token.GetClaim("agency").Value.ShouldBe("credit-office");
        token.Subject.ShouldBe("zhou");
        token.Claims.Where(c => c.Type == "role").Select(c => c.Value).ShouldBe(["credit.officer"]);
        (token.ValidTo - token.IssuedAt).TotalHours.ShouldBe(expected, 0.01);
    }

    [Theory]
    [InlineData("--agency is missing", "token", "--role", "r")]
    [InlineData("--role is missing", "token", "--agency", "a")]
    [InlineData("--hours takes", "token", "--agency", "a", "--role", "r", "--hours", "0")]
    [InlineData("--hours takes", "token", "--agency", "a", "--role", "r", "--hours", "169")]
    public void A_token_needs_what_it_names(string expected, params string[] args) =>
        Should.Throw<UsageException>(() => TokenCommand.Create(Arguments.Parse(args))).Message.ShouldContain(expected);

    [Fact]
    public void The_signing_key_is_kept_and_only_its_owner_reads_it()
    {
        string first;
        using (var identity = LocalIdentity.Open(directory))
        {
            identity.IssueServiceTokens(["credit"]);
            first = File.ReadAllText(Path.Combine(identity.Directory, "jwks.json"));
        }
        using var again = LocalIdentity.Open(directory);

        File.ReadAllText(Path.Combine(again.Directory, "jwks.json")).ShouldBe(first);
        foreach (var file in Directory.GetFiles(again.Directory))
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
    }

    [Fact]
    public async Task The_demo_without_a_platform_says_so()
    {
        var error = new StringWriter();
        var before = Console.Error;
        Console.SetError(error);
        try
        {
            (await CommandLine.RunAsync(["demo", "--data", directory], [], directory, CancellationToken.None)).ShouldBe(2);
        }
        finally
        {
            Console.SetError(before);
        }
        error.ToString().Trim().ShouldStartWith("No platform is running");
    }

    [Fact]
    public void The_state_of_a_host_that_is_gone_is_none()
    {
        var file = Path.Combine(directory, "run.json");
        new RunState { HostPid = int.MaxValue, Data = directory, Identity = directory, Ready = true, Resources = [] }.Write(file);
        RunState.Read(file).ShouldBeNull();

        new RunState { HostPid = Environment.ProcessId, Data = directory, Identity = directory, Ready = true, Resources = [] }.Write(file);
        RunState.Read(file).ShouldNotBeNull().Ready.ShouldBeTrue();
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        RunState.Read(Path.Combine(directory, "none.json")).ShouldBeNull();
    }
}

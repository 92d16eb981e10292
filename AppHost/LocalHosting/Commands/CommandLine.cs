using Quzhou.AppHost.LocalHosting.Running;

namespace Quzhou.AppHost.LocalHosting.Commands;

/// <summary>What <c>dotnet run --project AppHost</c> takes after <c>--</c>.</summary>
internal static class CommandLine
{
    internal const string Usage = """
        dotnet run --project AppHost [-- [--ephemeral] [--no-install] [--data DIR] [--state FILE]]   runs the platform
        dotnet run --project AppHost -- demo [--data DIR | --state FILE]                             the story of one joint punishment
        dotnet run --project AppHost -- token --agency A --role R [--role R] [--subject OFFICER] [--hours N] [--data DIR]
        """;

    internal static async Task<int> RunAsync(string[] args, IReadOnlyList<Resource> resources, string directory, CancellationToken cancellation)
    {
        try
        {
            var arguments = Arguments.Parse(args);
            switch (arguments.Command)
            {
                case "run":
                    return await new LocalHost(resources, Options(arguments)).RunAsync(cancellation);
                case "token":
                    await Console.Out.WriteLineAsync(TokenCommand.Create(arguments));
                    return 0;
                case "demo":
                    var data = arguments.One("data") ?? HostPaths.DefaultData;
                    var file = arguments.One("state") ?? Path.Combine(data, "run.json");
                    var state = RunState.Read(file) is { Ready: true } running
                        ? running
                        : throw new UsageException($"No platform is running and healthy at {file}: start it with 'dotnet run --project AppHost'.");
                    return await Demo.DemoCommand.RunAsync(state, cancellation);
                case "help":
                    await Console.Out.WriteLineAsync(Usage);
                    return 0;
                default:
                    throw new UsageException($"'{arguments.Command}' is no command; 'help' lists them.");
            }
        }
        catch (UsageException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
    }

    private static HostOptions Options(Arguments arguments)
    {
        var ephemeral = arguments.Flag("ephemeral");
        var data = ephemeral
            ? Path.Combine(Path.GetTempPath(), $"quzhou-{Guid.NewGuid():N}")
            : Path.GetFullPath(arguments.One("data") ?? HostPaths.DefaultData);
        return new HostOptions(data, ephemeral, !arguments.Flag("no-install"), arguments.One("state") ?? Path.Combine(data, "run.json"));
    }
}

/// <summary>The command line is wrong; the message is one line.</summary>
internal sealed class UsageException(string message) : Exception(message);

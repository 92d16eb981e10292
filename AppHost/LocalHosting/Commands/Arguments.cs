namespace Quzhou.AppHost.LocalHosting.Commands;

/// <summary>A command line: a command, flags, and options with values.</summary>
internal sealed class Arguments
{
    private static readonly string[] Flags = ["ephemeral", "no-install", "help"];
    private static readonly string[] Options = ["data", "state", "agency", "role", "subject", "hours"];
    private readonly List<(string Name, string Value)> given = [];

    internal string Command { get; private set; } = "run";

    /// <exception cref="UsageException">Something is not known, or an option has no value.</exception>
    internal static Arguments Parse(string[] args)
    {
        var arguments = new Arguments();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                if (i != 0)
                    throw new UsageException($"'{args[i]}' is not expected there; 'help' shows the usage.");
                arguments.Command = args[i];
                continue;
            }
            var name = args[i][2..];
            if (Flags.Contains(name, StringComparer.Ordinal))
                arguments.given.Add((name, ""));
            else if (!Options.Contains(name, StringComparer.Ordinal))
                throw new UsageException($"--{name} is no option; 'help' lists them.");
            else if (i + 1 == args.Length)
                throw new UsageException($"--{name} needs a value.");
            else
                arguments.given.Add((name, args[++i]));
        }
        if (arguments.Flag("help"))
            arguments.Command = "help";
        return arguments;
    }

    internal bool Flag(string name) => given.Any(g => g.Name == name);

    internal IReadOnlyList<string> All(string name) => [.. given.Where(g => g.Name == name).Select(g => g.Value)];

    /// <exception cref="UsageException">It is given twice.</exception>
    internal string? One(string name) => All(name) switch
    {
        [] => null,
        [var value] => value,
        _ => throw new UsageException($"--{name} is given more than once."),
    };
}

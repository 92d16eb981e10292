using Spectre.Console;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>
/// What the operator sees: every resource's log with a coloured prefix, and the table of resources whenever it changes -
/// pinned below the log on a terminal, in the stream elsewhere.
/// </summary>
internal sealed class ConsoleView
{
    private static readonly string[] Colours = ["aqua", "green", "yellow", "fuchsia", "blue", "orange1", "springgreen2", "deepskyblue1", "gold1", "violet"];
    private readonly Lock writing = new();
    private readonly Dictionary<string, string> colours = [];
    private readonly bool pinned = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");
    private readonly Dictionary<string, ResourceState> told = [];
    private string lastTable = "";
    private int reserved;

    /// <summary>Told every line; set once, before anything runs.</summary>
    internal Action<string, string> Written { get; set; } = (_, _) => { };

    internal void Log(string resource, string line)
    {
        Written(resource, line);
        lock (writing)
        {
            if (!colours.TryGetValue(resource, out var colour))
                colours[resource] = colour = Colours[colours.Count % Colours.Length];
            if (pinned)
                AnsiConsole.MarkupLine($"[{colour}]{Markup.Escape(resource),-14}[/] {Markup.Escape(line)}");
            else
                Console.Out.WriteLine($"{resource,-14} {line}");
        }
    }

    internal void Show(IReadOnlyList<ResourceSnapshot> resources)
    {
        var table = Render(resources);
        lock (writing)
        {
            if (table == lastTable)
                return;
            lastTable = table;
            if (pinned)
                Pin(table);
            else
                Tell(resources, table);
        }
    }

    // A stream is not a screen: one line for each resource that changed, and the table when all is well.
    private void Tell(IReadOnlyList<ResourceSnapshot> resources, string table)
    {
        foreach (var resource in resources.Where(r => told.GetValueOrDefault(r.Name) != r.State))
        {
            told[resource.Name] = resource.State;
            Console.Out.WriteLine($"{"host",-14} {resource.Name} is {resource.State}");
        }
        if (resources.All(r => r.State == ResourceState.Running))
            Console.Out.WriteLine(table);
    }

    /// <summary>Gives the terminal back as it was.</summary>
    internal void End()
    {
        lock (writing)
        {
            if (reserved > 0)
                Console.Out.Write($"\x1b[r\x1b[{Console.WindowHeight};1H\n");
        }
    }

    // The log scrolls in the upper part of the screen only; the table is drawn below it.
    private void Pin(string table)
    {
        var lines = table.TrimEnd().Split('\n');
        var top = Console.WindowHeight - lines.Length;
        if (top < 8)
        {
            Console.Out.WriteLine(table);
            return;
        }
        if (reserved != lines.Length)
        {
            Console.Out.Write(new string('\n', lines.Length));
            reserved = lines.Length;
        }
        Console.Out.Write($"\x1b[1;{top}r");
        for (var i = 0; i < lines.Length; i++)
            Console.Out.Write($"\x1b[{top + 1 + i};1H\x1b[2K{lines[i]}");
        Console.Out.Write($"\x1b[{top};1H");
    }

    private string Render(IReadOnlyList<ResourceSnapshot> resources)
    {
        var table = new Table().Border(pinned ? TableBorder.Rounded : TableBorder.Ascii);
        table.AddColumns("Resource", "State", "Endpoint", "PID", "Restarts");
        foreach (var resource in resources)
        {
            table.AddRow(
                Markup.Escape(resource.Name),
                $"[{ColourOf(resource.State)}]{resource.State}[/]",
                Markup.Escape(string.Join("  ", resource.Endpoints.Select(e => $"{e.Key} {e.Value}"))),
                $"{resource.Pid}",
                $"{resource.Restarts}");
        }
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = pinned ? AnsiSupport.Yes : AnsiSupport.No, Out = new AnsiConsoleOutput(text), ColorSystem = pinned ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        console.Profile.Width = pinned ? Console.WindowWidth : 140;
        console.Write(table);
        return text.ToString();
    }

    private static string ColourOf(ResourceState state) => state switch
    {
        ResourceState.Running => "green",
        ResourceState.Unhealthy or ResourceState.Failed => "red",
        ResourceState.Stopped => "grey",
        _ => "yellow",
    };
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>What runs where: the file by which commands and tests find a running platform.</summary>
internal sealed record RunState
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Process of the host.</summary>
    public required int HostPid { get; init; }

    /// <summary>Data directory.</summary>
    public required string Data { get; init; }

    /// <summary>Directory of the issuer's keys and the services' tokens.</summary>
    public required string Identity { get; init; }

    /// <summary>True when every resource is running and healthy.</summary>
    public required bool Ready { get; init; }

    /// <summary>The login link of the dashboard that opens it next.</summary>
    public string Dashboard { get; init; } = "";

    /// <summary>The resources.</summary>
    public required IReadOnlyList<ResourceSnapshot> Resources { get; init; }

    /// <summary>One resource.</summary>
    public ResourceSnapshot Resource(string name) => Resources.First(r => r.Name == name);

    /// <summary>Reads the state of a running platform; null when none runs there.</summary>
    internal static RunState? Read(string path)
    {
        try
        {
            var state = JsonSerializer.Deserialize<RunState>(File.ReadAllText(path), Json);
            return state is not null && Servers.Reaper.StartTime(state.HostPid) is not null ? state : null;
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it so that a reader sees the old or the new one, never half of one.</summary>
    internal void Write(string path)
    {
        var draft = $"{path}.new";
        using (var file = new FileStream(draft, new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            JsonSerializer.Serialize(file, this, Json);
        }
        File.Move(draft, path, overwrite: true);
    }
}

/// <summary>One resource as it stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">How it is.</param>
/// <param name="Pid">Its process; the broker's own for RabbitMQ; null while there is none.</param>
/// <param name="Restarts">How often it came back by itself.</param>
/// <param name="Endpoints">Its addresses by name.</param>
/// <param name="ConnectionString">Its connection string, for a server.</param>
internal sealed record ResourceSnapshot(
    string Name, string Kind, ResourceState State, int? Pid, int Restarts, IReadOnlyDictionary<string, string> Endpoints, string? ConnectionString);

/// <summary>How a resource is.</summary>
internal enum ResourceState
{
    Waiting,
    Starting,
    Running,
    Unhealthy,
    Restarting,
    Stopping,
    Stopped,
    Failed,
}

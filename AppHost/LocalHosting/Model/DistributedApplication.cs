using Quzhou.AppHost.LocalHosting.Commands;

namespace Aspire.Hosting;

/// <summary>Options of an application.</summary>
public sealed class DistributedApplicationOptions
{
    /// <summary>Command line.</summary>
    public string[]? Args { get; set; }
}

/// <summary>Describes the platform.</summary>
public interface IDistributedApplicationBuilder
{
    /// <summary>Directory of the AppHost project; project paths are relative to it.</summary>
    string AppHostDirectory { get; }

    /// <summary>Adds a resource.</summary>
    /// <exception cref="DistributedApplicationException">The name is taken.</exception>
    IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource;

    /// <summary>Finishes the description.</summary>
    DistributedApplication Build();
}

/// <summary>Describes one resource.</summary>
/// <typeparam name="T">Kind of resource.</typeparam>
public interface IResourceBuilder<out T>
    where T : IResource
{
    /// <summary>The application it is part of.</summary>
    IDistributedApplicationBuilder ApplicationBuilder { get; }

    /// <summary>The resource.</summary>
    T Resource { get; }
}

/// <summary>The description is wrong.</summary>
public class DistributedApplicationException(string message) : Exception(message);

/// <summary>The platform, ready to run.</summary>
public sealed class DistributedApplication
{
    private readonly string[] args;
    private readonly IReadOnlyList<Resource> resources;
    private readonly string directory;

    internal DistributedApplication(string[] args, IReadOnlyList<Resource> resources, string directory) =>
        (this.args, this.resources, this.directory) = (args, resources, directory);

    /// <summary>Begins a description.</summary>
    public static IDistributedApplicationBuilder CreateBuilder() => new LocalApplicationBuilder([]);

    /// <summary>Begins a description.</summary>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => new LocalApplicationBuilder(args);

    /// <summary>Begins a description.</summary>
    public static IDistributedApplicationBuilder CreateBuilder(DistributedApplicationOptions options) => new LocalApplicationBuilder(options.Args ?? []);

    /// <summary>Runs the platform, or the command given on the command line, and ends the process with its exit code.</summary>
    public void Run() => RunAsync().GetAwaiter().GetResult();

    /// <summary>Runs the platform, or the command given on the command line, until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default) =>
        Environment.ExitCode = await CommandLine.RunAsync(args, resources, directory, cancellationToken);
}

/// <summary>Collects the description for the local host.</summary>
internal sealed class LocalApplicationBuilder(string[] args) : IDistributedApplicationBuilder
{
    private readonly List<Resource> resources = [];

    public string AppHostDirectory { get; } = Quzhou.AppHost.LocalHosting.Running.HostPaths.AppHostDirectory;

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        if (resources.Any(r => string.Equals(r.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
            throw new DistributedApplicationException($"There are two resources named '{resource.Name}'.");
        resources.Add((Resource)(object)resource);
        return new LocalResourceBuilder<T>(this, resource);
    }

    public DistributedApplication Build() => new(args, resources, AppHostDirectory);
}

/// <summary>Describes one resource for the local host.</summary>
internal sealed record LocalResourceBuilder<T>(IDistributedApplicationBuilder ApplicationBuilder, T Resource) : IResourceBuilder<T>
    where T : IResource;

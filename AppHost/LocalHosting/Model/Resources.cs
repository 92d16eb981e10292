namespace Aspire.Hosting.ApplicationModel;

/// <summary>Part of the platform.</summary>
public interface IResource
{
    /// <summary>Its name: lower case, digits and hyphens.</summary>
    string Name { get; }
}

/// <summary>A resource that gets environment variables.</summary>
public interface IResourceWithEnvironment : IResource;

/// <summary>A resource that others can wait for.</summary>
public interface IResourceWithWaitSupport : IResource;

/// <summary>A resource with endpoints.</summary>
public interface IResourceWithEndpoints : IResource;

/// <summary>A resource with a connection string.</summary>
public interface IResourceWithConnectionString : IResource;

/// <summary>A resource that others find by name.</summary>
public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;

/// <summary>What the local host knows of every resource.</summary>
public abstract class Resource : IResource
{
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">The name is not one.</exception>
    protected Resource(string name)
    {
        if (name.Length is 0 or > 64 || !char.IsAsciiLetter(name[0]) || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            throw new ArgumentException($"'{name}' is no resource name: letters, digits and hyphens, starting with a letter.", nameof(name));
        Name = name;
    }

    /// <inheritdoc/>
    public string Name { get; }

    internal List<IResource> WaitsFor { get; } = [];
}

/// <summary>A value from configuration.</summary>
/// <param name="name">Its name.</param>
public sealed class ParameterResource(string name) : Resource(name)
{
    internal string? Value { get; init; }

    /// <summary>True when it must not be shown.</summary>
    public bool Secret { get; init; }
}

/// <summary>A server that the local host runs itself.</summary>
/// <param name="name">Its name.</param>
public abstract class ServerResource(string name) : Resource(name), IResourceWithConnectionString, IResourceWithEndpoints, IResourceWithEnvironment, IResourceWithWaitSupport
{
    internal int? Port { get; init; }
}

/// <summary>RabbitMQ.</summary>
/// <param name="name">Its name.</param>
public sealed class RabbitMQServerResource(string name) : ServerResource(name);

/// <summary>Redis.</summary>
/// <param name="name">Its name.</param>
public sealed class RedisResource(string name) : ServerResource(name);

/// <summary>PostgreSQL.</summary>
/// <param name="name">Its name.</param>
public sealed class PostgresServerResource(string name) : ServerResource(name)
{
    internal List<PostgresDatabaseResource> Databases { get; } = [];
}

/// <summary>A database of a PostgreSQL server.</summary>
/// <param name="name">Its name.</param>
/// <param name="databaseName">Its name in the server.</param>
/// <param name="parent">The server.</param>
public sealed class PostgresDatabaseResource(string name, string databaseName, PostgresServerResource parent) : Resource(name), IResourceWithConnectionString
{
    /// <summary>Its name in the server.</summary>
    public string DatabaseName { get; } = databaseName;

    /// <summary>The server.</summary>
    public PostgresServerResource Parent { get; } = parent;
}

/// <summary>A .NET project that runs as a process.</summary>
/// <param name="name">Its name.</param>
/// <param name="projectPath">Its project file.</param>
public sealed class ProjectResource(string name, string projectPath)
    : Resource(name), IResourceWithEnvironment, IResourceWithServiceDiscovery, IResourceWithWaitSupport
{
    internal string ProjectPath { get; } = projectPath;

    internal string? LaunchProfile { get; init; }

    internal int Replicas { get; set; } = 1;

    internal List<EndpointSpec> Endpoints { get; } = [];

    internal List<(string Name, Func<EnvironmentValues, string?> Value)> Environment { get; } = [];

    internal List<(IResourceWithConnectionString Source, string ConnectionName)> Connections { get; } = [];

    internal List<(ProjectResource Project, string? Endpoint)> References { get; } = [];

    internal (string Path, int StatusCode, string? Endpoint)? HealthCheck { get; set; }
}

/// <summary>An endpoint of a project.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scheme">http or https.</param>
/// <param name="Port">Port that callers use; null for a free one.</param>
/// <param name="EnvironmentVariable">Variable that tells the process its port.</param>
internal sealed record EndpointSpec(string Name, string Scheme, int? Port, string? EnvironmentVariable);

/// <summary>An endpoint that does not exist before the host runs.</summary>
/// <param name="owner">Whose endpoint.</param>
/// <param name="endpointName">Its name.</param>
public sealed class EndpointReference(IResourceWithEndpoints owner, string endpointName)
{
    /// <summary>Whose endpoint.</summary>
    public IResourceWithEndpoints Resource { get; } = owner;

    /// <summary>Its name.</summary>
    public string EndpointName { get; } = endpointName;
}

/// <summary>What an environment variable may refer to once the host runs.</summary>
/// <param name="UrlOf">Address of a project's endpoint.</param>
/// <param name="ValueOf">Value of a parameter.</param>
internal sealed record EnvironmentValues(Func<ProjectResource, string, string> UrlOf, Func<ParameterResource, string> ValueOf);

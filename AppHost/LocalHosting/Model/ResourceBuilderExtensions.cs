namespace Aspire.Hosting;

/// <summary>What resources have in common.</summary>
public static class ResourceBuilderExtensions
{
    /// <summary>Hands a connection string over as <c>ConnectionStrings__{name}</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false)
        where TDestination : IResourceWithEnvironment
    {
        Project(builder).Connections.Add((source.Resource, connectionName ?? source.Resource.Name));
        return builder;
    }

    /// <summary>Hands the addresses of a project over as <c>services__{name}__{endpoint}__{n}</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment
    {
        Project(builder).References.Add(((ProjectResource)source.Resource, null));
        return builder;
    }

    /// <summary>Hands one address of a project over.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, EndpointReference endpointReference)
        where TDestination : IResourceWithEnvironment
    {
        Project(builder).References.Add(((ProjectResource)endpointReference.Resource, endpointReference.EndpointName));
        return builder;
    }

    /// <summary>Starts it only once the other is running and healthy.</summary>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport
    {
        ((Resource)(object)builder.Resource).WaitsFor.Add(dependency.Resource);
        return builder;
    }

    /// <summary>Calls it healthy when a GET of a path answers with a status code.</summary>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, string? endpointName = null)
        where T : IResourceWithEndpoints
    {
        Project(builder).HealthCheck = (path ?? "/", statusCode ?? 200, endpointName);
        return builder;
    }

    /// <summary>Adds an HTTP endpoint.</summary>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? name = null, string? env = null, bool isProxied = true)
        where T : IResourceWithEndpoints
    {
        var endpoints = Project(builder).Endpoints;
        var endpoint = new EndpointSpec(name ?? "http", "http", port ?? targetPort, env);
        endpoints.RemoveAll(e => e.Name == endpoint.Name);
        endpoints.Add(endpoint);
        return builder;
    }

    /// <summary>Opens the endpoints to the outside. The local host stays on the loopback interface.</summary>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints => builder;

    /// <summary>An endpoint by its name.</summary>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name)
        where T : IResourceWithEndpoints => new(builder.Resource, name);

    /// <summary>Sets a variable.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value)
        where T : IResourceWithEnvironment => Set(builder, name, _ => value);

    /// <summary>Sets a variable to an endpoint's address.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, EndpointReference endpointReference)
        where T : IResourceWithEnvironment => Set(builder, name, values => values.UrlOf((ProjectResource)endpointReference.Resource, endpointReference.EndpointName));

    /// <summary>Sets a variable to a parameter's value.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> parameter)
        where T : IResourceWithEnvironment => Set(builder, name, values => values.ValueOf(parameter.Resource));

    private static IResourceBuilder<T> Set<T>(IResourceBuilder<T> builder, string name, Func<EnvironmentValues, string?> value)
        where T : IResourceWithEnvironment
    {
        Project(builder).Environment.Add((name, value));
        return builder;
    }

    private static ProjectResource Project<T>(IResourceBuilder<T> builder)
        where T : IResource => builder.Resource as ProjectResource
            ?? throw new DistributedApplicationException($"The local host does this for projects only, and '{builder.Resource.Name}' is none.");
}

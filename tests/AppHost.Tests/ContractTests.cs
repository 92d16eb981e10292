using System.Reflection;
using Aspire.Hosting;

namespace Quzhou.AppHost.Tests;

/// <summary>The local host has the public names and parameters of Aspire 13.1, so that one AppHost.cs compiles against both.</summary>
public sealed class ContractTests
{
    public static TheoryData<string, string> Members => new()
    {
        { "AddProject", "IDistributedApplicationBuilder builder, String name, String projectPath" },
        { "AddProject", "IDistributedApplicationBuilder builder, String name, String projectPath, String launchProfileName" },
        { "AddParameter", "IDistributedApplicationBuilder builder, String name, Boolean secret" },
        { "AddParameter", "IDistributedApplicationBuilder builder, String name, String value, Boolean publishValueAsDefault, Boolean secret" },
        { "AddRabbitMQ", "IDistributedApplicationBuilder builder, String name, IResourceBuilder`1 userName, IResourceBuilder`1 password, Nullable`1 port" },
        { "AddRedis", "IDistributedApplicationBuilder builder, String name, Nullable`1 port, IResourceBuilder`1 password" },
        { "AddPostgres", "IDistributedApplicationBuilder builder, String name, IResourceBuilder`1 userName, IResourceBuilder`1 password, Nullable`1 port" },
        { "AddDatabase", "IResourceBuilder`1 builder, String name, String databaseName" },
        { "WithDataVolume", "IResourceBuilder`1 builder, String name, Boolean isReadOnly" },
        { "WithReplicas", "IResourceBuilder`1 builder, Int32 replicas" },
        { "WithReference", "IResourceBuilder`1 builder, IResourceBuilder`1 source, String connectionName, Boolean optional" },
        { "WithReference", "IResourceBuilder`1 builder, IResourceBuilder`1 source" },
        { "WithReference", "IResourceBuilder`1 builder, EndpointReference endpointReference" },
        { "WaitFor", "IResourceBuilder`1 builder, IResourceBuilder`1 dependency" },
        { "WithHttpHealthCheck", "IResourceBuilder`1 builder, String path, Nullable`1 statusCode, String endpointName" },
        { "WithHttpEndpoint", "IResourceBuilder`1 builder, Nullable`1 port, Nullable`1 targetPort, String name, String env, Boolean isProxied" },
        { "WithExternalHttpEndpoints", "IResourceBuilder`1 builder" },
        { "GetEndpoint", "IResourceBuilder`1 builder, String name" },
        { "WithEnvironment", "IResourceBuilder`1 builder, String name, String value" },
        { "WithEnvironment", "IResourceBuilder`1 builder, String name, EndpointReference endpointReference" },
        { "WithEnvironment", "IResourceBuilder`1 builder, String name, IResourceBuilder`1 parameter" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_has_the_name_and_parameters_of_the_contract(string name, string parameters) =>
        typeof(DistributedApplication).Assembly.GetExportedTypes()
            .Where(t => t.Namespace == "Aspire.Hosting")
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(m => m.Name == name)
            .Select(m => string.Join(", ", m.GetParameters().Select(p => $"{p.ParameterType.Name} {p.Name}")))
            .ShouldContain(parameters);

    [Fact]
    public void Two_resources_do_not_share_a_name()
    {
        var builder = DistributedApplication.CreateBuilder();
        builder.AddRedis("cache");

        Should.Throw<DistributedApplicationException>(() => builder.AddRedis("Cache"));
        Should.Throw<ArgumentException>(() => builder.AddRedis("not a name"));
    }
}

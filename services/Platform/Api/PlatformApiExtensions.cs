using System.Reflection;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Quzhou.Platform.Api;

/// <summary>Makes a web application speak the platform's API conventions.</summary>
public static class PlatformApiExtensions
{
    // Large enough for a page of 500 rows or a chunk of an import, small enough that no call holds much memory.
    private const int MaxMessageBytes = 4 * 1024 * 1024;

    // The details of an error are messages of their own, which JSON can only write when it knows their types.
    private static readonly TypeRegistry ErrorDetails = TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor);

    /// <summary>Adds gRPC with errors, access control and rate limits, reflection, and HTTP/JSON transcoding.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="service">Resource name, for example <c>housing-fund</c>.</param>
    public static void AddPlatformApi(this WebApplicationBuilder builder, string service)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new PlatformName(service));
        builder.Services.AddSingleton<MethodAccess>();
        builder.Services.AddSingleton<OpenApiDocument>();
        builder.Services.AddOptions<RateLimitOptions>().BindConfiguration("RateLimit").ValidateDataAnnotations().ValidateOnStart();
        builder.AddCache();

        // The order is the order of the call: errors see everything, nobody is counted who is not admitted.
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = MaxMessageBytes;
            grpc.MaxSendMessageSize = MaxMessageBytes;
            grpc.EnableDetailedErrors = false;
            grpc.Interceptors.Add<ErrorInterceptor>();
            grpc.Interceptors.Add<AccessInterceptor>();
            grpc.Interceptors.Add<RateLimitInterceptor>();
        }).AddJsonTranscoding(json => json.TypeRegistry = ErrorDetails);
        builder.Services.AddSingleton<RateLimitInterceptor>();
        builder.Services.AddGrpcReflection();
    }

    /// <summary>Maps a gRPC service. ASP.NET Core lets its calls in; <see cref="AccessInterceptor"/> decides, and says why not.</summary>
    public static void MapDepartmentService<TService>(this WebApplication app)
        where TService : class
    {
        var descriptor = DescriptorOf(typeof(TService));
        app.Services.GetRequiredService<MethodAccess>().Add(descriptor);
        app.Services.GetRequiredService<OpenApiDocument>().Add(descriptor);
        app.MapGrpcService<TService>().AllowAnonymous();
    }

    /// <summary>Maps what every department shows of its API: reflection, and the OpenAPI document of its HTTP/JSON form.</summary>
    public static void MapPlatformApi(this WebApplication app)
    {
        app.MapGrpcReflectionService().AllowAnonymous();
        app.MapGet("/openapi/v1.json", (OpenApiDocument document) => Microsoft.AspNetCore.Http.Results.Text(document.ToJson(), "application/json")).AllowAnonymous();
    }

    // The generated base class knows its descriptor through the class that holds it.
    private static ServiceDescriptor DescriptorOf(Type service)
    {
        for (var type = service.BaseType; type is not null; type = type.BaseType)
        {
            if (type.GetCustomAttribute<BindServiceMethodAttribute>()?.BindType is { } binder)
                return (ServiceDescriptor)binder.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        }
        throw new ArgumentException($"{service.Name} is no gRPC service.", nameof(service));
    }

    /// <summary>Redis is a help: the service starts without it and finds it when it comes.</summary>
    private static void AddCache(this WebApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString("cache")
            ?? throw new InvalidOperationException("Connection string 'cache' is not configured: host:port,password=...");
        builder.Services.AddSingleton<IConnectionMultiplexer>(_ =>
        {
            var options = ConfigurationOptions.Parse(connection);
            options.AbortOnConnectFail = false;
            options.ConnectTimeout = 1000;
            options.AsyncTimeout = 250;
            options.SyncTimeout = 250;
            options.BacklogPolicy = BacklogPolicy.FailFast;
            return ConnectionMultiplexer.Connect(options);
        });
    }
}

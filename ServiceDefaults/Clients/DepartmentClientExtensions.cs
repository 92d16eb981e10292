using Grpc.Core;
using Grpc.Net.ClientFactory;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Quzhou.ServiceDefaults.Identity;

namespace Quzhou.ServiceDefaults.Clients;

/// <summary>Outgoing gRPC calls: found by discovery, with this service's token, deadline, retry and circuit breaker.</summary>
public static class DepartmentClientExtensions
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Adds a typed client of another service's <c>grpc</c> endpoint.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="service">Resource name of the other service, for example <c>credit</c>.</param>
    /// <typeparam name="TClient">Generated client.</typeparam>
    public static void AddDepartmentClient<TClient>(this WebApplicationBuilder builder, string service)
        where TClient : ClientBase<TClient>
    {
        var client = builder.AddClient<TClient>(service);
        client.AddCallCredentials((_, metadata, services) =>
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            if (services.GetRequiredService<ServiceCredential>().Token(now) is { } token)
                metadata.Add("authorization", $"Bearer {token}");
            return Task.CompletedTask;
        });

        // Tokens travel in clear only inside the host's own loopback or mesh; across machines the address is https.
        client.ConfigureChannel(channel => channel.UnsafeUseInsecureChannelCallCredentials = true);
    }

    /// <summary>Adds a typed client whose caller brings the token of an officer with every call: nothing is done in the service's own name.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="service">Resource name of the other service.</param>
    /// <typeparam name="TClient">Generated client.</typeparam>
    public static void AddOfficerClient<TClient>(this WebApplicationBuilder builder, string service)
        where TClient : ClientBase<TClient> => builder.AddClient<TClient>(service);

    private static IHttpClientBuilder AddClient<TClient>(this WebApplicationBuilder builder, string service)
        where TClient : ClientBase<TClient>
    {
        // Five departments have an operations service of one type: a client's name tells them apart.
        var client = builder.Services.AddGrpcClient<TClient>($"{service}/{typeof(TClient).FullName}", options =>
        {
            options.Address = new Uri($"http://_grpc.{service}");
            options.InterceptorRegistrations.Add(new InterceptorRegistration(InterceptorScope.Channel, _ => new DeadlineInterceptor(TotalTimeout)));
        });
        client.AddServiceDiscovery();
        client.AddResilienceHandler("department", pipeline => Configure(pipeline));
        return client;
    }

    /// <summary>The policy itself: retry of idempotent calls with jitter, breaker, deadline per attempt.</summary>
    internal static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline)
    {
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 3,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(100),
            ShouldHandle = async arguments => IsIdempotent(arguments.Context) && await IsTransientAsync(arguments.Outcome),
        });
        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromSeconds(10),
            BreakDuration = TimeSpan.FromSeconds(5),
            ShouldHandle = arguments => IsTransientAsync(arguments.Outcome),
        });
        pipeline.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = AttemptTimeout });
    }

    private static bool IsIdempotent(ResilienceContext context) =>
        context.GetRequestMessage() is { } request && IdempotentMethods.Contains(request.RequestUri!.AbsolutePath);

    // gRPC says UNAVAILABLE in a trailers-only answer's header; anything that began to answer is not repeated.
    private static ValueTask<bool> IsTransientAsync(Outcome<HttpResponseMessage> outcome) => ValueTask.FromResult(
        outcome.Exception is HttpRequestException or Polly.Timeout.TimeoutRejectedException
        || (outcome.Result is { } response
            && (!response.IsSuccessStatusCode
                || (response.Headers.TryGetValues("grpc-status", out var status) && status.Contains(UnavailableStatus, StringComparer.Ordinal)))));

    private const string UnavailableStatus = "14";
}

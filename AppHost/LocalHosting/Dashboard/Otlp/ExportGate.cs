using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Otlp;

/// <summary>
/// In front of the two OTLP ports: only who has the key of this run, only so many at once - the others are asked to come
/// again, as the protocol has it - and what the gRPC library refuses by itself is counted.
/// </summary>
internal sealed class ExportGate(TelemetryStore store, string key, IReadOnlySet<int> ports) : IDisposable
{
    internal const string KeyHeader = "x-otlp-api-key";
    private const int Unauthenticated = 16;
    private const int Unavailable = 14;
    private const int ResourceExhausted = 8;
    private readonly byte[] expected = Encoding.UTF8.GetBytes(key);
    private readonly SemaphoreSlim places = new(store.Options.MaxConcurrentExports);

    internal async Task InvokeAsync(HttpContext context, Func<Task> next)
    {
        if (!ports.Contains(context.Connection.LocalPort))
        {
            await next();
            return;
        }
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.Request.Headers[KeyHeader].ToString()), expected))
        {
            Refuse(context, StatusCodes.Status401Unauthorized, Unauthenticated);
            return;
        }
        if (!await places.WaitAsync(0, context.RequestAborted))
        {
            store.Dropped.TooMany();
            context.Response.Headers.RetryAfter = "1";
            Refuse(context, StatusCodes.Status503ServiceUnavailable, Unavailable);
            return;
        }
        try
        {
            await next();
            Count(context);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private static bool IsGrpc(HttpContext context) => context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) == true;

    private static void Refuse(HttpContext context, int http, int grpc)
    {
        if (!IsGrpc(context))
        {
            context.Response.StatusCode = http;
            return;
        }
        context.Response.ContentType = "application/grpc";
        context.Response.Headers["grpc-status"] = $"{grpc}";
    }

    private void Count(HttpContext context)
    {
        if (!IsGrpc(context))
            return;
        var status = context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers["grpc-status"].ToString();
        if (string.IsNullOrEmpty(status))
            status = context.Response.Headers["grpc-status"].ToString();
        if (status == $"{ResourceExhausted}")
            store.Dropped.TooLarge();
        else if (status is not ("" or "0"))
            store.Dropped.NotOtlp();
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Quzhou.ServiceDefaults.Hosting;

/// <summary>
/// Where a service listens. Without TLS a port speaks either HTTP/1.1 or HTTP/2, so there are two: <c>http</c>
/// (<c>ASPNETCORE_URLS</c>: health, HTTP/JSON) and <c>grpc</c> (<c>GRPC_PORT</c>). With an <c>https</c> URL both share one.
/// </summary>
internal static class EndpointExtensions
{
    // A bearer token with many roles fits; nothing that a caller could fill memory with does.
    private const int MaxHeaderBytes = 16 * 1024;
    private const int MaxBodyBytes = 8 * 1024 * 1024;
    private const int MaxStreamsPerConnection = 256;

    internal static void AddEndpoints(this WebApplicationBuilder builder, bool servesGrpc)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Limits.Http2.MaxStreamsPerConnection = MaxStreamsPerConnection;

            // An import streams for hours; the limit on a single message still holds.
            kestrel.Limits.MinRequestBodyDataRate = null;
            var urls = (builder.Configuration["ASPNETCORE_URLS"] ?? builder.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
            if (urls.Length == 0 || urls.Any(u => u.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
                return;
            foreach (var url in urls)
                Listen(kestrel, BindingAddress.Parse(url), HttpProtocols.Http1);
            if (!servesGrpc)
                return;
            if (!int.TryParse(builder.Configuration["GRPC_PORT"], out var grpcPort))
                throw new InvalidOperationException("GRPC_PORT is not set: without TLS, gRPC needs a port of its own.");
            Listen(kestrel, BindingAddress.Parse($"http://{BindingAddress.Parse(urls[0]).Host}:{grpcPort}"), HttpProtocols.Http2);
        });
    }

    private static void Listen(KestrelServerOptions kestrel, BindingAddress address, HttpProtocols protocols)
    {
        if (address.Host is "localhost" or "127.0.0.1")
            kestrel.Listen(System.Net.IPAddress.Loopback, address.Port, listen => listen.Protocols = protocols);
        else if (System.Net.IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
            kestrel.Listen(ip, address.Port, listen => listen.Protocols = protocols);
        else
            kestrel.ListenAnyIP(address.Port, listen => listen.Protocols = protocols);
    }
}

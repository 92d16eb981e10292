using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Quzhou.Benchmarks.Readings;

namespace Quzhou.Benchmarks.Echo;

/// <summary>The bare gRPC server, in a process of its own as the services are.</summary>
internal sealed class EchoServer : EchoService.EchoServiceBase
{
    public override Task<EchoResponse> Echo(EchoRequest request, ServerCallContext context) => Task.FromResult(new EchoResponse { Text = request.Text });

    internal static Task RunAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        var app = builder.Build();
        app.MapGrpcService<EchoServer>();
        app.MapGrpcService<BareReadings>();
        return app.RunAsync();
    }
}

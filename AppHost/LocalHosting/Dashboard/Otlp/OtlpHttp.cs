using System.IO.Compression;
using Google.Protobuf;
using Quzhou.AppHost.LocalHosting.Dashboard.Otlp.Wire;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Otlp;

/// <summary>OTLP over HTTP with protobuf: <c>POST /v1/logs</c>, <c>/v1/traces</c>, <c>/v1/metrics</c>.</summary>
internal static class OtlpHttp
{
    private const string Protobuf = "application/x-protobuf";

    internal static void MapOtlpHttp(this IEndpointRouteBuilder app, OtlpReader reader, TelemetryStore store, int port)
    {
        Map("/v1/logs", ExportLogsServiceRequest.Parser, reader.Take);
        Map("/v1/traces", ExportTraceServiceRequest.Parser, reader.Take);
        Map("/v1/metrics", ExportMetricsServiceRequest.Parser, reader.Take);

        void Map<TRequest>(string path, MessageParser<TRequest> parser, Func<TRequest, IMessage> take)
            where TRequest : IMessage<TRequest> =>
            app.MapPost(path, context => HandleAsync(context, parser, take, store)).RequireHost($"*:{port}").DisableAntiforgery().AllowAnonymous();
    }

    private static async Task HandleAsync<TRequest>(HttpContext context, MessageParser<TRequest> parser, Func<TRequest, IMessage> take, TelemetryStore store)
        where TRequest : IMessage<TRequest>
    {
        if (context.Request.ContentType?.Split(';')[0].Trim() != Protobuf)
        {
            store.Dropped.NotOtlp();
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        try
        {
            var body = await ReadAsync(context.Request, store.Options.MaxRequestBytes, context.RequestAborted);
            if (body is null)
            {
                store.Dropped.TooLarge();
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }
            var answer = take(parser.ParseFrom(body)).ToByteArray();
            context.Response.ContentType = Protobuf;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        }
        catch (Exception error) when (error is InvalidProtocolBufferException or InvalidDataException)
        {
            store.Dropped.NotOtlp();
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    /// <returns>Null when it is larger than the limit, compressed or not: a small archive of a large text counts as large.</returns>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        var isCompressed = request.Headers.ContentEncoding == "gzip";
        await using var stream = isCompressed ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        using var kept = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (await stream.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            if (kept.Length + read > limit)
                return null;
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }
}

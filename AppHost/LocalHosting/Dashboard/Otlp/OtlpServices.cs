using Grpc.Core;
using Quzhou.AppHost.LocalHosting.Dashboard.Otlp.Wire;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Otlp;

/// <summary>Logs over gRPC.</summary>
internal sealed class OtlpLogs(OtlpReader reader) : LogsService.LogsServiceBase
{
    public override Task<ExportLogsServiceResponse> Export(ExportLogsServiceRequest request, ServerCallContext context) => Task.FromResult(reader.Take(request));
}

/// <summary>Traces over gRPC.</summary>
internal sealed class OtlpTraces(OtlpReader reader) : TraceService.TraceServiceBase
{
    public override Task<ExportTraceServiceResponse> Export(ExportTraceServiceRequest request, ServerCallContext context) => Task.FromResult(reader.Take(request));
}

/// <summary>Metrics over gRPC.</summary>
internal sealed class OtlpMetrics(OtlpReader reader) : MetricsService.MetricsServiceBase
{
    public override Task<ExportMetricsServiceResponse> Export(ExportMetricsServiceRequest request, ServerCallContext context) => Task.FromResult(reader.Take(request));
}

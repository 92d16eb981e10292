using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using Attribute = Quzhou.AppHost.LocalHosting.Dashboard.Telemetry.Attribute;

namespace Quzhou.AppHost.Tests.Dashboard;

/// <summary>Telemetry for the tests of the stores.</summary>
internal static class Sample
{
    internal static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    internal static readonly Origin Credit = new("credit", "credit-0");

    internal static LogRecord Log(string message, Severity severity = Severity.Information, string resource = "credit", params Attribute[] attributes) =>
        new(Noon, severity, new Origin(resource, resource), "Quzhou.Test", message, null, null, attributes);

    internal static Span Span(string trace, string id, string? parent = null, int start = 0, int length = 10, string resource = "credit", SpanStatus status = SpanStatus.Unset, string name = "work") =>
        new(trace, id, parent, name, SpanKind.Internal, new Origin(resource, resource), "", Noon.AddMilliseconds(start), TimeSpan.FromMilliseconds(length), status, "", [], [], []);

    internal static Instrument Instrument(InstrumentKind kind = InstrumentKind.Counter, string name = "requests") => new(Credit, "meter", name, "", "1", kind);

    internal static Measurement Number(double value, int second, Instrument? instrument = null, bool isDelta = false, params Attribute[] attributes) =>
        new(instrument ?? Instrument(), attributes, new Point(Noon.AddSeconds(second), value, null, null), isDelta);
}

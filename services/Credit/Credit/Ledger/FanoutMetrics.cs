using System.Diagnostics.Metrics;
using Quzhou.Credit.Core.Propagation;

namespace Quzhou.Credit.Ledger;

/// <summary>How fast decisions reach the departments, and what still waits.</summary>
internal sealed class FanoutMetrics
{
    internal const string MeterName = "Quzhou.Credit";
    private readonly Histogram<double> latency;
    private readonly Counter<long> refused;
    private readonly Counter<long> resent;
    private long pending;
    private long overdue;

    public FanoutMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        latency = meter.CreateHistogram<double>("quzhou.punishment.fanout.latency", "ms", "From the decision to a department's answer");
        refused = meter.CreateCounter<long>("quzhou.punishment.answers.refused", "{answer}", "Answers to nothing that was ever asked");
        resent = meter.CreateCounter<long>("quzhou.punishment.resent", "{decision}", "Decisions sent again because an answer was missing");
        meter.CreateObservableGauge("quzhou.punishment.pending", () => Volatile.Read(ref pending), "{answer}", "Answers still wanted");
        meter.CreateObservableGauge("quzhou.punishment.overdue", () => Volatile.Read(ref overdue), "{answer}", "Answers still wanted and late");
    }

    internal void Answered(PropagationRow row) => latency.Record(
        row.Latency!.Value.TotalMilliseconds, new("service", row.Key.Recipient), new("kind", row.Kind.ToString()));

    internal void Refused(AnswerEffect why) => refused.Add(1, new KeyValuePair<string, object?>("reason", why.ToString()));

    internal void Resent() => resent.Add(1);

    internal void Observe(long pendingNow, long overdueNow)
    {
        Volatile.Write(ref pending, pendingNow);
        Volatile.Write(ref overdue, overdueNow);
    }
}

using Quzhou.AppHost.LocalHosting.Dashboard.Platform;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using Quzhou.AppHost.LocalHosting.Running;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Alerts;

/// <summary>Something an operator has to look at.</summary>
/// <param name="Name">Its name; the runbook is <c>docs/runbooks/{Name}.md</c>.</param>
/// <param name="Resource">Where.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Since">When the newest point that says so was measured; null for a resource's state.</param>
internal sealed record Alert(string Name, string Resource, string Value, DateTimeOffset? Since)
{
    internal string Runbook => $"docs/runbooks/{Name}.md";
}

/// <summary>
/// The rules by which metrics and resources become alerts. A rule looks at the newest point only: an alert goes when its
/// cause goes, and nobody has to close it.
/// </summary>
internal static class AlertRules
{
    /// <summary>Older points say nothing about now.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    private static readonly IReadOnlyList<(string Name, Func<string, bool> Instrument, Func<double, double, bool> Fires)> Metrics =
    [
        ("overdue-enforcement", i => i == "quzhou.punishment.overdue", (value, _) => value > 0),
        ("outbox-age", i => i == "quzhou.outbox.oldest_age", (value, limit) => value > limit),
        ("error-queue", i => i == "quzhou.errors.waiting", (value, _) => value > 0),
        ("deadline-missed", i => i.StartsWith("quzhou.", StringComparison.Ordinal) && i.EndsWith(".overdue", StringComparison.Ordinal) && i != "quzhou.punishment.overdue", (value, _) => value > 0),
        ("broker-down", i => i == "quzhou.broker.connected", (value, _) => value < 1),
    ];

    /// <summary>The alerts of this moment, by name and resource.</summary>
    /// <param name="store">What was measured.</param>
    /// <param name="resources">The resources as they stand.</param>
    /// <param name="now">This moment.</param>
    internal static IReadOnlyList<Alert> Evaluate(TelemetryStore store, IReadOnlyList<ResourceView> resources, DateTimeOffset now)
    {
        var alerts = new List<Alert>();
        foreach (var (series, point) in store.Metrics.Newest("quzhou.").Where(s => now - s.Point.Time <= Fresh))
        {
            foreach (var rule in Metrics.Where(r => r.Instrument(series.Instrument.Name) && r.Fires(point.Value, store.Options.AlertOutboxAgeSeconds)))
                alerts.Add(new Alert(rule.Name, series.Instrument.Origin.Instance, $"{series.Instrument.Name} = {Components.Words.Show(point.Value)}", point.Time));
        }
        alerts.AddRange(resources.Where(r => r.Kind == "RabbitMQServer" && IsDown(r.State)).Select(r => new Alert("broker-down", r.Name, r.State.ToString(), null)));
        alerts.AddRange(resources.Where(r => r.Kind != "RabbitMQServer" && IsDown(r.State)).Select(r => new Alert("resource-down", r.Name, r.State.ToString(), null)));
        return [.. alerts.OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Resource, StringComparer.Ordinal)];
    }

    private static bool IsDown(ResourceState state) => state is ResourceState.Unhealthy or ResourceState.Restarting or ResourceState.Failed or ResourceState.Stopped;
}

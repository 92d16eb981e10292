using Quzhou.AppHost.LocalHosting.Dashboard;
using Quzhou.AppHost.LocalHosting.Dashboard.Alerts;
using Quzhou.AppHost.LocalHosting.Dashboard.Platform;
using Quzhou.AppHost.LocalHosting.Dashboard.Telemetry;
using Quzhou.AppHost.LocalHosting.Running;

namespace Quzhou.AppHost.Tests.Dashboard;

/// <summary>When an alert is raised, when it is not, and that it goes with its cause.</summary>
public sealed class AlertTests
{
    [Theory]
    [InlineData("quzhou.punishment.overdue", 0, null)]
    [InlineData("quzhou.punishment.overdue", 1, "overdue-enforcement")]
    [InlineData("quzhou.outbox.oldest_age", 59, null)]
    [InlineData("quzhou.outbox.oldest_age", 60, null)]
    [InlineData("quzhou.outbox.oldest_age", 61, "outbox-age")]
    [InlineData("quzhou.errors.waiting", 0, null)]
    [InlineData("quzhou.errors.waiting", 1, "error-queue")]
    [InlineData("quzhou.objection.overdue", 1, "deadline-missed")]
    [InlineData("quzhou.work.overdue", 1, "deadline-missed")]
    [InlineData("quzhou.work.overdue", 0, null)]
    [InlineData("quzhou.broker.connected", 1, null)]
    [InlineData("quzhou.broker.connected", 0, "broker-down")]
    [InlineData("other.overdue", 5, null)]
    public void The_newest_point_decides(string instrument, double value, string? expected)
    {
        var store = new TelemetryStore(new DashboardOptions());
        store.Metrics.Add([Sample.Number(value, 0, Sample.Instrument(InstrumentKind.Gauge, instrument))]);

        Names(store, 1).ShouldBe(expected is null ? [] : [expected]);
    }

    [Fact]
    public void An_alert_goes_with_its_cause_and_old_points_say_nothing()
    {
        var store = new TelemetryStore(new DashboardOptions());
        var waiting = Sample.Instrument(InstrumentKind.Gauge, "quzhou.errors.waiting");
        store.Metrics.Add([Sample.Number(3, 0, waiting)]);
        Names(store, 120).ShouldBe(["error-queue"]);
        Names(store, 121).ShouldBeEmpty();

        store.Metrics.Add([Sample.Number(0, 10, waiting)]);
        Names(store, 11).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("RabbitMQServer", "Running", null)]
    [InlineData("RabbitMQServer", "Starting", null)]
    [InlineData("RabbitMQServer", "Restarting", "broker-down")]
    [InlineData("Project", "Unhealthy", "resource-down")]
    [InlineData("Project", "Stopped", "resource-down")]
    [InlineData("Project", "Running", null)]
    public void A_resource_that_is_down_is_an_alert(string kind, string state, string? expected)
    {
        var resource = new ResourceView("it", kind, Enum.Parse<ResourceState>(state), null, 0, null, "", new Dictionary<string, string>(), [], []);

        AlertRules.Evaluate(new TelemetryStore(new DashboardOptions()), [resource], Sample.Noon).Select(a => a.Name).ShouldBe(expected is null ? [] : [expected]);
    }

    [Fact]
    public void Every_alert_has_a_runbook()
    {
        var root = Path.GetDirectoryName(HostPaths.AppHostDirectory)!;
        foreach (var name in (string[])["overdue-enforcement", "outbox-age", "error-queue", "deadline-missed", "broker-down", "resource-down"])
            File.Exists(Path.Combine(root, new Alert(name, "", "", null).Runbook)).ShouldBeTrue(name);
    }

    private static IEnumerable<string> Names(TelemetryStore store, int secondsLater) => AlertRules.Evaluate(store, [], Sample.Noon.AddSeconds(secondsLater)).Select(a => a.Name);
}

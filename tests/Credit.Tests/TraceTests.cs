using System.Collections.Concurrent;
using System.Diagnostics;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;

namespace Quzhou.Credit.Tests;

public sealed class TraceTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task One_trace_spans_the_decision_its_enforcement_and_the_answer()
    {
        var proposed = await credit.ProposedAsync(TestSubjects.Company().Reveal());
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "MassTransit" or "Quzhou.Platform.Outbox" or "Quzhou.Tests",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("Quzhou.Tests");
        ActivityTraceId trace;
        using (var root = source.StartActivity("officer imposes"))
        {
            trace = root!.TraceId;
            await credit.OfficerB.ImposePunishmentAsync(proposed.Imposition());
        }

        await Deadline.UntilAsync(async () =>
            (await credit.OfficerA.GetPropagationAsync(new GetPropagationRequest { PunishmentId = proposed.PunishmentId })).Rows.Single(r => r.Service == "credit").State == PropagationState.Enforced);

        // Decision -> outbox -> bus -> own enforcement -> outbox -> bus -> answer.
        await Deadline.UntilAsync(() => Task.FromResult(spans.Count(s => s.TraceId == trace && s.OperationName == "outbox publish") >= 2));
        await Deadline.UntilAsync(() => Task.FromResult(spans.Count(s => s.TraceId == trace && s.Kind == ActivityKind.Consumer) >= 2));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.Credit.Scheduling;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Counter;

namespace Quzhou.Credit.Tests;

/// <summary>The warning before the term of Art. 29 ends, and after it: each once.</summary>
public sealed class ObjectionAlarmTests(City city)
{
    [Fact]
    public async Task Each_alarm_goes_out_once_across_replicas_and_restarts()
    {
        await using var credit = await StartAsync();
        var objection = await ObjectedAsync(credit);
        (await RunAsync(credit)).ShouldBe(0, "the warning day has not come");
        (await DueAsync(credit)).ShouldBeEmpty();

        MoveTo(credit, objection.AlarmOn);
        var sent = await Task.WhenAll(RunAsync(credit), RunAsync(credit), RunAsync(credit));
        sent.Sum().ShouldBe(1, "three replicas, one warning");
        (await RunAsync(credit)).ShouldBe(0, "a restart forgets nothing");
        (await DueAsync(credit)).Single().ShouldSatisfyAllConditions(o => o.WarnTime.ShouldNotBeNull(), o => o.OverdueTime.ShouldBeNull());

        MoveTo(credit, objection.DueOn);
        (await RunAsync(credit)).ShouldBe(0, "the last day is not over");
        credit.Clock.Advance(TimeSpan.FromDays(1));
        (await RunAsync(credit)).ShouldBe(1);
        (await RunAsync(credit)).ShouldBe(0);
        (await DueAsync(credit)).Single().OverdueTime.ShouldNotBeNull();
        (await AuditedAsync(credit, objection)).ShouldBe(["objection.submitted", "objection.due", "objection.overdue"]);
    }

    [Fact]
    public async Task After_a_long_stop_both_go_out_at_once_and_a_closed_objection_alarms_nobody()
    {
        await using var credit = await StartAsync();
        var open = await ObjectedAsync(credit);
        var closed = await ObjectedAsync(credit);
        await credit.ReviewerMa().DecideObjectionAsync(closed.Decision(ObjectionResult.Reject));

        credit.Clock.Advance(TimeSpan.FromDays(30));

        (await RunAsync(credit)).ShouldBe(2);
        (await AuditedAsync(credit, open)).ShouldBe(["objection.submitted", "objection.due", "objection.overdue"]);
        (await AuditedAsync(credit, closed)).ShouldBe(["objection.submitted", "objection.decided"]);
    }

    [Fact]
    public async Task The_work_list_has_the_most_urgent_first_and_pages()
    {
        await using var credit = await StartAsync();
        var first = await ObjectedAsync(credit);
        credit.Clock.Advance(TimeSpan.FromDays(3));
        var second = await ObjectedAsync(credit);
        var third = await ObjectedAsync(credit);
        credit.Clock.Advance(TimeSpan.FromDays(30));

        var ids = new List<string>();
        var token = "";
        do
        {
            var page = await credit.ReviewerMa().ListDueObjectionsAsync(new ListDueObjectionsRequest { PageSize = 1, PageToken = token });
            ids.AddRange(page.Objections.Select(o => o.ObjectionId));
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        ids.ShouldBe([first.ObjectionId, second.ObjectionId, third.ObjectionId]);
    }

    // Its own schedulers never run by themselves: the tests say when.
    private Task<CreditHost> StartAsync() => city.StartAsync(("Credit:ObjectionInterval", "1.00:00:00"));

    private static async Task<Objection> ObjectedAsync(CreditHost credit) =>
        await credit.ObjectionAsync((await credit.RecordAsync(TestSubjects.Company().Reveal(), 1)).RecordId);

    // A scheduler that has just started: it knows what the database knows.
    private static async Task<int> RunAsync(CreditHost credit)
    {
        using var scheduler = ActivatorUtilities.CreateInstance<ObjectionAlarmScheduler>(credit.Service<IServiceProvider>());
        return await scheduler.RunOnceAsync(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<Objection>> DueAsync(CreditHost credit) =>
        (await credit.ReviewerMa().ListDueObjectionsAsync(new ListDueObjectionsRequest())).Objections;

    private static void MoveTo(CreditHost credit, Google.Type.Date day) =>
        credit.Clock.Advance(TimeSpan.FromDays(new DateOnly(day.Year, day.Month, day.Day).DayNumber - credit.Today.DayNumber));

    private static Task<List<string>> AuditedAsync(CreditHost credit, Objection objection) =>
        credit.QueryAsync(db => db.AuditEntries.Where(a => a.Target == objection.ObjectionId).OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync());
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.FoodSafety.Alarms;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Tests.Alarms;

/// <summary>An alarm is there exactly once, and exactly when what it rests on is.</summary>
[Collection<AlarmCollection>]
public sealed class RaisingTests(AlarmOffice office)
{
    [Fact]
    public async Task Many_that_raise_one_alarm_at_once_raise_it_once()
    {
        var key = AlarmOffice.NewId();
        await using var replica = office.Another();

        var raised = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => office.RaiseAsync(AlarmOffice.Call(key), i % 2 == 0 ? null : replica.Services)));

        raised.Count(r => r.IsNew).ShouldBe(1);
        raised.Select(r => r.AlarmId).Distinct().ShouldHaveSingleItem();
        (await office.ReadAsync(raised[0].AlarmId)).Changes.ShouldHaveSingleItem().Kind.ShouldBe(V1.AlarmChangeKind.Raised);
    }

    [Fact]
    public async Task What_is_raised_at_once_with_something_new_each_is_one_alarm_that_says_it_all()
    {
        var key = AlarmOffice.NewId();

        var raised = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => office.RaiseAsync(AlarmOffice.Call(key, fact: i))));

        var alarm = await office.ReadAsync(raised[0].AlarmId);
        alarm.Alarm.Occurrences.ShouldBe(12);
        alarm.Changes.Count(c => c.Kind == V1.AlarmChangeKind.Extended).ShouldBe(11);
        alarm.Changes.Select(c => c.Sequence).ShouldBeInOrder();
    }

    [Fact]
    public async Task What_is_rolled_back_raised_nothing()
    {
        var key = AlarmOffice.NewId();
        var transactions = office.Host.Services.GetRequiredService<Transactions<FoodSafetyDb>>();

        await Should.ThrowAsync<InvalidOperationException>(() => transactions.RunAsync(new Actor("test", "system"), async (work, token) =>
        {
            await work.RaiseAlarmAsync(AlarmOffice.Call(key), token);
            throw new InvalidOperationException("the use case failed");
        }, CancellationToken.None));

        (await office.AlarmsOfAsync(key)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restart_forgets_no_alarm()
    {
        var key = AlarmOffice.NewId();
        var first = await office.RaiseAsync(AlarmOffice.Call(key));
        await using var restarted = office.Another();

        (await office.RaiseAsync(AlarmOffice.Call(key), restarted.Services)).ShouldBe(new RaisedAlarm(first.AlarmId, false));
    }

    [Fact]
    public async Task Once_closed_the_same_key_is_a_new_alarm_unless_it_comes_but_once()
    {
        var (again, once) = (AlarmOffice.NewId(), AlarmOffice.NewId());
        var first = await office.RaiseAsync(AlarmOffice.Call(again));
        var only = await office.RaiseAsync(AlarmOffice.Call(once) with { OncePerKey = true });
        await office.CloseAsync(first.AlarmId);
        await office.CloseAsync(only.AlarmId);

        (await office.RaiseAsync(AlarmOffice.Call(again))).IsNew.ShouldBeTrue();
        (await office.RaiseAsync(AlarmOffice.Call(once) with { OncePerKey = true })).ShouldBe(new RaisedAlarm(only.AlarmId, false));
        (await office.AlarmsOfAsync(again)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_graver_repeat_opens_a_taken_alarm_again()
    {
        var key = AlarmOffice.NewId();
        var raised = await office.RaiseAsync(AlarmOffice.Call(key));
        var etag = (await office.ReadAsync(raised.AlarmId)).Alarm.Etag;
        await office.Duty.AcknowledgeAlarmAsync(new V1.AcknowledgeAlarmRequest { RequestId = AlarmOffice.NewId(), AlarmId = raised.AlarmId.ToString(), Etag = etag });

        await office.RaiseAsync(AlarmOffice.Call(key, Severity.Severe));

        var alarm = (await office.ReadAsync(raised.AlarmId)).Alarm;
        (alarm.State, alarm.Severity, alarm.AcknowledgedBy).ShouldBe((V1.AlarmState.Open, V1.Severity.Severe, ""));
    }

    [Fact]
    public async Task The_place_of_an_operator_is_the_place_of_its_alarm()
    {
        var operatorId = await office.OperatorAsync();

        var raised = await office.RaiseAsync(AlarmOffice.Call(AlarmOffice.NewId(), county: "") with { OperatorId = operatorId });

        var alarm = (await office.ReadAsync(raised.AlarmId)).Alarm;
        (alarm.County, alarm.Township, alarm.OperatorId).ShouldBe(("柯城区", "信安街道", operatorId.ToString()));
    }

    [Fact]
    public async Task Every_change_has_a_number_and_the_state_it_left()
    {
        var raised = await office.RaiseAsync(AlarmOffice.Call(AlarmOffice.NewId()));
        await office.CloseAsync(raised.AlarmId);

        var changes = (await office.ReadAsync(raised.AlarmId)).Changes;
        changes.Select(c => (c.Kind, c.State)).ShouldBe(
        [
            (V1.AlarmChangeKind.Raised, V1.AlarmState.Open), (V1.AlarmChangeKind.Acknowledged, V1.AlarmState.Acknowledged), (V1.AlarmChangeKind.Closed, V1.AlarmState.Closed),
        ]);
        (await office.QueryAsync(db => db.AlarmChanges.CountAsync(c => c.Sequence == null))).ShouldBe(0);
        (await office.QueryAsync(db => db.AuditEntries.CountAsync(a => a.Target == raised.AlarmId.ToString()))).ShouldBe(3);
    }
}

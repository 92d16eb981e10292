using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.FoodSafety.Alarms;
using Quzhou.FoodSafety.V1;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests.Alarms;

/// <summary>The stream of alarms: every change once, also over a lost connection, at the speed of who reads it.</summary>
[Collection<AlarmCollection>]
public sealed class WatchTests(AlarmOffice office)
{
    [Fact]
    public async Task A_watcher_learns_of_an_alarm_as_it_is_raised()
    {
        var after = await office.LastSequenceAsync();
        using var watch = office.Duty.WatchAlarms(new WatchAlarmsRequest { AfterSequence = after });
        var next = watch.ResponseStream.MoveNext(CancellationToken.None);

        var raised = await office.RaiseAsync(AlarmOffice.Call(AlarmOffice.NewId()));

        (await next).ShouldBeTrue();
        watch.ResponseStream.Current.Change.Kind.ShouldBe(AlarmChangeKind.Raised);
        watch.ResponseStream.Current.Alarm.AlarmId.ShouldBe(raised.AlarmId.ToString());
        watch.ResponseStream.Current.Alarm.Basis.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_watcher_that_comes_back_gets_what_it_missed_once_and_nothing_twice()
    {
        var after = await office.LastSequenceAsync();
        var raising = RaiseManyAsync(40);
        var seen = new List<string>();
        while (seen.Count < 40)
        {
            // A new stream after every seven changes, while others still raise.
            using var watch = office.Duty.WatchAlarms(new WatchAlarmsRequest { AfterSequence = after });
            for (var i = 0; i < 7 && seen.Count < 40; i++)
            {
                (await watch.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
                watch.ResponseStream.Current.Change.Sequence.ShouldBeGreaterThan(after);
                after = watch.ResponseStream.Current.Change.Sequence;
                seen.Add(watch.ResponseStream.Current.Alarm.AlarmId);
            }
        }

        seen.Order().ShouldBe((await raising).Select(r => r.AlarmId.ToString()).Order());
    }

    [Fact]
    public async Task A_slow_watcher_is_waited_for_and_misses_nothing()
    {
        const int alarms = 600;
        var after = await office.LastSequenceAsync();
        var raised = await RaiseManyAsync(alarms, fill: new string('长', 1000));
        var metrics = office.Host.Services.GetRequiredService<AlarmMetrics>();
        var before = metrics.WatchedTotal;
        using var watch = office.Duty.WatchAlarms(new WatchAlarmsRequest { AfterSequence = after });
        (await watch.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();

        // Nobody reads on: the service sends what fits into the connection, then stands still.
        var standing = await StandstillAsync(() => metrics.WatchedTotal - before);

        standing.ShouldBeLessThan(alarms / 2);
        var seen = new List<string> { watch.ResponseStream.Current.Alarm.AlarmId };
        while (seen.Count < alarms && await watch.ResponseStream.MoveNext(CancellationToken.None))
            seen.Add(watch.ResponseStream.Current.Alarm.AlarmId);
        seen.Order().ShouldBe(raised.Select(r => r.AlarmId.ToString()).Order());
    }

    [Fact]
    public async Task A_watcher_of_one_county_and_kind_sees_no_other()
    {
        var county = AlarmOffice.NewId();
        var after = await office.LastSequenceAsync();
        await office.RaiseAsync(AlarmOffice.Call(AlarmOffice.NewId()));
        var own = await office.RaiseAsync(AlarmOffice.Call(AlarmOffice.NewId(), county: county));

        using var watch = office.Duty.WatchAlarms(new WatchAlarmsRequest { AfterSequence = after, County = county, Kinds = { AlarmKind.MassBalance } });

        (await watch.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
        watch.ResponseStream.Current.Alarm.AlarmId.ShouldBe(own.AlarmId.ToString());
    }

    [Theory]
    [InlineData(-1, AlarmKind.MassBalance)]
    [InlineData(0, AlarmKind.Unspecified)]
    [InlineData(0, (AlarmKind)99)]
    public async Task A_watch_that_makes_no_sense_is_refused(long after, AlarmKind kind)
    {
        using var watch = office.Duty.WatchAlarms(new WatchAlarmsRequest { AfterSequence = after, Kinds = { kind } });

        (await Should.ThrowAsync<RpcException>(() => watch.ResponseStream.MoveNext(CancellationToken.None))).StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    private async Task<List<RaisedAlarm>> RaiseManyAsync(int count, string fill = "")
    {
        var raised = new List<RaisedAlarm>();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
        {
            var call = AlarmOffice.Call(AlarmOffice.NewId());
            if (fill.Length > 0)
                call = call with { Basis = [call.Basis[0] with { ReasonZh = fill }] };
            var one = await office.RaiseAsync(call);
            lock (raised)
                raised.Add(one);
        });
        return raised;
    }

    // The same number on twenty looks in a row.
    private static async Task<long> StandstillAsync(Func<long> count)
    {
        var (last, looks) = (-1L, 0);
        await Deadline.UntilAsync(() =>
        {
            var now = count();
            looks = now == last ? looks + 1 : 0;
            last = now;
            return Task.FromResult(looks >= 20);
        });
        return last;
    }
}

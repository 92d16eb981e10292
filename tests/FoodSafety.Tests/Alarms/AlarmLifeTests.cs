using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.FoodSafety.Alarms.Escalation;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests.Alarms;

/// <summary>An alarm from the officer's side: taken, risen, closed; who may, and what is refused.</summary>
[Collection<AlarmCollection>]
public sealed class AlarmLifeTests(AlarmOffice office)
{
    [Fact]
    public async Task An_alarm_is_taken_once_and_closed_after_that()
    {
        var alarm = await OpenAsync();
        var close = Closing(alarm);
        (await office.Approver.CloseAlarmAsync(close).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        var take = Taking(alarm);

        var taken = (await office.Duty.AcknowledgeAlarmAsync(take)).Alarm;

        (taken.State, taken.AcknowledgedBy, taken.AcknowledgeByTime).ShouldBe((AlarmState.Acknowledged, "duty", null));
        (await office.Duty.AcknowledgeAlarmAsync(take)).Alarm.ShouldBe(taken, "the same request again");
        (await office.Duty.AcknowledgeAlarmAsync(Taking(alarm)).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");
        (await office.Duty.AcknowledgeAlarmAsync(Taking(taken)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        var closed = (await office.Approver.CloseAlarmAsync(Closing(taken))).Alarm;
        (closed.State, closed.ClosedFor, closed.ClosedBy).ShouldBe((AlarmState.Closed, ClosingReason.Resolved, "approver"));
    }

    [Fact]
    public async Task What_nobody_takes_rises_once_a_term_across_replicas_and_a_standstill()
    {
        await using var replica = office.Another();
        var alarm = await OpenAsync();
        var schedulers = new[] { office.Host.Services, replica.Services, office.Host.Services }.Select(s => s.GetRequiredService<EscalationScheduler>()).ToList();
        office.Clock.Advance(TimeSpan.FromMinutes(61));

        await Task.WhenAll(schedulers.Select(s => s.RunOnceAsync(CancellationToken.None)));

        // A round that finds the alarm locked leaves it to the other, which may be the replica's own first one.
        await Deadline.UntilAsync(async () => (await ReadAsync(alarm)).Escalations == 1);
        await schedulers[1].RunOnceAsync(CancellationToken.None);
        (await ReadAsync(alarm)).Escalations.ShouldBe(1, "the next term has not passed, or nothing more is due");
    }

    [Fact]
    public async Task With_levels_on_record_an_alarm_rises_level_by_level_and_catches_up()
    {
        await office.Approver.RecordPlanLevelsAsync(Levels(office.Today.AddDays(1)));
        office.Clock.Advance(TimeSpan.FromDays(1));
        var alarm = await OpenAsync();
        alarm.PlanLevel.Code.ShouldBe("III");
        var scheduler = office.Host.Services.GetRequiredService<EscalationScheduler>();

        office.Clock.Advance(TimeSpan.FromMinutes(150));
        await scheduler.RunOnceAsync(CancellationToken.None);

        var read = await office.ReadAsync(Guid.Parse(alarm.AlarmId));
        (read.Alarm.Escalations, read.Alarm.PlanLevel.Code, read.Alarm.AcknowledgeByTime).ShouldBe((2, "I", null), "two terms were missed, and it is at the top");
        read.Changes.Select(c => c.PlanLevelCode).ShouldBe(["III", "II", "I"]);
        read.Changes[^1].Basis.ShouldHaveSingleItem().Parameter.ShouldStartWith("foodsafety.alarm.acknowledge.heavier");
        office.Clock.Advance(TimeSpan.FromDays(1));
        await scheduler.RunOnceAsync(CancellationToken.None);
        (await ReadAsync(alarm)).Escalations.ShouldBe(2);

        var again = Levels(office.Today.AddDays(1));
        (await office.Approver.RecordPlanLevelsAsync(again)).Levels.Levels.Count.ShouldBe(4);
        again.RequestId = AlarmOffice.NewId();
        (await office.Approver.RecordPlanLevelsAsync(again).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        (await office.Duty.ListPlanLevelsAsync(new ListPlanLevelsRequest { PageSize = 1 })).NextPageToken.ShouldNotBeEmpty();
    }

    public static TheoryData<string, string, string[]> Strangers => new()
    {
        { "AGENCY_NOT_ADMITTED", "health-office", ["foodsafety.duty", "foodsafety.approver"] },
        { "ROLE_MISSING", "food-safety-office", ["foodsafety.clerk"] },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Who_has_not_the_role_or_the_agency_is_refused(string reason, string agency, string[] roles)
    {
        var client = new AlarmService.AlarmServiceClient(office.Host.As(agency, "stranger", roles));
        var alarm = await OpenAsync();

        (await client.AcknowledgeAlarmAsync(Taking(alarm)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe(reason);
        (await client.CloseAlarmAsync(Closing(alarm)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe(reason);
        (await client.ListAlarmsAsync(new ListAlarmsRequest()).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe(reason);
        using var watch = client.WatchAlarms(new WatchAlarmsRequest());
        (await Should.ThrowAsync<RpcException>(() => watch.ResponseStream.MoveNext(CancellationToken.None))).StatusCode.ShouldBe(StatusCode.PermissionDenied);
    }

    [Fact]
    public async Task An_inspector_sees_alarms_and_closes_none()
    {
        var client = new AlarmService.AlarmServiceClient(office.Host.As("food-safety-office", "inspector", "foodsafety.inspector"));
        var alarm = await OpenAsync();

        (await client.GetAlarmAsync(new GetAlarmRequest { AlarmId = alarm.AlarmId })).Alarm.ShouldBe(alarm);
        (await client.CloseAlarmAsync(Closing(alarm)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
    }

    public static TheoryData<string, Action<CloseAlarmRequest>, string> Malformed => new()
    {
        { "no reason", r => r.Reason = ClosingReason.Unspecified, "reason:REQUIRED" },
        { "a reason that does not exist", r => r.Reason = (ClosingReason)99, "reason:UNKNOWN_VALUE" },
        { "no note", r => r.Note = "", "note:REQUIRED" },
        { "a note too long", r => r.Note = new string('长', 501), "note:TOO_LONG" },
        { "a patient's number in the note", r => r.Note = $"患者{TestSubjects.Person().Reveal()}", "note:SUBJECT_NUMBER" },
        { "no etag", r => r.Etag = "", "etag:REQUIRED" },
        { "no id", r => r.AlarmId = "x", "alarm_id:NOT_UUID" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_closing_names_its_field(string name, Action<CloseAlarmRequest> spoil, string expected)
    {
        var request = Closing(new Alarm { AlarmId = AlarmOffice.NewId(), Etag = "1" });
        spoil(request);

        (await office.Approver.CloseAlarmAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    public static TheoryData<string, Action<PlanLevelSet>, string> BadLevels => new()
    {
        { "none", l => l.Levels.Clear(), "levels.levels:TOO_FEW" },
        { "a code twice", l => l.Levels[1].Code = "IV", "levels:DUPLICATE_CODE" },
        { "an unknown beginning", l => l.General = "V", "levels:UNKNOWN_CODE" },
        { "beginnings that fall", l => l.Severe = "IV", "levels:NOT_ASCENDING" },
        { "no day", l => l.EffectiveFrom = null, "levels.effective_from:REQUIRED" },
    };

    [Theory]
    [MemberData(nameof(BadLevels))]
    public async Task Levels_that_cannot_be_used_are_refused(string name, Action<PlanLevelSet> spoil, string expected)
    {
        var request = Levels(office.Today.AddDays(1));
        spoil(request.Levels);

        (await office.Approver.RecordPlanLevelsAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task Levels_are_not_recorded_for_days_that_are_over() =>
        (await office.Approver.RecordPlanLevelsAsync(Levels(office.Today.AddDays(-1))).ViolationsAsync()).ShouldBe(["levels.effective_from:IN_THE_PAST"]);

    [Fact]
    public async Task A_list_filters_and_has_pages_of_its_own()
    {
        var county = AlarmOffice.NewId();
        for (var i = 0; i < 3; i++)
            await office.RaiseAsync(AlarmOffice.Call(AlarmOffice.NewId(), county: county));
        var asked = new ListAlarmsRequest { County = county, State = AlarmState.Open, Kind = AlarmKind.MassBalance, PageSize = 2 };

        var first = await office.Duty.ListAlarmsAsync(asked);
        asked.PageToken = first.NextPageToken;
        var second = await office.Duty.ListAlarmsAsync(asked);

        (first.Alarms.Count, second.Alarms.Count, second.NextPageToken).ShouldBe((2, 1, ""));
        asked.Kind = AlarmKind.CaseCluster;
        (await office.Duty.ListAlarmsAsync(asked).ViolationsAsync()).ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
    }

    private async Task<Alarm> OpenAsync() => (await office.ReadAsync((await office.RaiseAsync(AlarmOffice.Call(AlarmOffice.NewId()))).AlarmId)).Alarm;

    private async Task<Alarm> ReadAsync(Alarm alarm) => (await office.ReadAsync(Guid.Parse(alarm.AlarmId))).Alarm;

    private static AcknowledgeAlarmRequest Taking(Alarm alarm) => new() { RequestId = AlarmOffice.NewId(), AlarmId = alarm.AlarmId, Etag = alarm.Etag };

    private static CloseAlarmRequest Closing(Alarm alarm) => new()
    {
        RequestId = AlarmOffice.NewId(), AlarmId = alarm.AlarmId, Etag = alarm.Etag, Reason = ClosingReason.Resolved, Note = "已召回",
    };

    private static RecordPlanLevelsRequest Levels(DateOnly from) => new()
    {
        RequestId = AlarmOffice.NewId(),
        Levels = new PlanLevelSet
        {
            EffectiveFrom = from.ToMessage(),
            Levels = { new PlanLevel { Code = "IV", Name = "四级" }, new PlanLevel { Code = "III", Name = "三级" }, new PlanLevel { Code = "II", Name = "二级" }, new PlanLevel { Code = "I", Name = "一级" } },
            General = "IV",
            Heavier = "III",
            Severe = "II",
        },
    };
}

using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Quzhou.Console.Alerts;
using Quzhou.Console.Departments;
using Quzhou.Credit.V1;
using Quzhou.Platform.V1;

namespace Quzhou.Console.Tests;

/// <summary>What makes an alert, and what does not.</summary>
public sealed class AlertRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void A_message_is_old_after_a_minute(int seconds, bool isAlert)
    {
        var status = new GetMessagingStatusResponse { OutboxPending = 3, OldestPendingTime = Now.AddSeconds(-seconds).ToTimestamp() };
        AlertRules.OfMessaging("licensing", Answer(status), Now).Any(a => a is { Kind: AlertKind.OutboxAge, Count: 3, Department: "licensing" }).ShouldBe(isAlert);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void One_failed_message_is_enough(long failed, bool isAlert) =>
        AlertRules.OfMessaging("credit", Answer(new GetMessagingStatusResponse { FailedMessages = failed }), Now).Any(a => a.Kind == AlertKind.ErrorQueue).ShouldBe(isAlert);

    [Theory]
    [InlineData(StatusCode.Unavailable, true, "DepartmentUnreachable")]
    [InlineData(StatusCode.Internal, true, "DepartmentUnreachable")]
    [InlineData(StatusCode.Internal, false, "BrokerDown")]
    [InlineData(StatusCode.PermissionDenied, false, "")]
    public void A_department_that_fails_is_told_from_one_that_does_not_answer(StatusCode code, bool isUnreachable, string kind)
    {
        var failed = new Answer<GetMessagingStatusResponse>(null, new Problem(code, "X", "", "", "", isUnreachable));
        string.Join(',', AlertRules.OfMessaging("credit", failed, Now).Select(a => a.Kind)).ShouldBe(kind);
    }

    [Fact]
    public void A_late_row_is_an_alert_that_leads_to_its_punishment()
    {
        PropagationRow[] rows = [new() { Service = "credit", PunishmentId = "p" }, new() { Service = "admissions", PunishmentId = "p", Overdue = true, DecideTime = Now.ToTimestamp() }];
        AlertRules.OfPropagation(rows).ShouldHaveSingleItem().ShouldBe(new Alert(AlertKind.OverdueEnforcement, "admissions", 1, Now, "/punishments/p"));
    }

    [Fact]
    public void Objections_that_are_only_pressing_are_none()
    {
        AlertRules.OfObjections([new Objection()]).ShouldBeEmpty();
        AlertRules.OfObjections([new Objection(), new Objection { OverdueTime = Now.ToTimestamp() }]).ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Fact]
    public void Every_alert_has_a_runbook_of_its_own_and_a_title()
    {
        var kinds = System.Enum.GetValues<AlertKind>();
        kinds.Select(AlertRules.RunbookOf).Distinct().Count().ShouldBe(kinds.Length);
        kinds.Select(AlertRules.TitleOf).Distinct().Count().ShouldBe(kinds.Length);
    }

    private static Answer<GetMessagingStatusResponse> Answer(GetMessagingStatusResponse status) => new(status, null);
}

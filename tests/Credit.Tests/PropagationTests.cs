using System.Diagnostics.Metrics;
using Grpc.Core;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Quzhou.Contracts.V1;
using Quzhou.Credit.Scheduling;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;
using PropagationState = Quzhou.Credit.V1.PropagationState;

namespace Quzhou.Credit.Tests;

/// <summary>The ledger on the real bus: the credit service answers as a department, the tests answer for the other four.</summary>
public sealed class PropagationTests(City city)
{
    private static readonly string[] Others = ["licensing", "housing-fund", "admissions", "food-safety"];
    private static readonly LegalBasis Basis = new("test.rule", "衢公积金〔2018〕15号", 13, 0, "", "", "暂停合作", "suspended");
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task Answers_settle_the_decision_and_the_lift()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());
        var id = Guid.Parse(imposed.PunishmentId);
        await EnforceAsync(id, 1, "licensing", Suspended());
        await EnforceAsync(id, 1, "housing-fund");
        await EnforceAsync(id, 1, "admissions", Suspended());
        await EnforceAsync(id, 1, "food-safety", Suspended());

        var settled = await SettledAsync(imposed.PunishmentId);
        settled.Rows.Select(r => (r.Service, r.State)).ShouldBe(
        [
            ("credit", PropagationState.Enforced),
            ("licensing", PropagationState.Enforced),
            ("housing-fund", PropagationState.NothingToRestrict),
            ("admissions", PropagationState.Enforced),
            ("food-safety", PropagationState.Enforced),
        ]);
        settled.Rows.ShouldAllBe(r => r.LatencyMs > 0 && !r.Overdue && r.Version == 1);
        settled.Rows[1].Effects.Single().ShouldSatisfyAllConditions(
            e => e.Kind.ShouldBe("COOPERATION_SUSPENDED"),
            e => e.Basis.Citation.ShouldBe("衢公积金〔2018〕15号第十三条"));

        await credit.WithdrawnAsync(imposed);
        foreach (var other in Others)
            await PublishAsync(new PunishmentReleased { PunishmentId = id, Version = 2, Service = other, Effects = [], ReleasedAt = DateTimeOffset.UtcNow });
        (await SettledAsync(imposed.PunishmentId)).Rows.ShouldAllBe(r => r.State == PropagationState.Released && r.Version == 2);
        (await credit.OfficerA.GetPropagationAsync(new GetPropagationRequest { PunishmentId = imposed.PunishmentId, Version = 1 })).Settled.ShouldBeTrue();
    }

    [Fact]
    public async Task A_missing_answer_is_asked_for_again_and_shows_as_overdue_until_it_comes()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());
        var id = Guid.Parse(imposed.PunishmentId);
        foreach (var other in Others[1..])
            await EnforceAsync(id, 1, other);

        var late = await Deadline.ForAsync(async () => await RowAsync(imposed.PunishmentId, "licensing") is { Overdue: true, Attempts: >= 3 } row ? row : null);
        late.State.ShouldBe(PropagationState.Pending);
        (await GaugeAsync("quzhou.punishment.overdue")).ShouldBeGreaterThan(0);
        (await RowAsync(imposed.PunishmentId, "housing-fund")).Attempts.ShouldBeLessThan(late.Attempts);

        await EnforceAsync(id, 1, "licensing", Suspended());
        var done = (await SettledAsync(imposed.PunishmentId)).Rows[1];
        done.Overdue.ShouldBeFalse();
        done.State.ShouldBe(PropagationState.Enforced);
    }

    [Fact]
    public async Task A_failure_is_shown_and_a_success_replaces_it()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());
        var id = Guid.Parse(imposed.PunishmentId);
        await PublishAsync(new EnforcementFailed { PunishmentId = id, Version = 1, Service = "licensing", ReasonCode = "TimeoutException", FailedAt = DateTimeOffset.UtcNow });
        var failed = await Deadline.ForAsync(async () => await RowAsync(imposed.PunishmentId, "licensing") is { State: PropagationState.Failed } row ? row : null);
        failed.FailureCode.ShouldBe("TimeoutException");

        await EnforceAsync(id, 1, "licensing");

        await Deadline.UntilAsync(async () => (await RowAsync(imposed.PunishmentId, "licensing")).State == PropagationState.NothingToRestrict);
    }

    [Fact]
    public async Task A_redelivered_or_repeated_answer_changes_nothing()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());
        var answer = new PunishmentEnforced { PunishmentId = Guid.Parse(imposed.PunishmentId), Version = 1, Service = "licensing", Effects = [Suspended()], EnforcedAt = DateTimeOffset.UtcNow };
        var messageId = Guid.NewGuid();
        await PublishAsync(answer, messageId);
        await Deadline.UntilAsync(async () => (await RowAsync(imposed.PunishmentId, "licensing")).State == PropagationState.Enforced);
        var first = await RowAsync(imposed.PunishmentId, "licensing");

        await PublishAsync(answer, messageId);
        await PublishAsync(answer);

        // Behind the two repeats in the same queue; when this has arrived, so have they.
        await EnforceAsync(answer.PunishmentId, 1, "admissions");
        await Deadline.UntilAsync(async () => (await RowAsync(imposed.PunishmentId, "admissions")).State == PropagationState.NothingToRestrict);
        await Deadline.UntilAsync(async () => await credit.QueryAsync(db => db.Inbox.CountAsync(i => i.Consumer == "answers" && i.MessageId == messageId)) == 1);
        (await RowAsync(imposed.PunishmentId, "licensing")).ShouldBe(first);
    }

    [Fact]
    public async Task An_answer_to_nothing_is_refused_and_counted()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());
        using var refusals = new Measurements("quzhou.punishment.answers.refused");
        await EnforceAsync(Guid.NewGuid(), 1, "licensing");
        await EnforceAsync(Guid.Parse(imposed.PunishmentId), 7, "licensing");
        await EnforceAsync(Guid.Parse(imposed.PunishmentId), 1, "archives");
        await PublishAsync(new PunishmentReleased { PunishmentId = Guid.Parse(imposed.PunishmentId), Version = 1, Service = "licensing", Effects = [], ReleasedAt = DateTimeOffset.UtcNow });

        await Deadline.UntilAsync(() => Task.FromResult(refusals.Count >= 4));
        (await RowAsync(imposed.PunishmentId, "licensing")).State.ShouldBe(PropagationState.Pending);
    }

    [Fact]
    public async Task The_lift_supersedes_what_is_still_open()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());
        await Deadline.UntilAsync(async () => (await RowAsync(imposed.PunishmentId, "credit")).State == PropagationState.Enforced);

        await credit.WithdrawnAsync(imposed);

        var first = await credit.OfficerA.GetPropagationAsync(new GetPropagationRequest { PunishmentId = imposed.PunishmentId, Version = 1 });
        first.Rows.Where(r => r.Service != "credit").ShouldAllBe(r => r.State == PropagationState.Superseded);
    }

    [Fact]
    public async Task Watching_shows_every_row_as_it_changes_resumes_and_ends_when_asked()
    {
        var imposed = await credit.ImposedAsync(TestSubjects.Company().Reveal());
        var id = Guid.Parse(imposed.PunishmentId);
        var seen = new Dictionary<string, PropagationState>();
        var change = 0L;
        using (var watch = credit.OfficerA.WatchPropagation(new WatchPropagationRequest { PunishmentId = imposed.PunishmentId }))
        {
            await EnforceAsync(id, 1, "licensing", Suspended());
            while (seen.GetValueOrDefault("licensing") != PropagationState.Enforced)
            {
                (await watch.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
                var row = watch.ResponseStream.Current.Row;
                row.Change.ShouldBeGreaterThan(change);
                (seen[row.Service], change) = (row.State, row.Change);
            }
        }

        var rest = new List<WatchPropagationResponse>();
        using var resumed = credit.OfficerA.WatchPropagation(new WatchPropagationRequest { PunishmentId = imposed.PunishmentId, AfterChange = change, EndWhenSettled = true });
        foreach (var other in Others[1..])
            await EnforceAsync(id, 1, other);
        await foreach (var answer in resumed.ResponseStream.ReadAllAsync())
            rest.Add(answer);

        rest.ShouldAllBe(r => r.Row.Change > change);
        rest[^1].Settled.ShouldBeTrue();
        foreach (var row in rest.Select(r => r.Row))
            seen[row.Service] = row.State;
        seen.Count.ShouldBe(5);
        seen.Values.ShouldAllBe(s => s == PropagationState.Enforced || s == PropagationState.NothingToRestrict);
    }

    [Fact]
    public async Task A_replica_that_stops_sends_its_watchers_elsewhere()
    {
        await using var host = await city.StartAsync();
        var imposed = await host.ImposedAsync(TestSubjects.Company().Reveal());
        using var watch = host.OfficerA.WatchPropagation(new WatchPropagationRequest { PunishmentId = imposed.PunishmentId });
        (await watch.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();

        host.Service<IHostApplicationLifetime>().StopApplication();

        var error = await Should.ThrowAsync<RpcException>(async () =>
        {
            await foreach (var _ in watch.ResponseStream.ReadAllAsync())
            {
                // Rows that were already on their way.
            }
        });
        error.StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    [Fact]
    public async Task Bad_questions_about_propagation_are_refused()
    {
        var proposed = await credit.ProposedAsync(TestSubjects.Company().Reveal());

        (await Failures.OfAsync(credit.OfficerA.GetPropagationAsync(new GetPropagationRequest { PunishmentId = NewId() }))).StatusCode.ShouldBe(StatusCode.NotFound);
        (await Failures.OfAsync(credit.OfficerA.GetPropagationAsync(new GetPropagationRequest { PunishmentId = proposed.PunishmentId, Version = 1 }))).StatusCode.ShouldBe(StatusCode.NotFound);
        (await Failures.OfAsync(credit.OfficerA.GetPropagationAsync(new GetPropagationRequest { PunishmentId = proposed.PunishmentId, Version = -1 }))).Fields().ShouldBe(["version:OUT_OF_RANGE"]);
        (await credit.OfficerA.GetPropagationAsync(new GetPropagationRequest { PunishmentId = proposed.PunishmentId })).Settled.ShouldBeFalse();
        using var watch = credit.OfficerA.WatchPropagation(new WatchPropagationRequest { PunishmentId = NewId() });
        (await Should.ThrowAsync<RpcException>(() => watch.ResponseStream.MoveNext(CancellationToken.None))).StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task A_department_reports_from_its_field_once_and_moves_no_level()
    {
        var subject = TestSubjects.Company().Reveal();
        var report = new DishonestyReported
        {
            ReportId = Guid.NewGuid(),
            Subject = new Subject(subject, SubjectType.Enterprise, "衢州某某餐饮有限公司"),
            Source = "food-safety",
            Behaviour = "INSPECTION_OBSTRUCTED",
            Level = DishonestyLevel.Severe,
            OccurredOn = credit.Today,
            Evidence = "检查记录 7",
            Basis = [Basis],
        };
        Guid[] messages = [Guid.NewGuid(), Guid.NewGuid()];
        foreach (var message in messages)
            await PublishAsync(report, message);
        await Deadline.UntilAsync(async () => await credit.QueryAsync(db => db.Inbox.CountAsync(i => i.Consumer == "reports" && messages.Contains(i.MessageId))) == 2);

        var shown = await credit.OfficerA.GetCreditReportAsync(new GetCreditReportRequest { SubjectId = subject, Purpose = "x" });
        shown.Records.Single().ShouldSatisfyAllConditions(
            r => r.Behaviour.ShouldBe("INSPECTION_OBSTRUCTED"),
            r => r.Source.ShouldBe("food-safety"),
            r => r.CountsForLevel.ShouldBeFalse(),
            r => r.Basis.Single().Document.ShouldBe("衢公积金〔2018〕15号"));
        shown.Level.ShouldBe(CreditLevel.Ordinary);
        (await Failures.OfAsync(credit.Reporter.RecordCorrectionAsync(credit.Payment(shown.Records[0].RecordId)))).Reason().ShouldBe("RECORD_NOT_ARREARS");
        (await Failures.OfAsync(credit.Reporter.RequestRepairAsync(RepairApplication(shown.Records[0].RecordId)))).Reason().ShouldBe("RECORD_NOT_REPAIRABLE");
    }

    [Fact]
    public async Task A_punishment_ends_by_itself_after_its_last_day_and_only_once()
    {
        await using var host = await city.StartAsync();
        var imposed = await host.ImposedAsync(TestSubjects.Company().Reveal());
        var expiresOn = new DateOnly(imposed.ExpiresOn.Year, imposed.ExpiresOn.Month, imposed.ExpiresOn.Day);
        var scheduler = host.Service<ExpiryScheduler>();

        host.Clock.Advance(expiresOn.ToDateTime(new TimeOnly(23, 0)) - host.Today.ToDateTime(TimeOnly.MinValue) - host.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).TimeOfDay);
        host.Today.ShouldBe(expiresOn);
        (await scheduler.RunOnceAsync(CancellationToken.None)).ShouldBe(0);

        host.Clock.Advance(TimeSpan.FromHours(2));
        var ended = await Task.WhenAll(scheduler.RunOnceAsync(CancellationToken.None), scheduler.RunOnceAsync(CancellationToken.None), scheduler.RunOnceAsync(CancellationToken.None));
        ended.Sum().ShouldBe(1);
        var row = await host.QueryAsync(db => db.JointPunishments.SingleAsync());
        (row.Version, row.State).ShouldBe((2, Core.JointPunishment.PunishmentState.Lifted));
        row.ToCore().End!.Reason.ShouldBe(Core.JointPunishment.LiftReason.Expired);
        (await host.QueryAsync(db => db.Outbox.CountAsync(o => o.Type.EndsWith("JointPunishmentLifted")))).ShouldBe(1);
    }

    [Fact]
    public async Task Replicas_that_look_at_the_same_time_send_again_once()
    {
        await using var host = await city.StartAsync(("Credit:ResendInterval", "00:10:00"));
        await host.ImposedAsync(TestSubjects.Company().Reveal());
        var scheduler = host.Service<ResendScheduler>();
        (await scheduler.RunOnceAsync(CancellationToken.None)).ShouldBe(0);
        host.Clock.Advance(TimeSpan.FromMilliseconds(600));

        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scheduler.RunOnceAsync(CancellationToken.None)));

        sent.Sum().ShouldBe(1);
        (await host.QueryAsync(db => db.Propagation.Select(r => r.Attempts).ToListAsync())).ShouldBe([2, 2, 2, 2, 2]);
        (await host.QueryAsync(db => db.Outbox.CountAsync(o => o.Type.EndsWith("JointPunishmentImposed")))).ShouldBe(2);
    }

    [Fact]
    public async Task Sequence_numbers_have_no_gap_however_many_decide_at_once()
    {
        await using var host = await city.StartAsync();
        var proposals = new List<Punishment>();
        for (var i = 0; i < 12; i++)
            proposals.Add(await host.ProposedAsync(TestSubjects.Company().Reveal()));

        await Task.WhenAll(proposals.Select(p => host.OfficerB.ImposePunishmentAsync(p.Imposition()).ResponseAsync));

        var sequences = await host.QueryAsync(db => db.RegisterEntries.OrderBy(e => e.Sequence).Select(e => e.Sequence).ToListAsync());
        sequences.ShouldBe(Enumerable.Range(1, 12).Select(i => (long)i));
        (await host.QueryAsync(db => db.RegisterHead.Select(h => h.Sequence).SingleAsync())).ShouldBe(12);
    }

    private static Effect Suspended() => new("COOPERATION_SUSPENDED", "projects/1", "暂停合作", Basis);

    private Task EnforceAsync(Guid punishmentId, int version, string service, params Effect[] effects) => PublishAsync(
        new PunishmentEnforced { PunishmentId = punishmentId, Version = version, Service = service, Effects = effects, EnforcedAt = DateTimeOffset.UtcNow });

    private Task PublishAsync(object answer, Guid? messageId = null) =>
        credit.Service<IBus>().Publish(answer, answer.GetType(), context => context.MessageId = messageId ?? Guid.NewGuid());

    private async Task<PropagationRow> RowAsync(string punishmentId, string service) =>
        (await credit.OfficerA.GetPropagationAsync(new GetPropagationRequest { PunishmentId = punishmentId })).Rows.Single(r => r.Service == service);

    private Task<GetPropagationResponse> SettledAsync(string punishmentId) => Deadline.ForAsync(async () =>
        await credit.OfficerA.GetPropagationAsync(new GetPropagationRequest { PunishmentId = punishmentId }) is { Settled: true } settled ? settled : null);

    private static async Task<long> GaugeAsync(string name)
    {
        using var gauge = new Measurements(name);
        await Deadline.UntilAsync(() => Task.FromResult(gauge.Observe() > 0));
        return gauge.Last;
    }

    /// <summary>What the service's own meter says.</summary>
    private sealed class Measurements : IDisposable
    {
        private readonly MeterListener listener = new();
        private long count;
        private long last;

        internal Measurements(string instrument)
        {
            listener.InstrumentPublished = (published, self) =>
            {
                if (published.Meter.Name == "Quzhou.Credit" && published.Name == instrument)
                    self.EnableMeasurementEvents(published);
            };
            listener.SetMeasurementEventCallback<long>((_, value, _, _) =>
            {
                Interlocked.Increment(ref count);
                if (value > 0)
                    Volatile.Write(ref last, value);
            });
            listener.Start();
        }

        internal long Count => Volatile.Read(ref count);

        internal long Last => Volatile.Read(ref last);

        internal long Observe()
        {
            listener.RecordObservableInstruments();
            return Last;
        }

        public void Dispose() => listener.Dispose();
    }
}

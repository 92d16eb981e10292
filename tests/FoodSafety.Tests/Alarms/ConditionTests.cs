using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.FoodSafety.Alarms.Conditions;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Persistence;
using Quzhou.TestServers;
using AlarmKind = Quzhou.FoodSafety.Core.Alarms.AlarmKind;

namespace Quzhou.FoodSafety.Tests.Alarms;

/// <summary>Alarms from what is on record: permits that ran out, failures that repeat.</summary>
[Collection<AlarmCollection>]
public sealed class ConditionTests(AlarmOffice office)
{
    [Fact]
    public async Task A_permit_that_ran_out_is_one_alarm_once_and_a_renewed_one_is_another()
    {
        var operatorId = await office.OperatorAsync();
        var permit = await PermitAsync(operatorId, office.Today);
        await using var replica = office.Another();
        (await PermitRoundAsync(operatorId)).ShouldBeEmpty("the last day is not over");
        office.Clock.Advance(TimeSpan.FromDays(1));

        await Task.WhenAll(PermitRoundAsync(operatorId), PermitRoundAsync(operatorId, replica.Services));
        var alarm = (await PermitRoundAsync(operatorId)).ShouldHaveSingleItem();
        alarm.Key.ShouldBe($"{permit}/{office.Today.AddDays(-1):yyyy-MM-dd}");
        await office.CloseAsync(alarm.Id);
        (await PermitRoundAsync(operatorId)).Count.ShouldBe(1, "closed is closed");

        await ChangeAsync(db => db.Permits.Where(p => p.PermitId == permit).ExecuteUpdateAsync(s => s.SetProperty(p => p.ValidUntil, office.Today)));
        office.Clock.Advance(TimeSpan.FromDays(1));
        (await PermitRoundAsync(operatorId)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_permit_that_was_ended_is_an_alarm_from_the_day_after_unless_another_is_in_force()
    {
        var (revoked, replaced, other) = (await office.OperatorAsync(), await office.OperatorAsync(), await office.OperatorAsync());
        var permit = await PermitAsync(revoked, office.Today.AddYears(1), office.Today);
        await PermitAsync(replaced, office.Today.AddYears(1), office.Today);
        await PermitAsync(replaced, office.Today.AddYears(5));
        await PermitAsync(other, office.Today.AddYears(1), office.Today);
        await PermitAsync(other, office.Today.AddYears(5), serial: 70);
        (await PermitRoundAsync(revoked)).ShouldBeEmpty("its last day is not over");
        office.Clock.Advance(TimeSpan.FromDays(1));

        (await PermitRoundAsync(revoked)).ShouldHaveSingleItem().Key.ShouldBe($"{permit}/{office.Today.AddDays(-1):yyyy-MM-dd}");
        (await PermitRoundAsync(revoked)).Count.ShouldBe(1, "once");
        (await PermitRoundAsync(replaced)).ShouldBeEmpty();
        (await PermitRoundAsync(other)).Count.ShouldBe(1, "a permit for another item is no permit for this one");
    }

    [Fact]
    public async Task An_operator_out_of_business_or_with_a_newer_permit_alarms_nobody()
    {
        var (renewed, closed) = (await office.OperatorAsync(), await office.OperatorAsync());
        await PermitAsync(renewed, office.Today.AddDays(-3));
        await PermitAsync(renewed, office.Today);
        await PermitAsync(closed, office.Today.AddDays(-3));
        await PermitAsync(closed, office.Today.AddDays(-3), office.Today.AddDays(-4));
        await ChangeAsync(db => db.Operators.Where(o => o.Id == closed).ExecuteUpdateAsync(s => s.SetProperty(o => o.ClosedOn, office.Today)));

        (await PermitRoundAsync(renewed)).ShouldBeEmpty();
        (await PermitRoundAsync(closed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_third_failure_is_an_alarm_and_the_fourth_after_it_was_closed_another()
    {
        var operatorId = await office.OperatorAsync();
        await FailAsync(operatorId, 100);
        await FailAsync(operatorId, 50);
        (await FailureRoundAsync(operatorId)).ShouldBeEmpty("one below");

        await FailAsync(operatorId, 1);
        await FailureRoundAsync(operatorId);
        var alarm = (await FailureRoundAsync(operatorId)).ShouldHaveSingleItem();
        (await office.ReadAsync(alarm.Id)).Changes.ShouldHaveSingleItem();
        await office.CloseAsync(alarm.Id);
        (await FailureRoundAsync(operatorId)).Count.ShouldBe(1, "the same failures");

        await FailAsync(operatorId, 0);
        (await FailureRoundAsync(operatorId)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Failed_samples_of_supervision_count_beside_inspections_once_they_are_reported()
    {
        var (samples, monitored, mixed) = (await office.OperatorAsync(), await office.OperatorAsync(), await office.OperatorAsync());
        for (var daysAgo = 0; daysAgo < 3; daysAgo++)
        {
            await SampleAsync(samples, daysAgo, reported: daysAgo > 0);
            await SampleAsync(monitored, daysAgo, SampleCategory.RiskMonitoring);
        }
        (await FailureRoundAsync(samples)).ShouldBeEmpty("one report is not released");
        (await FailureRoundAsync(monitored)).ShouldBeEmpty("risk monitoring counts against nobody");
        await SampleAsync(samples, 0, conclusion: Conclusion.Passed);
        (await FailureRoundAsync(samples)).ShouldBeEmpty("two failed");

        await SampleAsync(samples, 0);
        await SampleAsync(mixed, 179);
        await FailAsync(mixed, 50);
        await FailAsync(mixed, 0);

        var alarm = (await FailureRoundAsync(samples)).ShouldHaveSingleItem();
        (await office.QueryAsync(db => db.AlarmMembers.CountAsync(m => m.AlarmId == alarm.Id))).ShouldBe(3);
        (await FailureRoundAsync(samples)).Count.ShouldBe(1, "the same failures");
        (await FailureRoundAsync(mixed)).Count.ShouldBe(1);
    }

    private async Task<List<AlarmRow>> PermitRoundAsync(Guid operatorId, IServiceProvider? services = null)
    {
        await (services ?? office.Host.Services).GetRequiredService<PermitScheduler>().RunOnceAsync(CancellationToken.None);
        return await office.QueryAsync(db => db.Alarms.Where(a => a.OperatorId == operatorId && a.Kind == AlarmKind.PermitExpired).OrderBy(a => a.Id).ToListAsync());
    }

    private async Task<List<AlarmRow>> FailureRoundAsync(Guid operatorId)
    {
        await office.Host.Services.GetRequiredService<FailureScheduler>().RunOnceAsync(CancellationToken.None);
        return await office.QueryAsync(db => db.Alarms.Where(a => a.OperatorId == operatorId && a.Kind == AlarmKind.RepeatedFailures).OrderBy(a => a.Id).ToListAsync());
    }

    private async Task<Guid> PermitAsync(Guid operatorId, DateOnly validUntil, DateOnly? endedOn = null, int serial = 6)
    {
        var row = new PermitRow
        {
            PermitId = Guid.NewGuid(), Version = 1, SubjectId = TestSubjects.Company().Reveal(), ValidUntil = validUntil, EndedOn = endedOn, OperatorId = operatorId, CatalogueSerial = serial,
        };
        await ChangeAsync(db =>
        {
            db.Permits.Add(row);
            return db.SaveChangesAsync();
        });
        return row.PermitId;
    }

    private Task FailAsync(Guid operatorId, int daysAgo) => ChangeAsync(db =>
    {
        db.Inspections.Add(new InspectionRow
        {
            Id = Guid.CreateVersion7(),
            OperatorId = operatorId,
            Class = Core.Operators.InspectionClass.Routine,
            PlannedOn = office.Today.AddDays(-daysAgo),
            InspectedOn = office.Today.AddDays(-daysAgo),
            Outcome = InspectionOutcome.Failed,
        });
        return db.SaveChangesAsync();
    });

    // As a report leaves it; the way there is the sampling tests' business.
    private Task SampleAsync(
        Guid operatorId, int daysAgo, SampleCategory category = SampleCategory.Food, Conclusion conclusion = Conclusion.Failed, bool reported = true)
    {
        var (id, number, on) = (Guid.CreateVersion7(), Guid.NewGuid().ToString("N"), office.Today.AddDays(-daysAgo));
        var act = new Act("tester", on);
        var sample = new SampleCase(
            id, number, category, operatorId, "菠菜", "叶菜蔬菜", "B1", on, ["sampler", "sampler-2"], reported ? SampleStage.Reported : SampleStage.Tested, "tester", "F-1", [], [],
            conclusion, act, reported ? act with { By = "signer" } : null);
        return ChangeAsync(db =>
        {
            db.Samples.Add(new SampleRow
            {
                Id = id, SampleNumber = number, Category = category, OperatorId = operatorId, County = "柯城区", Batch = "B1", TakenOn = on, Case = sample,
            });
            return db.SaveChangesAsync();
        });
    }

    private async Task ChangeAsync(Func<FoodSafetyDb, Task> change)
    {
        await using var db = await office.Host.Services.GetRequiredService<IDbContextFactory<FoodSafetyDb>>().CreateDbContextAsync();
        await change(db);
    }
}

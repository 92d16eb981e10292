using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.FoodSafety.Alarms.Conditions;
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
    public async Task A_permit_that_ended_or_an_operator_out_of_business_alarms_nobody()
    {
        var (ended, closed) = (await office.OperatorAsync(), await office.OperatorAsync());
        await PermitAsync(ended, office.Today.AddDays(-3), office.Today.AddDays(-2));
        await PermitAsync(closed, office.Today.AddDays(-3));
        await ChangeAsync(db => db.Operators.Where(o => o.Id == closed).ExecuteUpdateAsync(s => s.SetProperty(o => o.ClosedOn, office.Today)));

        (await PermitRoundAsync(ended)).ShouldBeEmpty();
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

    private async Task<Guid> PermitAsync(Guid operatorId, DateOnly validUntil, DateOnly? endedOn = null)
    {
        var row = new PermitRow
        {
            PermitId = Guid.NewGuid(), Version = 1, SubjectId = TestSubjects.Company().Reveal(), ValidUntil = validUntil, EndedOn = endedOn, OperatorId = operatorId,
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

    private async Task ChangeAsync(Func<FoodSafetyDb, Task> change)
    {
        await using var db = await office.Host.Services.GetRequiredService<IDbContextFactory<FoodSafetyDb>>().CreateDbContextAsync();
        await change(db);
    }
}

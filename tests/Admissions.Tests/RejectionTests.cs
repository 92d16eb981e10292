using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>A publication that is rejected, and rulings that a run passes over.</summary>
public sealed class RejectionTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    [Fact]
    public async Task A_rejected_run_is_never_published_what_stands_goes_on_standing_and_a_new_run_follows()
    {
        var (year, run) = await CompleteAsync(2031);
        (await RefusedAsync(run, "starter")).ShouldBe("FOUR_EYES");
        (await city.Runs("chief", "admissions.approver").RejectPublicationAsync(Rejection(run, reason: "")).ViolationsAsync()).ShouldBe(["reason:REQUIRED"]);
        var published = await year.PublishAsync(run);
        var stale = await year.RunAsync("复核");
        var once = await year.ApproveAsync(stale, "approver1");
        (await city.Runs("chief", "admissions.approver").RejectPublicationAsync(Rejection(stale)).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");

        var rejected = (await city.Runs("chief", "admissions.approver").RejectPublicationAsync(Rejection(once))).Run;

        (rejected.State, rejected.RejectedBy, rejected.Rejection).ShouldBe((AllocationState.Rejected, "chief", "计划有误"));
        (await year.GetAsync(rejected.RunId)).ShouldBe(rejected);
        (await year.GetAsync(published.RunId)).State.ShouldBe(AllocationState.Published);
        (await city.Runs("approver2", "admissions.approver").ApprovePublicationAsync(
            new ApprovePublicationRequest { RequestId = AdmissionsFixture.NewId(), RunId = rejected.RunId, Etag = rejected.Etag }).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await year.PublishAsync(await year.RunAsync("重新录取"))).State.ShouldBe(AllocationState.Published);
        (await year.GetAsync(published.RunId)).State.ShouldBe(AllocationState.Superseded);
        await using var db = await DatabaseAsync();
        (await db.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM audit_log WHERE action = 'run.publication-rejected' AND target = {rejected.RunId}""").SingleAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Only_a_complete_run_is_rejected()
    {
        var (year, run) = await CompleteAsync(2032);
        await using var database = NpgsqlDataSource.Create(city.Connection);
        await using var session = await database.OpenConnectionAsync();

        // The worker's own lock, so that it leaves a run alone that this table calls queued or running.
        await using (var hold = new NpgsqlCommand("SELECT pg_advisory_lock(4702968926895493937)", session))
            await hold.ExecuteNonQueryAsync();
        await using var db = await DatabaseAsync();
        foreach (var state in Enum.GetValues<RunState>().Where(s => s != RunState.Complete))
        {
            await SetAsync(db, run, state);
            (await RefusedAsync(await year.GetAsync(run.RunId), "chief")).ShouldBe("WRONG_STATE", state.ToString());
        }
        await SetAsync(db, run, RunState.Complete);
        (await city.Runs("chief", "admissions.approver").RejectPublicationAsync(Rejection(await year.GetAsync(run.RunId)))).Run.State.ShouldBe(AllocationState.Rejected);
    }

    [Fact]
    public async Task A_ruling_that_fits_the_data_no_longer_is_named_with_its_group_and_why()
    {
        var year = new ExamYear(city, 2033);
        var school = Steps.PublicSchool();
        var plan = await year.SchoolAsync(school, 1);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name), new Pupil(Pupil.Of(500), school.Name)]);
        var ids = year.Registrations.Select(r => r.RegistrationId).ToList();
        var tied = await year.RunAsync();
        tied.State.ShouldBe(AllocationState.NeedsDecision, tied.Failure);
        await city.Runs("ruler", "admissions.approver").RecordRulingAsync(new RecordRulingRequest
        {
            RequestId = AdmissionsFixture.NewId(), RunId = tied.RunId, TieNumber = 1, RegistrationIds = { ids }, Reason = "按成长记录册",
        });
        var ruled = await year.RunAsync("裁定后", tied.RunId);
        ruled.PassedOverRulings.ShouldBeEmpty();
        await year.PublishAsync(ruled);
        await city.Runs("corrector", "admissions.clerk").RecordCorrectionAsync(new RecordCorrectionRequest
        {
            RequestId = AdmissionsFixture.NewId(), RegistrationId = ids[1], Score = new ScoreCorrection { Subject = ExamSubject.Chinese, Tenths = 610 }, Reason = "复核试卷",
        });

        var run = await year.RunAsync("更正");

        (await year.SchoolsAsync(run)).ShouldBe(["", school.Name]);
        var passed = run.PassedOverRulings.ShouldHaveSingleItem();
        (passed.SchoolId, passed.Channel, passed.JuniorSchoolId, passed.RuledBy, passed.RulingReason).ShouldBe((plan.SchoolId, Channel.Unified, "", "ruler", "按成长记录册"));
        passed.RegistrationIds.ShouldBe(ids);
        passed.ReasonZh.ShouldBe("裁定名单与现有并列考生不一致");
        passed.ReasonEn.ShouldNotBeEmpty();
    }

    private static RejectPublicationRequest Rejection(AllocationRun run, string reason = "计划有误") => new()
    {
        RequestId = AdmissionsFixture.NewId(), RunId = run.RunId, Etag = run.Etag, Reason = reason,
    };

    private static Task<int> SetAsync(AdmissionsDb db, AllocationRun run, RunState state)
    {
        var id = Guid.Parse(run.RunId);
        return db.Runs.Where(r => r.Id == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, state));
    }

    private Task<AdmissionsDb> DatabaseAsync() => city.Host.Services.GetRequiredService<IDbContextFactory<AdmissionsDb>>().CreateDbContextAsync();

    private Task<string> RefusedAsync(AllocationRun run, string officer) =>
        city.Runs(officer, "admissions.approver").RejectPublicationAsync(Rejection(run)).ReasonAsync(StatusCode.FailedPrecondition);

    private async Task<(ExamYear Year, AllocationRun Run)> CompleteAsync(int number)
    {
        var year = new ExamYear(city, number);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 1);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name)]);
        var run = await year.RunAsync();
        run.State.ShouldBe(AllocationState.Complete, run.Failure);
        return (year, run);
    }
}

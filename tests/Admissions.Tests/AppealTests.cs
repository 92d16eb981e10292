using Grpc.Core;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>Corrections: a new run, the difference, and two officers that did not enter it.</summary>
public sealed class AppealTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    [Fact]
    public async Task A_corrected_mark_opens_a_run_shows_who_moved_and_replaces_the_old_one_after_two_approvals()
    {
        var (year, school) = await PublishedAsync(2031);
        var old = (await city.Runs("reader", "admissions.reader").ListRunsAsync(new ListRunsRequest { Year = 2031 })).Runs.Single(r => r.State == AllocationState.Published);
        (await year.SchoolsAsync(old)).ShouldBe([school, school, ""]);

        var correction = await city.Runs("corrector", "admissions.clerk").RecordCorrectionAsync(Score(year, 2, 1000));
        (correction.Correction.Kind, correction.Correction.Officer).ShouldBe((CorrectionKind.Score, "corrector"));
        correction.Correction.Before.ShouldContain("600");
        var run = await year.RunAsync("申诉更正");

        run.State.ShouldBe(AllocationState.Complete, run.Failure);
        run.LastCorrection.ShouldBe(correction.Correction.Number);
        var (all, token) = (new List<PlacementDifference>(), "");
        do
        {
            var page = await city.Runs("reader", "admissions.reader").ListDifferencesAsync(new ListDifferencesRequest { RunId = run.RunId, PageSize = 1, PageToken = token });
            page.AgainstRunId.ShouldBe(old.RunId);
            page.Differences.Count.ShouldBeLessThanOrEqualTo(1);
            all.AddRange(page.Differences);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        all.Select(d => (d.RegistrationId, d.OldSchool, d.NewSchool, d.Cause)).ShouldBe(
        [
            (year.Registrations[1].RegistrationId, school, "", "DISPLACED"),
            (year.Registrations[2].RegistrationId, "", school, "OWN_DATA"),
        ]);

        (await RefusedAsync(run, "corrector")).ShouldBe("FOUR_EYES");
        run = await year.ApproveAsync(run, "approver1");
        (await year.GetAsync(old.RunId)).State.ShouldBe(AllocationState.Published);
        (await RefusedAsync(run, "approver1")).ShouldBe("FOUR_EYES");
        var replaced = await city.Runs("approver2", "admissions.approver").ApprovePublicationAsync(
            new ApprovePublicationRequest { RequestId = AdmissionsFixture.NewId(), RunId = run.RunId, Etag = run.Etag });
        run = replaced.Run;

        replaced.Basis.Rules().ShouldBe(["admissions.run.two-approvals"]);
        run.State.ShouldBe(AllocationState.Published);
        (await year.GetAsync(old.RunId)).State.ShouldBe(AllocationState.Superseded);
        (await year.SchoolsAsync(run)).ShouldBe([school, "", school]);
        (await city.Runs("reader", "admissions.reader").ListCorrectionsAsync(new ListCorrectionsRequest { Year = 2031 })).Corrections.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_run_without_the_latest_correction_is_not_published()
    {
        var (year, _) = await PublishedAsync(2032);
        await city.Runs("corrector", "admissions.clerk").RecordCorrectionAsync(Score(year, 2, 1000));
        var run = await year.RunAsync();
        await city.Runs("corrector", "admissions.clerk").RecordCorrectionAsync(Score(year, 2, 900));

        (await RefusedAsync(run, "approver1")).ShouldBe("RUN_OUTDATED");
    }

    [Fact]
    public async Task A_correction_of_bonus_or_eligibility_counts_in_the_next_run()
    {
        var year = new ExamYear(city, 2033);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 1);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name), new Pupil(Pupil.Of(480), school.Name)], freeze: false);
        var claim = (await city.Exam("clerk", "admissions.clerk").FileBonusClaimAsync(new FileBonusClaimRequest
        {
            RequestId = AdmissionsFixture.NewId(), RegistrationId = year.Registrations[1].RegistrationId, Ground = BonusGround.MartyrsChild, Evidence = "证1",
        })).Claim;
        await year.FreezeAsync();
        await year.PublishAsync(await year.RunAsync());

        var bonus = await city.Runs("corrector", "admissions.clerk").RecordCorrectionAsync(new RecordCorrectionRequest
        {
            RequestId = AdmissionsFixture.NewId(),
            RegistrationId = year.Registrations[1].RegistrationId,
            Bonus = new BonusCorrection { ClaimId = claim.ClaimId, Counts = true },
            Reason = "补交证明",
        });
        bonus.Basis.Rules().ShouldContain("admissions.bonus.amount");
        (await year.SchoolsAsync(await year.RunAsync())).ShouldBe(["", school.Name]);

        await city.Runs("corrector", "admissions.clerk").RecordCorrectionAsync(new RecordCorrectionRequest
        {
            RequestId = AdmissionsFixture.NewId(),
            RegistrationId = year.Registrations[1].RegistrationId,
            Eligibility = new EligibilityCorrection { Facts = new EligibilityFacts { Stage = SchoolStage.HighSchool, Track = StudyTrack.General, QuzhouHousehold = true } },
            Reason = "已在高中就读",
        });
        (await year.SchoolsAsync(await year.RunAsync())).ShouldBe([school.Name, "-"]);
    }

    [Fact]
    public async Task A_punishment_or_lift_after_publication_changes_no_place_even_in_a_corrected_run()
    {
        var year = new ExamYear(city, 2034);
        var (guardian, other) = (TestSubjects.Person(), TestSubjects.Person());
        var (dear, open) = (Steps.PrivateSchool(TestSubjects.Company(), highFee: true), Steps.PublicSchool());
        await year.SchoolAsync(dear, 5);
        await year.SchoolAsync(open, 1);
        var punishment = await city.Host.Services.PunishAsync<AdmissionsDb>(other);
        await year.FillAsync(
        [
            new Pupil(Pupil.Of(550), dear.Name, open.Name) { Guardian = guardian },
            new Pupil(Pupil.Of(520), dear.Name, open.Name) { Guardian = other },
            new Pupil(Pupil.Of(500), open.Name),
        ]);
        var published = await year.PublishAsync(await year.RunAsync());
        (await year.SchoolsAsync(published)).ShouldBe([dear.Name, open.Name, ""]);

        await city.Host.Services.PunishAsync<AdmissionsDb>(guardian);
        await city.Host.Services.ReleaseAsync<AdmissionsDb>(other, punishment);
        await city.Runs("corrector", "admissions.clerk").RecordCorrectionAsync(Score(year, 2, 610));
        var run = await year.RunAsync("与惩戒无关的更正");

        (await year.SchoolsAsync(run)).ShouldBe([dear.Name, open.Name, ""]);
        (await year.PublishAsync(run)).State.ShouldBe(AllocationState.Published);
    }

    public static TheoryData<string, Action<RecordCorrectionRequest>, string> Bad => new()
    {
        { "nothing to correct", r => r.ClearCorrection(), "correction:REQUIRED" },
        { "no reason", r => r.Reason = "", "reason:REQUIRED" },
        { "no subject", r => r.Score.Subject = ExamSubject.Unspecified, "score.subject:REQUIRED" },
        { "more than full marks", r => r.Score.Tenths = 1201, "score.tenths:OUT_OF_RANGE" },
        { "the mark on file", r => r.Score.Tenths = 600, "score.tenths:NO_CHANGE" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_malformed_correction_names_its_field(string name, Action<RecordCorrectionRequest> spoil, string expected)
    {
        var year = await frozen.Value;
        var request = Score(year, 0, 700);
        spoil(request);

        (await city.Runs("corrector", "admissions.clerk").RecordCorrectionAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    private readonly Lazy<Task<ExamYear>> frozen = new(async () =>
    {
        var year = new ExamYear(city, 2035 + Interlocked.Increment(ref frozenYears));
        await year.FillAsync([new Pupil(Pupil.Of(500), [])
        {
            Grades = "A",
        }]);
        return year;
    });

    private static int frozenYears;

    private async Task<(ExamYear Year, string School)> PublishedAsync(int number)
    {
        var year = new ExamYear(city, number);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 2);
        await year.FillAsync([new Pupil(Pupil.Of(520), school.Name), new Pupil(Pupil.Of(500), school.Name), new Pupil(Pupil.Of(490), school.Name)]);
        await year.PublishAsync(await year.RunAsync());
        return (year, school.Name);
    }

    private static RecordCorrectionRequest Score(ExamYear year, int pupil, int tenths) => new()
    {
        RequestId = AdmissionsFixture.NewId(),
        RegistrationId = year.Registrations[pupil].RegistrationId,
        Score = new ScoreCorrection { Subject = ExamSubject.Chinese, Tenths = tenths },
        Reason = "复核试卷",
    };

    private Task<string> RefusedAsync(AllocationRun run, string officer) => city.Runs(officer, "admissions.approver").ApprovePublicationAsync(
        new ApprovePublicationRequest { RequestId = AdmissionsFixture.NewId(), RunId = run.RunId, Etag = run.Etag }).ReasonAsync(StatusCode.FailedPrecondition);
}

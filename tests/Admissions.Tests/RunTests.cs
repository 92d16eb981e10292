using Grpc.Core;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>Allocation runs: from the snapshot to the publication.</summary>
public sealed class RunTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    [Fact]
    public async Task A_run_places_by_total_says_why_and_keeps_its_digests()
    {
        var year = new ExamYear(city, 2031);
        var (first, second) = (Steps.PublicSchool(), Steps.PublicSchool());
        await year.SchoolAsync(first, 1);
        await year.SchoolAsync(second, 1);
        await year.FillAsync([new Pupil(Pupil.Of(500), first.Name, second.Name), new Pupil(Pupil.Of(520), first.Name), new Pupil(Pupil.Of(490), first.Name, second.Name)]);

        var run = await year.RunAsync();
        var again = await year.RunAsync("再次运行");

        (run.State, run.Candidates, run.Placed, run.Attempts).ShouldBe((AllocationState.Complete, 3, 2, 1), run.Failure);
        run.VerifiedProperties.ShouldContain("NO_ENVY");
        (await year.SchoolsAsync(run)).ShouldBe([second.Name, first.Name, ""]);
        var lost = (await year.PlacementsAsync(run))[2];
        lost.Basis.Count.ShouldBe(3);
        lost.Basis.Skip(1).SelectMany(b => b.Facts.Where(f => f.Name == "preference").Select(f => f.Value)).ShouldBe(["1", "2"]);
        (again.InputDigest, again.ResultDigest).ShouldBe((run.InputDigest, run.ResultDigest));
        again.Number.ShouldBe(run.Number + 1);
        var lines = (await city.Runs("reader", "admissions.reader").ListLinesAsync(new ListLinesRequest { RunId = run.RunId })).Lines;
        lines.Select(l => (l.School, l.LineTenths, l.Unfilled)).ShouldBe([(first.Name, 5200, 0), (second.Name, 5000, 0)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_run_waits_for_the_freeze_and_its_request_repeated_is_one_run()
    {
        var year = new ExamYear(city, 2032);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 2);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name)], freeze: false);
        var starter = city.Runs("starter", "admissions.clerk");

        (await starter.StartRunAsync(year.Start()).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("SCORES_NOT_FROZEN");
        await year.FreezeAsync();
        var request = year.Start();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await starter.StartRunAsync(request)));

        answers.Distinct().ShouldHaveSingleItem();
        (await year.EndOfAsync(answers[0].Run.RunId)).State.ShouldBe(AllocationState.Complete);
        (await city.Runs("reader", "admissions.reader").ListRunsAsync(new ListRunsRequest { Year = 2032 })).Runs.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Equals_at_the_line_wait_for_an_officer_and_then_the_run_completes()
    {
        var year = new ExamYear(city, 2033);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 2);
        await year.FillAsync([.. Enumerable.Range(0, 3).Select(_ => new Pupil(Pupil.Of(500), school.Name))]);
        var run = await year.RunAsync();

        run.State.ShouldBe(AllocationState.NeedsDecision, run.Failure);
        (await year.PlacementsAsync(run)).ShouldBeEmpty();
        var tie = (await city.Runs("reader", "admissions.reader").ListTiesAsync(new ListTiesRequest { RunId = run.RunId })).Ties.ShouldHaveSingleItem();
        (tie.Seats, tie.RegistrationIds.Count, tie.Ruled).ShouldBe((2, 3, false));
        var ids = year.Registrations.Select(r => r.RegistrationId).ToList();
        tie.RegistrationIds.ShouldBe(ids, ignoreOrder: true);
        var officer = city.Runs("ruler", "admissions.approver");
        RecordRulingRequest Ruling(params IEnumerable<string> order) => new()
        {
            RequestId = AdmissionsFixture.NewId(), RunId = run.RunId, TieNumber = 1, RegistrationIds = { order }, Reason = "按成长记录册",
        };
        (await officer.RecordRulingAsync(Ruling(ids[0], ids[1])).ViolationsAsync()).ShouldBe(["registration_ids:NOT_THE_GROUP"]);
        var ruled = await officer.RecordRulingAsync(Ruling(ids[2], ids[0], ids[1]));
        (ruled.Tie.Ruled, ruled.OpenTies).ShouldBe((true, 0));
        (await officer.RecordRulingAsync(Ruling(ids)).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");

        var done = await year.RunAsync("裁定后重算", run.RunId);

        (done.State, done.BaseRunId).ShouldBe((AllocationState.Complete, run.RunId), done.Failure);
        done.InputDigest.ShouldNotBe(run.InputDigest);
        (await year.SchoolsAsync(done)).ShouldBe([school.Name, "", school.Name]);
        (await year.RunAsync("取新数据")).ResultDigest.ShouldBe(done.ResultDigest);
    }

    [Fact]
    public async Task A_result_is_published_by_two_officers_that_did_not_start_it()
    {
        var year = new ExamYear(city, 2034);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 2);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name)]);
        var run = await year.RunAsync(officer: "starter");

        Task<string> Refused(string officer) => city.Runs(officer, "admissions.approver").ApprovePublicationAsync(
            new ApprovePublicationRequest { RequestId = AdmissionsFixture.NewId(), RunId = run.RunId, Etag = run.Etag }).ReasonAsync(StatusCode.FailedPrecondition);
        (await Refused("starter")).ShouldBe("FOUR_EYES");
        var stale = run;
        run = await year.ApproveAsync(run, "approver1");
        (run.State, run.ApprovedBy).ShouldBe((AllocationState.Complete, ["approver1"]));
        (await Refused("approver1")).ShouldBe("FOUR_EYES");
        run = await year.ApproveAsync(run, "approver2");
        (run.State, run.ApprovedBy).ShouldBe((AllocationState.Published, ["approver1", "approver2"]));
        (await Refused("approver3")).ShouldBe("WRONG_STATE");
        (await city.Runs("approver3", "admissions.approver").ApprovePublicationAsync(
            new ApprovePublicationRequest { RequestId = AdmissionsFixture.NewId(), RunId = run.RunId, Etag = stale.Etag }).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");
        var filing = new Pupil(Pupil.Of(1), school.Name);
        (await city.PreferencesAsync(Importing.Header(2034), Importing.Csv(["考生号,第1志愿", $"{year.Registrations[0].CandidateNumber},{filing.Wants[0]}"])).ReasonAsync())
            .ShouldBe("RESULT_PUBLISHED");
    }

    [Fact]
    public async Task A_punished_guardian_bars_a_high_fee_private_place_and_never_a_public_one()
    {
        var year = new ExamYear(city, 2035);
        var guardian = TestSubjects.Person();
        var (dear, open) = (Steps.PrivateSchool(TestSubjects.Company(), highFee: true), Steps.PublicSchool());
        await year.SchoolAsync(dear, 2);
        await year.SchoolAsync(open, 2);
        await year.FillAsync([new Pupil(Pupil.Of(500), dear.Name, open.Name) { Guardian = guardian }, new Pupil(Pupil.Of(490), dear.Name)]);
        (await year.SchoolsAsync(await year.RunAsync())).ShouldBe([dear.Name, dear.Name]);

        await city.Host.Services.PunishAsync<AdmissionsDb>(guardian);
        var run = await year.RunAsync();

        (await year.SchoolsAsync(run)).ShouldBe([open.Name, dear.Name]);
        var placement = (await year.PlacementsAsync(run))[0];
        placement.Basis.Rules().ShouldContain("admissions.guardian.high-fee");
    }

    [Fact]
    public async Task A_punished_operator_freezes_the_plan_in_the_run()
    {
        var year = new ExamYear(city, 2036);
        var company = TestSubjects.Company();
        var (frozen, open) = (Steps.PrivateSchool(company), Steps.PublicSchool());
        await year.SchoolAsync(frozen, 2);
        await year.SchoolAsync(open, 2);
        await year.FillAsync([new Pupil(Pupil.Of(500), frozen.Name, open.Name)]);
        var punishment = await city.Host.Services.PunishAsync<AdmissionsDb>(company);

        (await year.SchoolsAsync(await year.RunAsync())).ShouldBe([open.Name]);
        await city.Host.Services.ReleaseAsync<AdmissionsDb>(company, punishment);

        (await year.SchoolsAsync(await year.RunAsync())).ShouldBe([frozen.Name]);
    }

    [Fact]
    public async Task A_punishment_between_the_snapshot_and_the_publication_asks_for_a_new_run()
    {
        var year = new ExamYear(city, 2037);
        var guardian = TestSubjects.Person();
        var (dear, open) = (Steps.PrivateSchool(TestSubjects.Company(), highFee: true), Steps.PublicSchool());
        await year.SchoolAsync(dear, 2);
        await year.SchoolAsync(open, 2);
        await year.FillAsync([new Pupil(Pupil.Of(500), dear.Name, open.Name) { Guardian = guardian }]);
        var run = await year.RunAsync();

        await city.Host.Services.PunishAsync<AdmissionsDb>(guardian);

        (await city.Runs("approver1", "admissions.approver").ApprovePublicationAsync(
            new ApprovePublicationRequest { RequestId = AdmissionsFixture.NewId(), RunId = run.RunId, Etag = run.Etag }).ReasonAsync(StatusCode.FailedPrecondition))
            .ShouldBe("REGISTER_CHANGED");
        var published = await year.PublishAsync(await year.RunAsync());
        (await year.SchoolsAsync(published)).ShouldBe([open.Name]);
    }

    [Fact]
    public async Task A_preference_filed_between_the_snapshot_and_the_publication_asks_for_a_new_run()
    {
        var year = new ExamYear(city, 2042);
        var (first, second) = (Steps.PublicSchool(), Steps.PublicSchool());
        await year.SchoolAsync(first, 2);
        await year.SchoolAsync(second, 2);
        await year.FillAsync([new Pupil(Pupil.Of(500), first.Name)]);
        var run = await year.RunAsync();
        var filed = Importing.Csv(["考生号,第1志愿", $"{year.Registrations[0].CandidateNumber},{second.Name}"]);
        (await city.PreferencesAsync(Importing.Header(2042), filed)).Summary.Accepted.ShouldBe(1);

        (await city.Runs("approver1", "admissions.approver").ApprovePublicationAsync(
            new ApprovePublicationRequest { RequestId = AdmissionsFixture.NewId(), RunId = run.RunId, Etag = run.Etag }).ReasonAsync(StatusCode.FailedPrecondition))
            .ShouldBe("INPUT_CHANGED");
        (await year.SchoolsAsync(await year.PublishAsync(await year.RunAsync()))).ShouldBe([second.Name]);
    }

    [Fact]
    public async Task Quota_seats_are_filled_by_junior_school_and_special_talents_by_their_test()
    {
        var year = new ExamYear(city, 2039);
        var (school, codes) = (Steps.PublicSchool(), new[] { "RUN-A", "RUN-B" });
        foreach (var code in codes)
        {
            var junior = (await city.Exam("clerk", "admissions.clerk").RegisterJuniorSchoolAsync(new RegisterJuniorSchoolRequest
            {
                RequestId = AdmissionsFixture.NewId(), Code = code, Name = $"样例初中{code}", District = "龙游县",
            })).JuniorSchool;
            await city.Exam("clerk", "admissions.clerk").RecordJuniorSchoolYearAsync(new RecordJuniorSchoolYearRequest
            {
                RequestId = AdmissionsFixture.NewId(), JuniorSchoolId = junior.JuniorSchoolId, Year = 2039, Graduates = 10, Registered = 10, CompliancePercent = 100,
            });
        }
        var plan = await year.QuotaSchoolAsync(school, seats: 20, quota: 14, special: 1, floorLine: 6000);
        var talented = new Pupil(Pupil.Of(470), school.Name) { Junior = "RUN-A" };
        await year.FillAsync(
        [
            .. Enumerable.Range(0, 14).Select(i => new Pupil(Pupil.Of(560 + i), school.Name) { Junior = "RUN-A" }),
            .. Enumerable.Range(0, 3).Select(i => new Pupil(Pupil.Of(480 + i), school.Name) { Junior = "RUN-B" }),
            talented,
        ], freeze: false);
        await year.TalentAsync(plan, year.Registrations[17], 900);
        await year.FreezeAsync();

        var run = await year.RunAsync();

        run.State.ShouldBe(AllocationState.Complete, run.Failure);
        var channels = (await year.PlacementsAsync(run)).Select(p => p.Channel).ToList();
        (channels.Count(c => c == Channel.SpecialTalent), channels[17]).ShouldBe((1, Channel.SpecialTalent));
        channels[14..17].ShouldAllBe(c => c == Channel.Quota);
        channels[..14].Count(c => c == Channel.Quota).ShouldBe(7);
        channels.Count(c => c == Channel.Unspecified).ShouldBe(0);
        var lines = (await city.Runs("reader", "admissions.reader").ListLinesAsync(new ListLinesRequest { RunId = run.RunId })).Lines;
        lines.Sum(l => l.Filled).ShouldBe(18);
        lines.Where(l => l.Channel == Channel.Quota).Select(l => l.JuniorSchool).ShouldBe(["样例初中RUN-A", "样例初中RUN-B"], ignoreOrder: true);
        (await city.Runs("reader", "admissions.reader").ListLinesAsync(new ListLinesRequest { RunId = run.RunId, UnfilledOnly = true })).Lines.Sum(l => l.Unfilled).ShouldBe(2);
    }

    public static TheoryData<string, Action<StartRunRequest>, string> BadStarts => new()
    {
        { "no request id", r => r.RequestId = "", "request_id:REQUIRED" },
        { "no year", r => r.Year = 0, "year:OUT_OF_RANGE" },
        { "no reason", r => r.Reason = " ", "reason:REQUIRED" },
        { "a reason too long", r => r.Reason = new string('长', 501), "reason:TOO_LONG" },
        { "a base that is no UUID", r => r.BaseRunId = "1", "base_run_id:NOT_UUID" },
    };

    [Theory]
    [MemberData(nameof(BadStarts))]
    public async Task A_malformed_start_names_its_field(string name, Action<StartRunRequest> spoil, string expected)
    {
        var request = new ExamYear(city, 2040).Start();
        spoil(request);

        (await city.Runs("starter", "admissions.clerk").StartRunAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task A_run_that_does_not_exist_is_not_found_and_an_older_one_is_no_base()
    {
        var (unknown, reader) = (AdmissionsFixture.NewId(), city.Runs("reader", "admissions.reader"));
        (await reader.GetRunAsync(new GetRunRequest { RunId = unknown }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await reader.ListTiesAsync(new ListTiesRequest { RunId = unknown }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        var year = new ExamYear(city, 2041);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 2);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name)]);
        var (first, second) = (await year.RunAsync(), await year.RunAsync());
        var starter = city.Runs("starter", "admissions.clerk");

        (await starter.StartRunAsync(year.Start("旧批次", first.RunId)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("BASE_OUTDATED");
        (await year.RunAsync("同一输入", second.RunId)).ResultDigest.ShouldBe(second.ResultDigest);
        (await city.Runs("approver1", "admissions.approver").ApprovePublicationAsync(
            new ApprovePublicationRequest { RequestId = AdmissionsFixture.NewId(), RunId = first.RunId, Etag = first.Etag }).ReasonAsync(StatusCode.FailedPrecondition))
            .ShouldBe("RUN_OUTDATED");
    }

    [Fact]
    public async Task Quality_and_earlier_graduation_bar_a_place_in_the_run_too()
    {
        var year = new ExamYear(city, 2038);
        var (key, named, open) = (Steps.PublicSchool(), Steps.PublicSchool("龙游中学"), Steps.PublicSchool());
        await year.SchoolAsync(key, 5, SchoolGrade.ProvincialKey);
        await year.SchoolAsync(named, 5);
        await year.SchoolAsync(open, 5);
        await year.FillAsync(
        [
            new Pupil(Pupil.Of(500), key.Name, open.Name),
            new Pupil(Pupil.Of(500), key.Name, open.Name) { Grades = "P" },
            new Pupil(Pupil.Of(500), open.Name) { Grades = "F" },
            new Pupil(Pupil.Of(500), named.Name, open.Name) { Previous = true },
        ]);

        (await year.SchoolsAsync(await year.RunAsync())).ShouldBe([key.Name, open.Name, "", open.Name]);
    }
}

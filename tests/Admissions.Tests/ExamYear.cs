using System.Globalization;
using Quzhou.Admissions.V1;
using Quzhou.Law;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>A pupil of a small year.</summary>
/// <param name="Points">Marks in the order of the subjects.</param>
/// <param name="Wants">Schools by name, most wanted first.</param>
internal sealed record Pupil(int[] Points, params string[] Wants)
{
    internal SubjectId Person { get; init; } = TestSubjects.Person();

    internal SubjectId Guardian { get; init; } = TestSubjects.Person();

    internal string Junior { get; init; } = "";

    internal string Grades { get; init; } = "A";

    internal bool Previous { get; init; }

    /// <summary>Marks that add up to a total of 460 to 580, the difference in society and sport, which break no tie.</summary>
    internal static int[] Of(int total) => [60, 120, Math.Min(80, total - 460), 160, 120, Math.Max(0, total - 540)];
}

/// <summary>An enrolment year with few schools and pupils, made through the API as officers make it.</summary>
internal sealed class ExamYear(AdmissionsFixture city, int year)
{
    internal int Year => year;

    /// <summary>Registrations in the order of the pupils.</summary>
    internal IReadOnlyList<Registration> Registrations { get; private set; } = [];

    internal static string Numbers(params int[] points) => string.Join(',', points.Select(p => p.ToString(CultureInfo.InvariantCulture)));

    internal async Task<Plan> SchoolAsync(RegisterSchoolRequest school, int seats, SchoolGrade grade = SchoolGrade.Ordinary)
    {
        var registered = (await city.Clerk.RegisterSchoolAsync(school)).School;
        await city.Plans("clerk", "admissions.clerk").SetSchoolProfileAsync(new SetSchoolProfileRequest
        {
            RequestId = AdmissionsFixture.NewId(), SchoolId = registered.SchoolId, Jurisdiction = Jurisdiction.City, Grade = grade, District = "柯城区",
        });
        var request = Steps.Plan(registered.SchoolId, year);
        request.Seats = seats;
        var submitted = (await city.Clerk.SubmitPlanAsync(request)).Plan;
        return (await city.Approver.ApprovePlanAsync(Steps.Approval(submitted))).Plan;
    }

    /// <summary>A school of a provincial name with quotas and special talents, its scheme approved, its quotas divided.</summary>
    internal async Task<Plan> QuotaSchoolAsync(RegisterSchoolRequest school, int seats, int quota, int special, int floorLine)
    {
        var registered = (await city.Clerk.RegisterSchoolAsync(school)).School;
        var plans = city.Plans("clerk", "admissions.clerk");
        await plans.SetSchoolProfileAsync(new SetSchoolProfileRequest
        {
            RequestId = AdmissionsFixture.NewId(), SchoolId = registered.SchoolId, Jurisdiction = Jurisdiction.City, Grade = SchoolGrade.Ordinary, District = "柯城区", QuotaSchool = true,
        });
        foreach (var past in Enumerable.Range(year - 3, 3))
            await plans.RecordPastLineAsync(new RecordPastLineRequest { RequestId = AdmissionsFixture.NewId(), SchoolId = registered.SchoolId, Year = past, LineTenths = floorLine });
        var request = Steps.Plan(registered.SchoolId, year);
        request.Seats = seats;
        var plan = (await city.Clerk.SubmitPlanAsync(request)).Plan;
        var declared = (await plans.DeclarePlanAsync(new DeclarePlanRequest
        {
            RequestId = AdmissionsFixture.NewId(), PlanId = plan.PlanId, Etag = plan.Etag, QuotaSeats = quota, SpecialTalentSeats = special, Figures = new PlanFigures(),
        })).Plan;
        var approved = await city.Approver.ApprovePlanAsync(new ApprovePlanRequest { RequestId = AdmissionsFixture.NewId(), PlanId = plan.PlanId, Etag = declared.Etag });
        approved.Plan.State.ShouldBe(PlanState.Approved);
        await plans.ApportionQuotaAsync(new ApportionQuotaRequest { RequestId = AdmissionsFixture.NewId(), PlanId = plan.PlanId });
        return approved.Plan;
    }

    /// <summary>A pupil passes the school's professional test.</summary>
    internal async Task TalentAsync(Plan plan, Registration registration, int tenths)
    {
        var plans = city.Plans("clerk", "admissions.clerk");
        var day = new Google.Type.Date { Year = 2018, Month = 4, Day = 15 };
        var scheme = (await plans.SubmitTalentSchemeAsync(new SubmitTalentSchemeRequest
        {
            RequestId = AdmissionsFixture.NewId(), SchoolId = plan.SchoolId, Year = year, Field = TalentField.Sport, Seats = 1, PublicObservers = 2, SubmittedOn = day, TestOn = day,
        })).Scheme;
        await city.Plans("approver", "admissions.approver").ApproveTalentSchemeAsync(new ApproveTalentSchemeRequest
        {
            RequestId = AdmissionsFixture.NewId(), SchemeId = scheme.SchemeId, Etag = scheme.Etag,
        });
        await plans.RecordTalentResultAsync(new RecordTalentResultRequest
        {
            RequestId = AdmissionsFixture.NewId(), SchemeId = scheme.SchemeId, RegistrationId = registration.RegistrationId, Passed = true, ScoreTenths = tenths,
        });
    }

    /// <summary>Registers pupils, keys their marks twice and files what they want.</summary>
    internal async Task FillAsync(IReadOnlyList<Pupil> pupils, bool freeze = true)
    {
        var registered = await city.CandidatesAsync(
            Importing.Header(year),
            Importing.Csv([Importing.CandidateHeadings, .. pupils.Select((p, i) => Importing.CandidateLine(p.Person, $"李样{i}", p.Guardian, p.Junior, p.Previous))]));
        registered.Errors.ShouldBeEmpty();
        Registrations = await AllAsync();
        var numbers = Registrations.Select(r => r.CandidateNumber).ToList();
        var scores = Importing.Csv(["考生号,语文,数学,社会·思品,科学,英语,体育", .. pupils.Select((p, i) => $"{numbers[i]},{Numbers(p.Points)}")]);
        foreach (var officer in new[] { "keyer1", "keyer2" })
            (await city.ScoresAsync(Importing.Header(year), scores, officer)).Errors.ShouldBeEmpty();
        (await city.GradesAsync(Importing.Header(year), Importing.Csv(["考生号,等第", .. pupils.Select((p, i) => $"{numbers[i]},{GradesOf(p.Grades)}")]))).Errors.ShouldBeEmpty();
        var headings = string.Join(',', Enumerable.Range(1, 10).Select(r => $"第{r}志愿").Prepend("考生号"));
        var wishes = pupils.Select((p, i) => (p.Wants.Length, Line: $"{numbers[i]},{string.Join(',', p.Wants)}{new string(',', 10 - p.Wants.Length)}"))
            .Where(w => w.Length > 0).Select(w => w.Line).ToList();
        if (wishes.Count > 0)
            (await city.PreferencesAsync(Importing.Header(year), Importing.Csv([headings, .. wishes]))).Errors.ShouldBeEmpty();
        if (freeze)
            await FreezeAsync();
    }

    internal Task<FreezeScoresResponse> FreezeAsync() =>
        city.Exam("approver", "admissions.approver").FreezeScoresAsync(new FreezeScoresRequest { RequestId = AdmissionsFixture.NewId(), Year = year }).ResponseAsync;

    internal async Task<IReadOnlyList<Registration>> AllAsync()
    {
        var (all, token) = (new List<Registration>(), "");
        do
        {
            var page = await city.Exam("reader", "admissions.reader", "identity.reader").ListRegistrationsAsync(new ListRegistrationsRequest { Year = year, PageToken = token });
            all.AddRange(page.Registrations);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return all;
    }

    internal StartRunRequest Start(string reason = "首次录取", string baseRun = "") => new()
    {
        RequestId = AdmissionsFixture.NewId(), Year = year, Reason = reason, BaseRunId = baseRun,
    };

    /// <summary>Starts a run and waits for its end.</summary>
    internal async Task<AllocationRun> RunAsync(string reason = "首次录取", string baseRun = "", string officer = "starter")
    {
        var started = (await city.Runs(officer, "admissions.clerk").StartRunAsync(Start(reason, baseRun))).Run;
        return await EndOfAsync(started.RunId);
    }

    internal Task<AllocationRun> EndOfAsync(string runId) => Deadline.ForAsync(async () =>
    {
        var run = await GetAsync(runId);
        return run.State is AllocationState.Queued or AllocationState.Running ? null : run;
    });

    internal async Task<AllocationRun> GetAsync(string runId) => (await city.Runs("reader", "admissions.reader").GetRunAsync(new GetRunRequest { RunId = runId })).Run;

    internal async Task<AllocationRun> ApproveAsync(AllocationRun run, string officer) =>
        (await city.Runs(officer, "admissions.approver").ApprovePublicationAsync(new ApprovePublicationRequest
        {
            RequestId = AdmissionsFixture.NewId(), RunId = run.RunId, Etag = run.Etag,
        })).Run;

    internal async Task<AllocationRun> PublishAsync(AllocationRun run) => await ApproveAsync(await ApproveAsync(run, "approver1"), "approver2");

    internal async Task<IReadOnlyList<CandidatePlacement>> PlacementsAsync(AllocationRun run)
    {
        var (all, token) = (new List<CandidatePlacement>(), "");
        do
        {
            var page = await city.Runs("reader", "admissions.reader").ListPlacementsAsync(new ListPlacementsRequest { RunId = run.RunId, PageSize = 500, PageToken = token });
            all.AddRange(page.Placements);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return all;
    }

    /// <summary>Schools of the pupils in their order; empty for none.</summary>
    internal async Task<IReadOnlyList<string>> SchoolsAsync(AllocationRun run)
    {
        var placements = (await PlacementsAsync(run)).ToDictionary(p => p.RegistrationId, p => p.School);
        return [.. Registrations.Select(r => placements.GetValueOrDefault(r.RegistrationId, "-"))];
    }

    /// <summary>Grades of every item of the year's scheme.</summary>
    internal string GradesOf(string mark) => year < 2020
        ? $"experiment={mark};information-technology={mark}"
        : $"conduct={mark};health={mark};arts={mark};innovation={mark}";
}

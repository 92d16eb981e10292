using System.Diagnostics;
using System.Globalization;
using System.Text;
using Quzhou.Admissions.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>A city of 20,000 candidates from the first table to a candidate's own query, all of it through gRPC on PostgreSQL.</summary>
public sealed class CityTests(AdmissionsFixture city, ITestOutputHelper output) : IClassFixture<AdmissionsFixture>
{
    private const int Candidates = 20_000;
    private const int JuniorSchools = 40;
    private const int HighSchools = 20;
    private const int Seats = 700;
    private const int Wishes = 4;
    private readonly Stopwatch clock = Stopwatch.StartNew();

    [Fact]
    public async Task A_city_is_registered_examined_placed_published_and_queried()
    {
        var year = new ExamYear(city, 2018);
        await JuniorSchoolsAsync();
        var schools = await HighSchoolsAsync();
        Lap("schools and plans");

        var people = Enumerable.Range(0, Candidates).Select(_ => (Person: TestSubjects.Person(), Guardian: TestSubjects.Person())).ToList();
        var lines = people.Select((p, i) => Importing.CandidateLine(p.Person, $"陈样{i}", p.Guardian, JuniorCode(i % JuniorSchools)));
        var table = Importing.Gb18030(string.Join("\r\n", lines.Prepend(Importing.CandidateHeadings)));
        var registered = await city.CandidatesAsync(Importing.Header(2018, TextEncoding.Gb18030), table);
        (registered.Summary.Accepted, registered.Summary.Rejected).ShouldBe((Candidates, 0), registered.Errors.FirstOrDefault()?.Message);
        Lap($"candidates, {table.Length / 1024} KiB");

        var numbers = (await city.ExportAsync(ExchangeTable.Candidates, 2018).RowsAsync()).Select(r => r[0]).ToList();
        var marks = Importing.Csv(numbers.Select(MarksOf).Prepend("考生号,语文,数学,社会·思品,科学,英语,体育"));
        foreach (var officer in new[] { "keyer1", "keyer2" })
            (await city.ScoresAsync(Importing.Header(2018), marks, officer)).Summary.Accepted.ShouldBe(Candidates);
        Lap("marks, keyed twice");
        var grades = Importing.Csv(numbers.Select(n => $"{n},experiment=A;information-technology={(Hash(n, 9) % 4 == 0 ? "P" : "A")}").Prepend("考生号,等第"));
        (await city.GradesAsync(Importing.Header(2018), grades)).Summary.Accepted.ShouldBe(Candidates);
        var wishes = Importing.Csv(numbers.Select(n => WishesOf(n, schools)).Prepend($"考生号,{string.Join(',', Enumerable.Range(1, Wishes).Select(r => $"第{r}志愿"))}"));
        (await city.PreferencesAsync(Importing.Header(2018), wishes)).Summary.Accepted.ShouldBe(Candidates);
        Lap("grades and preferences");

        (await year.FreezeAsync()).Candidates.ShouldBe(Candidates);
        var run = await DecidedAsync(year, await year.RunAsync());
        run.State.ShouldBe(AllocationState.Complete, run.Failure);
        (run.Candidates, run.VerifiedProperties.Count).ShouldBe((Candidates, 9));
        run.Placed.ShouldBeInRange(HighSchools * Seats * 9 / 10, HighSchools * Seats);
        Lap($"run {run.Number}, {run.Placed} placed");

        run = await year.PublishAsync(run);
        run.State.ShouldBe(AllocationState.Published);
        var placed = await city.ExportAsync(ExchangeTable.Placements, 2018, runId: run.RunId).RowsAsync();
        placed.Count.ShouldBe(Candidates);
        placed.GroupBy(r => r[2]).Where(g => g.Key.Length > 0).ShouldAllBe(g => g.Count() <= Seats);
        await QueryAsync(placed[0], people[0].Person.Reveal());
        var page = await city.Portal.ListPublishedPlacementsAsync(new ListPublishedPlacementsRequest { Year = 2018, PageSize = 500 });
        page.Placements.Count.ShouldBe(500);
        page.Placements.ShouldAllBe(p => p.CandidateNumber.Contains("****", StringComparison.Ordinal) && p.Name.StartsWith("陈*", StringComparison.Ordinal));
        Lap("published, exported and queried");
    }

    private void Lap(string what)
    {
        output.WriteLine($"{clock.Elapsed.TotalSeconds,6:F1} s  {what}");
        clock.Restart();
    }

    // Of 20,000 some may be equal in all eight criteria at a line: then officers rule, as often as it takes.
    private async Task<AllocationRun> DecidedAsync(ExamYear year, AllocationRun run)
    {
        for (var round = 0; run.State == AllocationState.NeedsDecision && round < 10; round++)
        {
            foreach (var tie in (await city.Runs("reader", "admissions.reader").ListTiesAsync(new ListTiesRequest { RunId = run.RunId, PageSize = 500 })).Ties)
            {
                await city.Runs("ruler", "admissions.approver").RecordRulingAsync(new RecordRulingRequest
                {
                    RequestId = AdmissionsFixture.NewId(), RunId = run.RunId, TieNumber = tie.TieNumber, RegistrationIds = { tie.RegistrationIds }, Reason = "按成长记录册",
                });
            }
            run = await year.RunAsync("裁定后重算", run.RunId);
        }
        return run;
    }

    private async Task JuniorSchoolsAsync()
    {
        var clerk = city.Exam("clerk", "admissions.clerk");
        for (var i = 0; i < JuniorSchools; i++)
        {
            var school = (await clerk.RegisterJuniorSchoolAsync(new RegisterJuniorSchoolRequest
            {
                RequestId = AdmissionsFixture.NewId(), Code = JuniorCode(i), Name = $"城市初中{i}", District = "衢江区", Rural = i % 3 == 0,
            })).JuniorSchool;
            await clerk.RecordJuniorSchoolYearAsync(new RecordJuniorSchoolYearRequest
            {
                RequestId = AdmissionsFixture.NewId(), JuniorSchoolId = school.JuniorSchoolId, Year = 2018, Graduates = 500, Registered = 500, CompliancePercent = 100 - i % 5,
            });
        }
    }

    private async Task<IReadOnlyList<string>> HighSchoolsAsync()
    {
        var names = new List<string>();
        var plans = city.Plans("clerk", "admissions.clerk");
        for (var i = 0; i < HighSchools; i++)
        {
            var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool($"城市高中{i}"))).School;
            var hasQuota = i < HighSchools / 2;
            await plans.SetSchoolProfileAsync(new SetSchoolProfileRequest
            {
                RequestId = AdmissionsFixture.NewId(),
                SchoolId = school.SchoolId,
                Jurisdiction = Jurisdiction.City,
                Grade = i < 4 ? SchoolGrade.ProvincialKey : SchoolGrade.Ordinary,
                District = "衢江区",
                QuotaSchool = hasQuota,
            });
            names.Add(school.Name);
        }
        var table = names.Select((n, i) => $"{n},14,{Seats},{(i < HighSchools / 2 ? Seats * 7 / 10 : 0)},0").Prepend("学校名称,招生班级数,招生学生数,指标数,特长生数");
        (await city.PlansAsync(Importing.Header(2018), Importing.Csv(table))).Errors.ShouldBeEmpty();
        foreach (var plan in (await city.Reader.ListPlansAsync(new ListPlansRequest { Year = 2018 })).Plans)
        {
            (await city.Approver.ApprovePlanAsync(Steps.Approval(plan))).Plan.State.ShouldBe(PlanState.Approved);
            await plans.ApportionQuotaAsync(new ApportionQuotaRequest { RequestId = AdmissionsFixture.NewId(), PlanId = plan.PlanId });
        }
        return names;
    }

    private async Task QueryAsync(string[] placed, string person)
    {
        var registration = (await city.Exam("reader", "admissions.reader").ListRegistrationsAsync(new ListRegistrationsRequest { Year = 2018, PageSize = 1 })).Registrations[0];
        var code = (await city.Exam("clerk", "admissions.clerk").IssueQueryCodeAsync(new IssueQueryCodeRequest
        {
            RequestId = AdmissionsFixture.NewId(), RegistrationId = registration.RegistrationId,
        })).QueryCode;
        var result = await city.Portal.GetOwnResultAsync(new GetOwnResultRequest { Year = 2018, CandidateNumber = placed[0], IdEnding = person[^6..], QueryCode = code });
        (result.Verified, result.Published, result.School).ShouldBe((true, true, placed[2]));
        result.Basis.ShouldNotBeEmpty();
    }

    private static string JuniorCode(int i) => $"CITY{i:D3}";

    // A fixed hash instead of chance, so that each run of the test is the same city.
    private static int Hash(string number, int salt)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.ASCII.GetBytes($"{salt}/{number}"))
            hash = (hash ^ value) * 16777619u;
        return (int)((hash ^ (hash >> 15)) * 2246822519u >> 4);
    }

    private static string MarksOf(string number)
    {
        string Mark(int salt, int full) => (full / 2 + Hash(number, salt) % (full * 5) / 10m).ToString("0.#", CultureInfo.InvariantCulture);
        return $"{number},{Mark(1, 120)},{Mark(2, 120)},{Mark(3, 80)},{Mark(4, 160)},{Mark(5, 120)},{Mark(6, 40)}";
    }

    // Popular schools are named first more often, as in a real city.
    private static string WishesOf(string number, IReadOnlyList<string> schools)
    {
        var (wanted, salt) = (new List<int>(), 20);
        while (wanted.Count < Wishes)
        {
            var school = Math.Min(Hash(number, salt) % schools.Count, Hash(number, salt + 1) % schools.Count);
            salt += 2;
            if (!wanted.Contains(school))
                wanted.Add(school);
        }
        return $"{number},{string.Join(',', wanted.Select(w => schools[w]))}";
    }
}

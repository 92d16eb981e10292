using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Rating;
using Quzhou.Credit.Tests.Electricity;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests.Rating;

/// <summary>The nightly rating of all users, each test on a city of its own.</summary>
public sealed class RatingTests(City city)
{
    private const int Users = 24;

    [Fact]
    public async Task Arrears_that_reach_a_level_are_determined_on_the_night_they_do_and_nothing_else_is_kept()
    {
        await using var credit = await CityAsync();
        var subject = await credit.CustomerAsync();
        var bill = credit.Bill(subject, 3);
        (bill.DueOn, bill.DunnedOn, bill.AsOf) = (credit.Today.AddDays(-40).ToMessage(), credit.Today.AddDays(-30).ToMessage(), credit.Today.AddDays(-20).ToMessage());
        (await credit.BillAsync(subject, bill)).Changes.Level.ShouldBe(CreditLevel.DishonestGeneral);
        var due = credit.Today.AddDays(-40);

        var quiet = await RateAsync(credit);
        (quiet.UsersDone, quiet.UsersChanged, quiet.ObservationsAdded).ShouldBe((1, 0, 0));
        var before = await credit.QueryAsync(db => db.Subjects.Select(s => s.Version).SingleAsync());
        credit.Clock.Advance(TimeSpan.FromDays(due.AddMonths(3).DayNumber - credit.Today.DayNumber - 1));
        (await RateAsync(credit)).ObservationsAdded.ShouldBe(0);
        (await credit.QueryAsync(db => db.Subjects.Select(s => s.Version).SingleAsync())).ShouldBe(before);

        credit.Clock.Advance(TimeSpan.FromDays(1));
        var reached = await RateAsync(credit);

        (reached.UsersChanged, reached.ObservationsAdded).ShouldBe((1, 1));
        var standing = await credit.Reader.CheckStandingAsync(Check(subject));
        standing.Level.ShouldBe(CreditLevel.DishonestHeavier);
        (await credit.QueryAsync(db => db.Records.Where(r => r.RuleId == "credit.arrears.legal-entity.heavier").Select(r => r.DeterminedOn).SingleAsync())).ShouldBe(credit.Today);
        (await credit.QueryAsync(db => db.Bills.Select(b => b.ObservedOn.Length).SingleAsync())).ShouldBe(2);
        credit.Clock.Advance(TimeSpan.FromDays(1));
        (await RateAsync(credit)).ObservationsAdded.ShouldBe(0);
    }

    [Fact]
    public async Task Who_reported_the_fact_that_a_rating_made_a_record_of_does_not_decide_the_objection()
    {
        await using var credit = await CityAsync();
        var subject = await credit.CustomerAsync();
        var bill = credit.Bill(subject, 3);
        (bill.DueOn, bill.DunnedOn, bill.AsOf) = (credit.Today.AddDays(-40).ToMessage(), credit.Today.AddDays(-30).ToMessage(), credit.Today.AddDays(-20).ToMessage());
        await credit.BillAsync(subject, bill);
        var reporter = await credit.QueryAsync(db => db.AuditEntries.Where(a => a.Action == "fact.recorded").Select(a => a.Officer).SingleAsync());
        credit.Clock.Advance(TimeSpan.FromDays(credit.Today.AddDays(-40).AddMonths(3).DayNumber - credit.Today.DayNumber));
        await RateAsync(credit);
        var record = await credit.QueryAsync(db => db.Records.Where(r => r.RuleId == "credit.arrears.legal-entity.heavier").Select(r => r.Id).SingleAsync());
        var objection = await credit.ObjectionAsync(record.ToString());

        (await Failures.OfAsync(credit.Reviewer(reporter, "power-company").DecideObjectionAsync(objection.Decision(ObjectionResult.Reject)))).Reason().ShouldBe("FOUR_EYES");
        (await credit.ReviewerMa().DecideObjectionAsync(objection.Decision(ObjectionResult.Reject))).Objection.State.ShouldBe(ObjectionState.Rejected);
    }

    [Fact]
    public async Task A_killed_rating_goes_on_with_the_open_ranges_and_comes_to_the_same()
    {
        await using var killed = await CityAsync();
        await using var whole = await CityAsync();
        var subjects = Enumerable.Range(0, Users).Select(_ => TestSubjects.Company()).ToList();
        foreach (var credit in new[] { killed, whole })
            await FillAsync(credit, subjects);

        using var kill = new CancellationTokenSource();
        var done = new Killer(after: 2, kill);
        var runner = killed.Service<RatingRunner>();
        await BeginAsync(killed);
        await Should.ThrowAsync<OperationCanceledException>(() => runner.RunAsync(killed.Today, done, kill.Token));
        var broken = await GetAsync(killed);
        broken.State.ShouldBe(RatingState.Running);
        broken.UsersDone.ShouldBeInRange(1, Users - 1);

        (await runner.RunAsync(killed.Today, progress: null, CancellationToken.None)).ShouldBeTrue();
        var resumed = await GetAsync(killed);
        var once = await RateAsync(whole);

        (resumed.State, resumed.Users, resumed.UsersDone).ShouldBe((RatingState.Finished, Users, Users));
        (resumed.UsersChanged, resumed.ObservationsAdded, resumed.FactsRead).ShouldBe((once.UsersChanged, once.ObservationsAdded, once.FactsRead));
        once.UsersChanged.ShouldBe(Users / 3);
        foreach (var subject in subjects)
            (await killed.RecordsOfAsync(subject.Reveal())).ShouldBe(await whole.RecordsOfAsync(subject.Reveal()));
    }

    [Fact]
    public async Task Twice_is_as_good_as_once_and_equals_what_single_calls_find()
    {
        await using var credit = await CityAsync();
        var subjects = Enumerable.Range(0, Users).Select(_ => TestSubjects.Person()).ToList();
        await FillAsync(credit, subjects);
        await RateAsync(credit);
        var rated = await StateAsync(credit);

        (await credit.Power().StartRatingAsync(new StartRatingRequest { RequestId = NewId() })).Rating.State.ShouldBe(RatingState.Finished);
        await credit.QueryAsync(db => db.RatingPartitions.ExecuteDeleteAsync());
        await credit.QueryAsync(db => db.Ratings.ExecuteDeleteAsync());
        var again = await RateAsync(credit);

        (again.UsersChanged, again.ObservationsAdded).ShouldBe((0, 0));
        (await StateAsync(credit)).ShouldBe(rated);

        // The redetermination of a single call finds nothing to change in any file.
        foreach (var subject in subjects)
        {
            var redetermined = await credit.Service<Transactions<Persistence.CreditDb>>().RunAsync(new Actor("credit", "test"), async (work, token) =>
            {
                var row = await Persistence.Loading.LockSubjectRowAsync(work.Db, subject.Reveal(), token);
                return await credit.Service<Records.Redetermination>().RunAsync(work, [row!], observeOn: null, token);
            }, CancellationToken.None);
            (redetermined.SubjectsChanged, redetermined.ObservationsAdded).ShouldBe((0, 0));
        }
    }

    [Fact]
    public async Task A_rating_started_by_a_call_runs_by_itself_and_one_at_a_time()
    {
        await using var credit = await CityAsync();
        await FillAsync(credit, [.. Enumerable.Range(0, 6).Select(_ => TestSubjects.Company())]);
        var request = new StartRatingRequest { RequestId = NewId() };

        var started = await credit.Power().StartRatingAsync(request);
        (await credit.Power().StartRatingAsync(request)).ShouldBe(started);

        started.Rating.RatingDay.ShouldBe(credit.Today.ToMessage());
        await Deadline.UntilAsync(async () => (await GetAsync(credit)).State == RatingState.Finished);
        (await GetAsync(credit)).UsersDone.ShouldBe(6);
        (await credit.QueryAsync(db => db.AuditEntries.CountAsync(a => a.Action == "rating.started" || a.Action == "rating.finished"))).ShouldBe(2);
    }

    [Fact]
    public async Task The_night_has_its_hour_on_the_citys_clock()
    {
        await using var credit = await CityAsync(("Credit:NightlyRating", "true"), ("Credit:RatingTime", "12:00"));
        var scheduler = credit.Service<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<RatingScheduler>().Single();
        var city = credit.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        credit.Clock.Advance(city.Date.AddDays(1).AddHours(11) - city.DateTime);

        await scheduler.RunDueAsync(CancellationToken.None);
        (await credit.QueryAsync(db => db.Ratings.AnyAsync(r => r.Day == credit.Today))).ShouldBeFalse();

        credit.Clock.Advance(TimeSpan.FromHours(1));
        await scheduler.RunDueAsync(CancellationToken.None);
        (await GetAsync(credit)).State.ShouldBe(RatingState.Finished);
        (await GetAsync(credit)).RatingDay.ShouldBe(credit.Today.ToMessage());
    }

    [Fact]
    public async Task A_rating_of_a_later_day_replaces_one_that_broke_off()
    {
        await using var credit = await CityAsync();
        await FillAsync(credit, [TestSubjects.Company()]);
        await BeginAsync(credit);
        var first = credit.Today;
        credit.Clock.Advance(TimeSpan.FromDays(1));

        await RateAsync(credit);

        (await credit.QueryAsync(db => db.Ratings.Where(r => r.Day == first).Select(r => r.State).SingleAsync())).ShouldBe(Persistence.RatingState.Superseded);
        (await GetAsync(credit)).RatingDay.ShouldBe(credit.Today.ToMessage());
    }

    // The scheduler's own rounds are an hour apart, so that a test decides when a rating runs.
    private Task<CreditHost> CityAsync(params IEnumerable<(string, string)> settings) => city.StartAsync(
        [("Credit:RatingPartitionUsers", "3"), ("Credit:RatingParallelism", "1"), ("Credit:RatingInterval", "01:00:00"), .. settings]);

    // A third pays in time, a third has a bill that nobody has looked at since it was dunned, a third is dishonest already.
    private static async Task FillAsync(CreditHost credit, IReadOnlyList<Law.SubjectId> subjects)
    {
        var rows = subjects.Select((s, i) => (Subject: s.Reveal(), i)).SelectMany(u =>
        {
            var bill = credit.Bill(u.Subject, 1 + u.i % 8);
            var due = credit.Today.AddMonths(-(1 + u.i % 8)).AddDays(-1);
            if (u.i % 3 == 0)
                bill.PaidOn(due.AddDays(-1));
            else if (u.i % 3 == 1)
                bill.AsOf = bill.DunnedOn;
            return new[] { credit.CustomerRow(u.i * 2 + 1, u.Subject), new FactRow { RowNumber = u.i * 2 + 2, SubjectId = u.Subject, Bill = bill } };
        });
        (await credit.ImportAsync(NewId(), rows)).Errors.ShouldBeEmpty();
    }

    private static Task BeginAsync(CreditHost credit) => credit.Service<Transactions<Persistence.CreditDb>>().RunAsync(
        new Actor("credit", "test"), (work, token) => credit.Service<RatingRunner>().BeginAsync(work, credit.Today, token), CancellationToken.None);

    private static async Task<V1.Rating> RateAsync(CreditHost credit)
    {
        await BeginAsync(credit);
        (await credit.Service<RatingRunner>().RunAsync(credit.Today, progress: null, CancellationToken.None)).ShouldBeTrue();
        return await GetAsync(credit);
    }

    private static async Task<V1.Rating> GetAsync(CreditHost credit) => (await credit.Power().GetRatingAsync(new GetRatingRequest())).Rating;

    private static Task<List<string>> StateAsync(CreditHost credit) => credit.QueryAsync(async db =>
        (await db.Records.OrderBy(r => r.Id).ToListAsync()).ConvertAll(r => $"{r.Id} {r.RuleId} {r.DeterminedOn} {r.ChangedAt:o}")
            .Concat((await db.Subjects.OrderBy(s => s.SubjectId).ToListAsync()).ConvertAll(s => $"{s.Version}")).ToList());

    /// <summary>Ends the rating once some ranges are done.</summary>
    private sealed class Killer(int after, CancellationTokenSource kill) : IProgress<int>
    {
        private int done;

        public void Report(int value)
        {
            if (Interlocked.Increment(ref done) == after)
                kill.Cancel();
        }
    }
}

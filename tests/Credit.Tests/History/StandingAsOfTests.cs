using Google.Protobuf.WellKnownTypes;
using Quzhou.Credit.Tests.CityRegister;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Credit.Tests.History;

public sealed class StandingAsOfTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task What_applied_on_a_day_depends_on_what_was_known()
    {
        var subject = TestSubjects.Company().Reveal();
        var before = credit.Clock.GetUtcNow();
        var request = credit.ArrearsOf(subject, 7);
        // Determined three months ago, reported today.
        request.UnpaidBill.AsOf = credit.Today.AddMonths(-3).ToMessage();
        var record = (await credit.Reporter.ReportDishonestyAsync(request)).Record;
        var recorded = credit.Clock.GetUtcNow();
        await credit.RepairedAsync((await credit.RecordAsync(subject, 1)).RecordId);

        (await LevelAsync(subject, credit.Today.AddMonths(-4), recorded)).ShouldBe(CreditLevel.Ordinary);
        (await LevelAsync(subject, credit.Today.AddMonths(-3), recorded)).ShouldBe(CreditLevel.DishonestHeavier);
        (await LevelAsync(subject, credit.Today.AddMonths(-3), before)).ShouldBe(CreditLevel.Ordinary);
        (await LevelAsync(subject, credit.Today, null)).ShouldBe(CreditLevel.DishonestHeavier);
        record.Level.ShouldBe(CreditLevel.DishonestHeavier);
    }

    [Fact]
    public async Task A_general_record_ends_by_itself_on_a_later_day()
    {
        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 1);
        var until = new DateOnly(record.ValidUntil.Year, record.ValidUntil.Month, record.ValidUntil.Day);

        (await LevelAsync(subject, until, null)).ShouldBe(CreditLevel.DishonestGeneral);
        (await LevelAsync(subject, until.AddDays(1), null)).ShouldBe(CreditLevel.Ordinary);
    }

    [Fact]
    public async Task A_withdrawn_report_was_on_the_list_as_known_before_it_was_withdrawn()
    {
        var subject = TestSubjects.Company().Reveal();
        var report = credit.Report(subject, RegisterStory.Obstruction);
        await credit.ArriveAsync(report);
        var listed = credit.Clock.GetUtcNow();
        await credit.ArriveAsync(report.Withdrawal());

        (await AskAsync(subject, credit.Today, listed)).Lists.Single().List.ShouldBe(RegisterList.Black);
        (await AskAsync(subject, credit.Today, null)).Lists.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_punishment_is_in_force_between_its_decision_and_its_end()
    {
        var subject = TestSubjects.Company().Reveal();
        var proposed = await credit.ProposedAsync(subject);
        var before = credit.Clock.GetUtcNow();
        var imposed = (await credit.OfficerB.ImposePunishmentAsync(proposed.Imposition())).Punishment;
        var during = credit.Clock.GetUtcNow();
        await credit.WithdrawnAsync(imposed);

        (await AskAsync(subject, credit.Today, before)).Punishments.ShouldBeEmpty();
        var then = (await AskAsync(subject, credit.Today, during)).Punishments.Single();
        (then.PunishmentId, then.State).ShouldBe((imposed.PunishmentId, PunishmentState.InForce));
        (await AskAsync(subject, credit.Today.AddDays(-1), during)).Punishments.ShouldBeEmpty();
        (await AskAsync(subject, credit.Today, null)).Punishments.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_knows_the_future_and_a_time_has_to_exist()
    {
        var request = new GetStandingAsOfRequest { SubjectId = TestSubjects.Company().Reveal(), Purpose = "测试", KnownTime = Timestamp.FromDateTimeOffset(credit.Clock.GetUtcNow().AddMinutes(1)) };
        (await Failures.OfAsync(credit.RegisterOfficer().GetStandingAsOfAsync(request))).Fields().ShouldBe(["known_time:IN_THE_FUTURE"]);

        request.KnownTime = new Timestamp { Seconds = 1, Nanos = 1_000_000_000 };
        (await Failures.OfAsync(credit.RegisterOfficer().GetStandingAsOfAsync(request))).Fields().ShouldBe(["known_time:TIME_DOES_NOT_EXIST"]);

        request.KnownTime = null;
        request.AppliedOn = Story.On(2018, 2, 30);
        (await Failures.OfAsync(credit.RegisterOfficer().GetStandingAsOfAsync(request))).Fields().ShouldBe(["applied_on:DATE_DOES_NOT_EXIST"]);
    }

    private async Task<CreditLevel> LevelAsync(string subject, DateOnly day, DateTimeOffset? known) => (await AskAsync(subject, day, known)).Level;

    private async Task<GetStandingAsOfResponse> AskAsync(string subject, DateOnly day, DateTimeOffset? known) =>
        await credit.RegisterOfficer().GetStandingAsOfAsync(new GetStandingAsOfRequest
        {
            SubjectId = subject,
            Purpose = "测试",
            AppliedOn = day.ToMessage(),
            KnownTime = known is { } at ? Timestamp.FromDateTimeOffset(at) : null,
        });
}

using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Tests.Electricity;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests;

/// <summary>Art. 9 and 10 through the public API.</summary>
public sealed class TrustworthyTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task Both_reviews_in_order_grant_it_a_new_record_takes_it_and_an_upheld_objection_gives_it_back()
    {
        var subject = TestSubjects.Company().Reveal();
        var requested = (await Counter.RequestTrustworthyAsync(Application(subject, years: 3))).Application;
        requested.ShouldSatisfyAllConditions(a => a.State.ShouldBe(TrustworthyState.Requested), a => a.Subject.Id.ShouldNotBe(subject));
        (await LevelAsync(subject)).ShouldBe(CreditLevel.Ordinary);

        var passed = await Power.ReviewTrustworthyAsync(Review(requested));
        passed.Verdict.ShouldBe(Verdict.Restricted);
        (await LevelAsync(subject)).ShouldBe(CreditLevel.Ordinary);
        var granted = await Office.ReviewTrustworthyAsync(Review(passed.Application, verified: false));
        granted.Verdict.ShouldBe(Verdict.Granted);
        granted.Application.Reviews.Select(r => (r.Agency, r.Reviewer)).ShouldBe([("power-company", "he"), ("credit-office", "wang")]);

        (await credit.Reader.CheckStandingAsync(Check(subject))).ShouldSatisfyAllConditions(
            s => s.Level.ShouldBe(CreditLevel.Trustworthy), s => s.Basis.Single().RuleId.ShouldBe("credit.standing.trustworthy"), s => s.Basis.Single().Article.ShouldBe(9));
        (await credit.ReportAsync(subject)).ShouldSatisfyAllConditions(r => r.Level.ShouldBe(CreditLevel.Trustworthy), r => r.PrintableText.ShouldContain("信用等级:诚信"));

        var record = await credit.RecordAsync(subject, 1);
        (await LevelAsync(subject)).ShouldBe(CreditLevel.DishonestGeneral);
        await credit.DecidedAsync(record.RecordId, ObjectionResult.WithdrawRecord);
        (await LevelAsync(subject)).ShouldBe(CreditLevel.Trustworthy);
    }

    [Fact]
    public async Task A_new_user_is_ordinary_and_a_refusal_leaves_nothing_behind()
    {
        var subject = TestSubjects.Company().Reveal();
        var request = Application(subject, years: 3);
        request.UserSince = credit.Today.AddYears(-3).AddDays(1).ToMessage();

        var answer = await Counter.RequestTrustworthyAsync(request);

        answer.Verdict.ShouldBe(Verdict.Refused);
        answer.Basis[0].ShouldSatisfyAllConditions(b => b.Article.ShouldBe(10), b => b.RuleId.ShouldBe("credit.trustworthy.clean-years"));
        (await credit.QueryAsync(db => db.Subjects.AnyAsync(s => s.SubjectId == subject))).ShouldBeFalse();
    }

    [Fact]
    public async Task Out_of_turn_unverified_or_twice_it_is_not_granted()
    {
        var subject = TestSubjects.Company().Reveal();
        var requested = (await Counter.RequestTrustworthyAsync(Application(subject, years: 4))).Application;

        (await Failures.OfAsync(Counter.RequestTrustworthyAsync(Application(subject, years: 4)))).Reason().ShouldBe("APPLICATION_OPEN");
        (await Failures.OfAsync(Office.ReviewTrustworthyAsync(Review(requested)))).Reason().ShouldBe("NOT_YOUR_TURN");
        var refused = await Power.ReviewTrustworthyAsync(Review(requested, verified: false));

        refused.Verdict.ShouldBe(Verdict.Refused);
        refused.Basis.Select(b => b.RuleId).ShouldContain("credit.trustworthy.user-since-verified");
        (await Failures.OfAsync(Power.ReviewTrustworthyAsync(Review(requested)))).Reason().ShouldBe("ETAG_MISMATCH");
        (await Failures.OfAsync(Power.ReviewTrustworthyAsync(Review(refused.Application)))).Reason().ShouldBe("WRONG_STATE");
        (await Failures.OfAsync(Power.ReviewTrustworthyAsync(Review(new TrustworthyApplication { ApplicationId = NewId(), Etag = "1" })))).StatusCode.ShouldBe(StatusCode.NotFound);
        (await Counter.RequestTrustworthyAsync(Application(subject, years: 4))).Verdict.ShouldBe(Verdict.Granted, "a refused user may apply again");
    }

    [Theory]
    [InlineData("three years to the day", 0, Verdict.Granted)]
    [InlineData("a day short of three years", 1, Verdict.Refused)]
    public async Task The_registered_contract_says_since_when_whatever_the_application_says(string row, int days, Verdict verdict)
    {
        var subject = await CustomerAsync((credit.Today.AddYears(-3).AddDays(days), null));
        var signed = credit.Today.AddYears(-3).AddDays(days).ToMessage();

        var answer = await Counter.RequestTrustworthyAsync(Application(subject, years: 9));

        answer.Verdict.ShouldBe(verdict, row);
        answer.Basis[0].ShouldSatisfyAllConditions(b => b.RuleId.ShouldBe("credit.trustworthy.user-since-contract"), b => b.Article.ShouldBe(3));
        answer.Basis[1].ShouldSatisfyAllConditions(b => b.RuleId.ShouldBe("credit.trustworthy.clean-years"), b => b.Article.ShouldBe(days == 0 ? 9 : 10));
        answer.Application?.UserSince.ShouldBe(signed, row);
    }

    [Fact]
    public async Task With_a_contract_nothing_has_to_be_stated_or_verified()
    {
        var subject = await CustomerAsync((credit.Today.AddYears(-6), credit.Today.AddYears(-2)), (credit.Today.AddYears(-2).AddDays(1), null));
        var request = Application(subject, years: 1);
        request.UserSince = null;

        var requested = (await Counter.RequestTrustworthyAsync(request)).Application;
        var passed = await Power.ReviewTrustworthyAsync(Review(requested, verified: false));

        requested.UserSince.ShouldBe(credit.Today.AddYears(-6).ToMessage());
        passed.Verdict.ShouldBe(Verdict.Restricted);
        passed.Basis.Select(b => b.RuleId).ShouldNotContain("credit.trustworthy.user-since-verified");
        (await Office.ReviewTrustworthyAsync(Review(passed.Application, verified: false))).Verdict.ShouldBe(Verdict.Granted);
        (await LevelAsync(subject)).ShouldBe(CreditLevel.Trustworthy);
    }

    [Fact]
    public async Task A_gap_between_contracts_begins_the_years_anew_and_an_ended_contract_ends_them()
    {
        var interrupted = await CustomerAsync((credit.Today.AddYears(-6), credit.Today.AddYears(-2)), (credit.Today.AddYears(-2).AddDays(2), null));
        var gone = await CustomerAsync((credit.Today.AddYears(-6), credit.Today.AddDays(-1)));

        (await Counter.RequestTrustworthyAsync(Application(interrupted, years: 6))).Verdict.ShouldBe(Verdict.Refused);
        var refused = await Counter.RequestTrustworthyAsync(Application(gone, years: 6));

        refused.Verdict.ShouldBe(Verdict.Refused);
        refused.Basis.Single().RuleId.ShouldBe("credit.trustworthy.user-since-contract");
    }

    [Fact]
    public async Task A_contract_registered_after_the_application_decides_at_the_review()
    {
        var subject = TestSubjects.Company().Reveal();
        var requested = (await Counter.RequestTrustworthyAsync(Application(subject, years: 4))).Application;
        await RegisterAsync(subject, (credit.Today.AddYears(-1), null));

        var reviewed = await Power.ReviewTrustworthyAsync(Review(requested));

        reviewed.Verdict.ShouldBe(Verdict.Refused);
        reviewed.Application.UserSince.ShouldBe(credit.Today.AddYears(-1).ToMessage());
    }

    [Fact]
    public async Task Without_a_contract_the_day_has_to_be_stated()
    {
        var request = Application(TestSubjects.Company().Reveal(), years: 3);
        request.UserSince = null;

        (await Failures.OfAsync(Counter.RequestTrustworthyAsync(request))).Fields().ShouldBe(["user_since:REQUIRED"]);
        (await credit.QueryAsync(db => db.Subjects.AnyAsync(s => s.SubjectId == request.SubjectId))).ShouldBeFalse();
    }

    [Fact]
    public async Task Applications_that_wait_are_listed_oldest_first()
    {
        await using var own = await city.StartAsync();
        var counter = own.Trustworthy("power-company", "sun");
        var first = (await counter.RequestTrustworthyAsync(Application(TestSubjects.Company().Reveal(), 3))).Application;
        var second = (await counter.RequestTrustworthyAsync(Application(TestSubjects.Person().Reveal(), 3))).Application;

        var page = await counter.ListTrustworthyApplicationsAsync(new ListTrustworthyApplicationsRequest { PageSize = 1 });
        var next = await counter.ListTrustworthyApplicationsAsync(new ListTrustworthyApplicationsRequest { PageSize = 1, PageToken = page.NextPageToken });

        page.Applications.Concat(next.Applications).Select(a => a.ApplicationId).ShouldBe([first.ApplicationId, second.ApplicationId]);
        next.NextPageToken.ShouldBeEmpty();
    }

    private async Task<string> CustomerAsync(params (DateOnly SignedOn, DateOnly? ClosedOn)[] contracts)
    {
        var subject = TestSubjects.Company().Reveal();
        await RegisterAsync(subject, contracts);
        return subject;
    }

    private async Task RegisterAsync(string subject, params (DateOnly SignedOn, DateOnly? ClosedOn)[] contracts)
    {
        foreach (var (signedOn, closedOn) in contracts)
        {
            var registration = credit.Registration(subject);
            registration.Contract.ContractNumber += $"-{signedOn:yyyyMMdd}";
            (registration.Contract.SignedOn, registration.Contract.ClosedOn) = (signedOn.ToMessage(), closedOn?.ToMessage());
            await credit.Power().RegisterCustomerAsync(registration);
        }
    }

    private TrustworthyService.TrustworthyServiceClient Counter => credit.Trustworthy("power-company", "sun");

    private TrustworthyService.TrustworthyServiceClient Power => credit.Trustworthy("power-company", "he");

    private TrustworthyService.TrustworthyServiceClient Office => credit.Trustworthy("credit-office", "wang");

    private async Task<CreditLevel> LevelAsync(string subject) => (await credit.Reader.CheckStandingAsync(Check(subject))).Level;

    private RequestTrustworthyRequest Application(string subject, int years) => new()
    {
        RequestId = NewId(),
        SubjectId = subject,
        SubjectName = "衢州某某置业有限公司",
        UserSince = credit.Today.AddYears(-years).ToMessage(),
        Evidence = "供用电合同 2015-031",
    };

    private static ReviewTrustworthyRequest Review(TrustworthyApplication application, bool approve = true, bool verified = true) => new()
    {
        RequestId = NewId(),
        ApplicationId = application.ApplicationId,
        Etag = application.Etag,
        Approve = approve,
        UserSinceVerified = verified,
        Note = "核实",
    };
}

using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Electricity.ElectricityStory;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests.Electricity;

public sealed class ElectricityFactsTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task A_contract_is_registered_once_ended_later_and_never_changed_silently()
    {
        var subject = TestSubjects.Company().Reveal();
        var registration = credit.Registration(subject);

        (await credit.Power().RegisterCustomerAsync(registration)).Outcome.ShouldBe(FactOutcome.Recorded);
        registration.RequestId = NewId();
        (await credit.Power().RegisterCustomerAsync(registration)).Outcome.ShouldBe(FactOutcome.Unchanged);

        registration.RequestId = NewId();
        registration.Contract.ClosedOn = credit.Today.ToMessage();
        (await credit.Power().RegisterCustomerAsync(registration)).Outcome.ShouldBe(FactOutcome.Extended);

        registration.RequestId = NewId();
        registration.Contract.Kind = ContractKind.GridConnection;
        (await Failures.OfAsync(credit.Power().RegisterCustomerAsync(registration))).Reason().ShouldBe("FACT_DIFFERS");

        registration.Correction = true;
        var corrected = await credit.Power().RegisterCustomerAsync(registration);
        corrected.Outcome.ShouldBe(FactOutcome.Corrected);
        corrected.Customer.Contracts.Single().Kind.ShouldBe(ContractKind.GridConnection);
    }

    [Theory]
    [InlineData("a natural person", true)]
    [InlineData("a legal entity", false)]
    public async Task A_new_customer_is_ordinary(string row, bool person)
    {
        var subject = await credit.CustomerAsync(person ? TestSubjects.Person() : TestSubjects.Company());

        var standing = await credit.Reader.CheckStandingAsync(Check(subject));
        var report = await credit.ReportAsync(subject);

        standing.Level.ShouldBe(CreditLevel.Ordinary, row);
        standing.Punishments.ShouldBeEmpty(row);
        standing.Basis.Single().ShouldSatisfyAllConditions(
            b => b.RuleId.ShouldBe("credit.standing.ordinary"), b => b.Document.ShouldBe("衢发改发〔2018〕23号"), b => b.Article.ShouldBe(10), b => b.Item.ShouldBe("2"));
        report.Level.ShouldBe(CreditLevel.Ordinary, row);
        report.LevelBasis.ShouldBe(standing.Basis, row);
        report.Records.ShouldBeEmpty(row);
        report.PrintableText.ShouldContain("信用等级:一般");
    }

    [Fact]
    public async Task Several_contracts_of_one_subject_are_one_file_and_a_number_belongs_to_one_user()
    {
        var subject = await credit.CustomerAsync();
        var second = credit.Registration(subject);
        second.Contract.ContractNumber += "-2";
        (await credit.Power().RegisterCustomerAsync(second)).Customer.Contracts.Count.ShouldBe(2);

        var other = credit.Registration(TestSubjects.Company().Reveal());
        other.Contract.ContractNumber = second.Contract.ContractNumber;
        (await Failures.OfAsync(credit.Power().RegisterCustomerAsync(other))).Reason().ShouldBe("CONTRACT_OF_ANOTHER");
        (await credit.QueryAsync(db => db.Subjects.AnyAsync(s => s.SubjectId == other.SubjectId))).ShouldBeFalse();

        var arrears = credit.Bill(subject, 4, "B-2");
        arrears.ContractNumber = second.Contract.ContractNumber;
        await credit.BillAsync(subject, credit.Bill(subject, 1));
        (await credit.BillAsync(subject, arrears)).Changes.Level.ShouldBe(CreditLevel.DishonestHeavier);
    }

    [Fact]
    public async Task A_bill_adds_up_over_time_and_the_same_statement_changes_nothing()
    {
        var subject = await credit.CustomerAsync();
        var bill = credit.Bill(subject, 1);
        bill.DunnedOn = null;
        var first = await credit.BillAsync(subject, bill.Clone());
        first.Outcome.ShouldBe(FactOutcome.Recorded);
        first.FactKey.ShouldBe("bill/B-1");
        first.Changes.Level.ShouldBe(CreditLevel.Ordinary);
        (await credit.BillAsync(subject, bill.Clone())).Outcome.ShouldBe(FactOutcome.Unchanged);

        bill.DunnedOn = credit.Today.AddDays(-5).ToMessage();
        var dunned = await credit.BillAsync(subject, bill.Clone());
        dunned.Outcome.ShouldBe(FactOutcome.Extended);
        dunned.Changes.Determined.Single().Level.ShouldBe(CreditLevel.DishonestGeneral);
        dunned.Changes.Level.ShouldBe(CreditLevel.DishonestGeneral);

        var half = await credit.BillAsync(subject, bill.Clone().PaidOn(credit.Today, AmountFen / 2));
        half.Outcome.ShouldBe(FactOutcome.Extended);
        half.Changes.Determined.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_request_again_gets_the_same_answer()
    {
        var subject = await credit.CustomerAsync();
        var request = Report(subject, credit.Bill(subject, 7));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => credit.Power().ReportBillAsync(request).ResponseAsync));

        answers.Distinct().Count().ShouldBe(1);
        (await credit.QueryAsync(db => db.Records.CountAsync(r => r.SubjectId == subject))).ShouldBe(answers[0].Changes.Determined.Count);
    }

    [Theory]
    [InlineData("another due day", "due")]
    [InlineData("another amount", "amount")]
    [InlineData("another dunning", "dunned")]
    [InlineData("the same receipt over another amount", "receipt")]
    public async Task Another_content_is_refused_and_nothing_changes(string row, string what)
    {
        var subject = await credit.CustomerAsync();
        var bill = credit.Bill(subject, 7).PaidOn(credit.Today, 100);
        await credit.BillAsync(subject, bill.Clone());
        var before = await credit.RecordsOfAsync(subject);
        switch (what)
        {
            case "due":
                bill.DueOn = credit.Today.AddMonths(-2).ToMessage();
                break;
            case "amount":
                bill.AmountFen++;
                break;
            case "dunned":
                bill.DunnedOn = credit.Today.ToMessage();
                break;
            default:
                bill.Payments[0].PaidFen++;
                break;
        }

        var error = await Failures.OfAsync(credit.Power().ReportBillAsync(Report(subject, bill)));

        error.StatusCode.ShouldBe(StatusCode.FailedPrecondition, row);
        error.Reason().ShouldBe("FACT_DIFFERS", row);
        (await credit.RecordsOfAsync(subject)).ShouldBe(before, row);
    }

    [Fact]
    public async Task More_than_the_bill_is_never_paid()
    {
        var subject = await credit.CustomerAsync();
        await credit.BillAsync(subject, credit.Bill(subject, 1).PaidOn(credit.Today, AmountFen - 1));

        (await Failures.OfAsync(credit.Power().ReportBillAsync(Report(subject, credit.Bill(subject, 1).PaidOn(credit.Today, 2, "R-2"))))).Reason().ShouldBe("OVERPAID");
    }

    [Theory]
    [InlineData("the day before it falls due", -1)]
    [InlineData("the due day", 0)]
    public async Task An_announcement_of_the_bill_is_no_dunning(string row, int days)
    {
        var subject = await credit.CustomerAsync();
        var bill = credit.Bill(subject, 7);
        bill.DunnedOn = credit.Today.AddMonths(-7).AddDays(-1 + days).ToMessage();

        var answer = await credit.BillAsync(subject, bill);

        answer.Changes.Determined.ShouldBeEmpty(row);
        (await FactsAsync(subject)).Single().Bill.DunnedOn.ShouldBeNull(row);
        bill.DunnedOn = credit.Today.AddMonths(-7).ToMessage();
        (await credit.BillAsync(subject, bill)).Changes.Level.ShouldBe(CreditLevel.DishonestSevere, row);
    }

    [Fact]
    public async Task Who_has_no_contract_is_no_electricity_user()
    {
        var stranger = TestSubjects.Company().Reveal();

        (await Failures.OfAsync(credit.Power().ReportBillAsync(Report(stranger, credit.Bill(stranger, 7))))).Reason().ShouldBe("CUSTOMER_UNKNOWN");
        (await Failures.OfAsync(credit.Power().ReportConductAsync(Report(stranger, credit.Theft())))).Reason().ShouldBe("CUSTOMER_UNKNOWN");
        (await Failures.OfAsync(credit.Power().GetCustomerAsync(new GetCustomerRequest { SubjectId = stranger }))).StatusCode.ShouldBe(StatusCode.NotFound);
        var subject = await credit.CustomerAsync();
        var foreign = credit.Bill(subject, 7);
        foreign.ContractNumber = "C-0";
        (await Failures.OfAsync(credit.Power().ReportBillAsync(Report(subject, foreign)))).Reason().ShouldBe("CONTRACT_UNKNOWN");
        (await credit.RecordsOfAsync(subject)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Facts_are_listed_page_by_page_as_they_were_reported()
    {
        var subject = await credit.CustomerAsync(TestSubjects.Person());
        await credit.BillAsync(subject, credit.Bill(subject, 1, "B-1").PaidOn(credit.Today));
        await credit.BillAsync(subject, credit.Bill(subject, 2, "B-2"));
        await credit.Power().ReportConductAsync(Report(subject, credit.Theft()));

        var seen = await FactsAsync(subject, pageSize: 1);

        seen.Select(f => f.FactKey).ShouldBe(["bill/B-1", "bill/B-2", "theft/T-1"]);
        seen[0].Bill.Payments.Single().ReceiptNumber.ShouldBe("R-1");
        seen[2].Conduct.ShouldBe(credit.Theft());
        seen.ShouldAllBe(f => f.Source == "power-company");
    }

    [Fact]
    public async Task Numbers_are_masked_unless_the_caller_may_see_them()
    {
        var subject = await credit.CustomerAsync(TestSubjects.Person());
        var request = new GetCustomerRequest { SubjectId = subject };

        var masked = (await credit.Power().GetCustomerAsync(request)).Customer.Subject;
        var whole = (await credit.Electricity("power-company", "credit.reporter", "identity.reader").GetCustomerAsync(request)).Customer.Subject;

        (masked.Id, masked.Name).ShouldBe(($"{subject[..2]}************{subject[^4..]}", "郑**"));
        whole.Id.ShouldBe(subject);
        var page = await credit.Power().ListCustomersAsync(new ListCustomersRequest { PageSize = 1 });
        page.Customers.Single().Subject.Id.ShouldContain("************");
        page.NextPageToken.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Customers_are_listed_once_each()
    {
        HashSet<string> expected = [await credit.CustomerAsync(), await credit.CustomerAsync(), await credit.CustomerAsync(TestSubjects.Person())];
        var client = credit.Electricity("credit-office", "credit.officer", "identity.reader");
        var (seen, token) = (new List<string>(), "");
        do
        {
            var page = await client.ListCustomersAsync(new ListCustomersRequest { PageSize = 7, PageToken = token });
            seen.AddRange(page.Customers.Select(c => c.Subject.Id));
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        seen.Count.ShouldBe(seen.Distinct().Count());
        expected.IsSubsetOf(seen).ShouldBeTrue();
    }

    [Fact]
    public async Task Only_the_power_company_and_the_credit_office_report_facts()
    {
        var subject = await credit.CustomerAsync();
        var request = Report(subject, credit.Bill(subject, 7));

        (await Failures.OfAsync(credit.Electricity("licensing", "credit.reporter").ReportBillAsync(request))).Reason().ShouldBe("AGENCY_NOT_ADMITTED");
        (await Failures.OfAsync(credit.Electricity("power-company", "credit.reader").ReportBillAsync(request))).Reason().ShouldBe("ROLE_MISSING");
        (await Failures.OfAsync(credit.Electricity("licensing", "credit.reporter").StartRatingAsync(new StartRatingRequest { RequestId = NewId() }))).Reason().ShouldBe("AGENCY_NOT_ADMITTED");
    }

    private async Task<List<ElectricityFact>> FactsAsync(string subject, int pageSize = 0)
    {
        var (facts, token) = (new List<ElectricityFact>(), "");
        do
        {
            var page = await credit.Power().ListFactsAsync(new ListFactsRequest { SubjectId = subject, PageSize = pageSize, PageToken = token });
            facts.AddRange(page.Facts);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return facts;
    }
}

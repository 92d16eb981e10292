using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests;

public sealed class ReportDishonestyTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Theory]
    [InlineData("a month", 1, CreditLevel.DishonestGeneral, "credit.arrears.legal-entity.general")]
    [InlineData("four months", 4, CreditLevel.DishonestHeavier, "credit.arrears.legal-entity.heavier")]
    [InlineData("seven months", 7, CreditLevel.DishonestSevere, "credit.arrears.legal-entity.severe")]
    public async Task Arrears_are_graded_and_recorded(string row, int months, CreditLevel level, string rule)
    {
        var answer = await credit.Reporter.ReportDishonestyAsync(credit.ArrearsOf(TestSubjects.Company().Reveal(), months));

        answer.Verdict.ShouldBe(Verdict.Granted, row);
        answer.Level.ShouldBe(level, row);
        answer.Record.Level.ShouldBe(level, row);
        answer.Record.CountsForLevel.ShouldBeTrue(row);
        answer.Record.OutstandingFen.ShouldBe(AmountFen, row);
        answer.Basis.Select(b => b.RuleId).ShouldBe([rule, "credit.record.validity"], row);
        answer.Basis.ShouldAllBe(b => b.Document == "衢发改发〔2018〕23号" && b.Citation.Length > 0 && b.ReasonZh.Length > 0);
    }

    [Fact]
    public async Task A_person_is_graded_by_article_11()
    {
        var answer = await credit.Reporter.ReportDishonestyAsync(credit.ArrearsOf(TestSubjects.Person().Reveal(), 7));

        answer.Basis[0].Article.ShouldBe(11);
    }

    [Fact]
    public async Task Undunned_arrears_are_a_lawful_refusal_that_leaves_nothing_behind()
    {
        var subject = TestSubjects.Company().Reveal();
        var request = credit.ArrearsOf(subject, 7);
        request.UnpaidBill.DunnedOn = null;

        var answer = await credit.Reporter.ReportDishonestyAsync(request);

        answer.Verdict.ShouldBe(Verdict.Refused);
        answer.Record.ShouldBeNull();
        answer.Level.ShouldBe(CreditLevel.Ordinary);
        answer.Basis.Single().RuleId.ShouldBe("credit.arrears.after-dunning");
        await NothingKeptOfAsync(subject);
    }

    [Fact]
    public async Task The_same_bill_at_the_same_level_is_the_same_record_and_at_a_higher_one_another()
    {
        var subject = TestSubjects.Company().Reveal();
        var first = await credit.Reporter.ReportDishonestyAsync(credit.ArrearsOf(subject, 7, "B-1"));
        var again = await credit.Reporter.ReportDishonestyAsync(credit.ArrearsOf(subject, 7, "B-1"));
        var earlier = credit.ArrearsOf(subject, 7, "B-1");
        earlier.UnpaidBill.AsOf = credit.Today.AddMonths(-3).ToMessage();
        var milder = await credit.Reporter.ReportDishonestyAsync(earlier);

        again.Record.RecordId.ShouldBe(first.Record.RecordId);
        milder.Record.RecordId.ShouldNotBe(first.Record.RecordId);
        milder.Record.Level.ShouldBe(CreditLevel.DishonestHeavier);
        milder.Level.ShouldBe(CreditLevel.DishonestSevere);
    }

    [Fact]
    public async Task A_bill_reported_with_other_facts_is_refused()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.Reporter.ReportDishonestyAsync(credit.ArrearsOf(subject, 7, "B-1"));
        var other = credit.ArrearsOf(subject, 7, "B-1");
        other.UnpaidBill.AmountFen++;

        var error = await Failures.OfAsync(credit.Reporter.ReportDishonestyAsync(other));

        error.StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        error.Reason().ShouldBe("BILL_DIFFERS");
    }

    public static TheoryData<string, Action<ReportDishonestyRequest>, string> BadFields => new()
    {
        { "no request id", r => r.RequestId = "", "request_id:REQUIRED" },
        { "request id is no UUID", r => r.RequestId = "1", "request_id:NOT_UUID" },
        { "wrong check character", r => r.SubjectId = Spoilt(TestSubjects.Person().Reveal()), "subject_id:CHECK_CHARACTER" },
        { "too short", r => r.SubjectId = "9133", "subject_id:WRONG_LENGTH" },
        { "birth date that does not exist", r => r.SubjectId = "330802199002300018", "subject_id:BIRTH_DATE" },
        { "no name", r => r.SubjectName = " ", "subject_name:REQUIRED" },
        { "over-long name", r => r.SubjectName = new string('名', 101), "subject_name:TOO_LONG" },
        { "over-long evidence", r => r.Evidence = new string('证', 501), "evidence:TOO_LONG" },
        { "no facts", r => r.UnpaidBill = null, "unpaid_bill:REQUIRED" },
        { "bill number with a slash", r => r.UnpaidBill.BillNumber = "a/b", "unpaid_bill.bill_number:ILLEGAL_CHARACTER" },
        { "day that does not exist", r => r.UnpaidBill.DueOn = On(2019, 2, 29), "unpaid_bill.due_on:DATE_DOES_NOT_EXIST" },
        { "no due day", r => r.UnpaidBill.DueOn = null, "unpaid_bill.due_on:REQUIRED" },
        { "negative money", r => r.UnpaidBill.AmountFen = -1, "unpaid_bill.amount_fen:NEGATIVE" },
        { "no money", r => r.UnpaidBill.AmountFen = 0, "unpaid_bill.amount_fen:TOO_SMALL" },
        { "in the future", r => r.UnpaidBill.AsOf = On(9998, 1, 1), "unpaid_bill.as_of:IN_THE_FUTURE" },
    };

    [Theory]
    [MemberData(nameof(BadFields), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_field_is_named_and_nothing_is_kept(string row, Action<ReportDishonestyRequest> spoil, string violation)
    {
        var subject = TestSubjects.Company().Reveal();
        var request = credit.ArrearsOf(subject, 7);
        spoil(request);

        var error = await Failures.OfAsync(credit.Reporter.ReportDishonestyAsync(request));

        error.StatusCode.ShouldBe(StatusCode.InvalidArgument, row);
        error.Fields().ShouldBe([violation], row);
        error.Chinese().ShouldNotBeEmpty(row);
        await NothingKeptOfAsync(subject);
    }

    [Fact]
    public async Task All_bad_fields_are_named_at_once()
    {
        var error = await Failures.OfAsync(credit.Reporter.ReportDishonestyAsync(new ReportDishonestyRequest()));

        error.Fields().ShouldBe(["request_id:REQUIRED", "subject_id:REQUIRED", "subject_name:REQUIRED", "evidence:REQUIRED", "unpaid_bill:REQUIRED"]);
    }

    [Fact]
    public async Task Before_the_regulation_there_is_no_answer()
    {
        var subject = TestSubjects.Company().Reveal();
        var request = credit.ArrearsOf(subject, 7);
        (request.UnpaidBill.DueOn, request.UnpaidBill.DunnedOn, request.UnpaidBill.AsOf) = (On(2017, 10, 1), On(2017, 10, 5), On(2018, 5, 31));

        var error = await Failures.OfAsync(credit.Reporter.ReportDishonestyAsync(request));

        error.StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        error.Reason().ShouldBe("PARAMETER_NOT_IN_FORCE");
        await NothingKeptOfAsync(subject);
    }

    [Fact]
    public async Task The_same_request_again_gets_the_same_answer_and_makes_one_record()
    {
        var request = credit.ArrearsOf(TestSubjects.Company().Reveal(), 7);

        var first = await credit.Reporter.ReportDishonestyAsync(request);
        var again = await credit.Reporter.ReportDishonestyAsync(request);

        again.ShouldBe(first);
        (await credit.QueryAsync(db => db.Records.CountAsync(r => r.SubjectId == request.SubjectId))).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_of_the_same_request_at_once_make_one_record_and_one_answer()
    {
        var request = credit.ArrearsOf(TestSubjects.Company().Reveal(), 7);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => credit.Reporter.ReportDishonestyAsync(request).ResponseAsync));

        answers.Distinct().Count().ShouldBe(1);
        (await credit.QueryAsync(db => db.Records.CountAsync(r => r.SubjectId == request.SubjectId))).ShouldBe(1);
    }

    [Fact]
    public async Task A_request_id_with_another_payload_is_refused()
    {
        var request = credit.ArrearsOf(TestSubjects.Company().Reveal(), 7);
        await credit.Reporter.ReportDishonestyAsync(request);
        request.Evidence = "another";

        var error = await Failures.OfAsync(credit.Reporter.ReportDishonestyAsync(request));

        error.Reason().ShouldBe("REQUEST_ID_REUSED");
    }

    [Fact]
    public async Task Only_the_power_company_and_the_credit_office_report()
    {
        var request = credit.ArrearsOf(TestSubjects.Company().Reveal(), 7);

        (await Failures.OfAsync(credit.Client("licensing", "x", "credit.reporter").ReportDishonestyAsync(request))).Reason().ShouldBe("AGENCY_NOT_ADMITTED");
        (await Failures.OfAsync(credit.Client("power-company", "x", "credit.reader").ReportDishonestyAsync(request))).Reason().ShouldBe("ROLE_MISSING");
        (await Failures.OfAsync(credit.Anonymous.ReportDishonestyAsync(request))).StatusCode.ShouldBe(StatusCode.Unauthenticated);
        await NothingKeptOfAsync(request.SubjectId);
    }

    private static string Spoilt(string number) => number[..17] + (number[17] == '0' ? '1' : '0');

    private async Task NothingKeptOfAsync(string subject)
    {
        (await credit.QueryAsync(db => db.Subjects.AnyAsync(s => s.SubjectId == subject))).ShouldBeFalse();
        (await credit.QueryAsync(db => db.Bills.AnyAsync(s => s.SubjectId == subject))).ShouldBeFalse();
        (await credit.QueryAsync(db => db.Records.AnyAsync(s => s.SubjectId == subject))).ShouldBeFalse();
    }
}

using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests;

/// <summary>Art. 15, 20 to 23 and 28 through the public API.</summary>
public sealed class MeasuresTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Theory]
    [InlineData("general", 1, NoticeKind.Reminder, NoticeChannel.TextMessage, NoticeChannel.Letter)]
    [InlineData("severe", 7, NoticeKind.WrittenNotice, NoticeChannel.Letter, NoticeChannel.Telephone)]
    public async Task A_record_makes_one_notice_that_is_delivered_once_in_the_way_of_article_15(
        string row, int months, NoticeKind kind, NoticeChannel right, NoticeChannel wrong)
    {
        await using var own = await city.StartAsync();
        var subject = TestSubjects.Person().Reveal();
        var report = own.ArrearsOf(subject, months, "B-1");
        var record = (await own.Reporter.ReportDishonestyAsync(report)).Record;
        report.RequestId = NewId();
        await own.Reporter.ReportDishonestyAsync(report);

        var notice = (await own.Measures().ListNoticesAsync(new ListNoticesRequest())).Notices.ShouldHaveSingleItem(row);
        notice.ShouldSatisfyAllConditions(
            n => n.Kind.ShouldBe(kind), n => n.RecordId.ShouldBe(record.RecordId), n => n.Basis[0].Article.ShouldBe(15), n => n.Text.ShouldContain("第十一条"), n => n.Text.ShouldNotContain(subject), n => n.Subject.Id.ShouldNotBe(subject));
        (await own.Measures().RecordNoticeDeliveryAsync(Delivery(own, notice, wrong))).Verdict.ShouldBe(Verdict.Refused, row);

        var delivered = await own.Measures().RecordNoticeDeliveryAsync(Delivery(own, notice, right));

        delivered.Verdict.ShouldBe(Verdict.Granted, row);
        delivered.Notice.DeliveredOn.ShouldBe(own.Today.ToMessage(), row);
        (await Failures.OfAsync(own.Measures().RecordNoticeDeliveryAsync(Delivery(own, notice, right)))).Reason().ShouldBe("DELIVERED", row);
        (await own.Measures().ListNoticesAsync(new ListNoticesRequest())).Notices.ShouldBeEmpty(row);
        (await own.Measures().ListNoticesAsync(new ListNoticesRequest { IncludeDelivered = true })).Notices.Count.ShouldBe(1, row);
    }

    [Fact]
    public async Task A_promise_is_published_masked_and_asked_of_the_dishonest_only()
    {
        var subject = TestSubjects.Person();
        await credit.RecordAsync(subject.Reveal(), 1);

        var answer = await credit.Measures().RecordPromiseAsync(Promise(subject.Reveal()));

        answer.Verdict.ShouldBe(Verdict.Granted);
        answer.Basis.Single().Item.ShouldBe("一");
        var published = (await credit.Measures().ListPromisesAsync(new ListPromisesRequest())).Promises.Single(p => p.PromiseId == answer.Promise.PromiseId);
        published.ShouldSatisfyAllConditions(p => p.Subject.Id.ShouldBe(subject.Masked()), p => p.Subject.Name.ShouldBe("郑**"), p => p.Basis.Select(b => b.Article).ShouldBe([21, 19]));

        var honest = TestSubjects.Company().Reveal();
        await credit.DecidedAsync((await credit.RecordAsync(honest, 1)).RecordId, ObjectionResult.WithdrawRecord);
        (await credit.Measures().RecordPromiseAsync(Promise(honest))).ShouldSatisfyAllConditions(a => a.Verdict.ShouldBe(Verdict.Refused), a => a.Promise.ShouldBeNull(), a => a.Basis.ShouldNotBeEmpty());
    }

    [Fact]
    public async Task Settlement_in_advance_is_for_heavier_and_severe_and_ends_with_the_level()
    {
        var general = TestSubjects.Company().Reveal();
        await credit.RecordAsync(general, 1);
        (await credit.Measures().DecidePrepaidSettlementAsync(Prepaid(general, true))).ShouldSatisfyAllConditions(a => a.Verdict.ShouldBe(Verdict.Refused), a => a.Prepaid.ShouldBeFalse());

        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 4);
        (await Failures.OfAsync(credit.Measures().DecidePrepaidSettlementAsync(Prepaid(subject, false)))).Reason().ShouldBe("WRONG_STATE");
        (await credit.Measures().DecidePrepaidSettlementAsync(Prepaid(subject, true))).Prepaid.ShouldBeTrue();
        (await Failures.OfAsync(credit.Measures().DecidePrepaidSettlementAsync(Prepaid(subject, true)))).Reason().ShouldBe("WRONG_STATE");

        await credit.DecidedAsync(record.RecordId, ObjectionResult.WithdrawRecord);

        (await credit.QueryAsync(db => db.Prepaid.SingleAsync(p => p.SubjectId == subject))).ShouldSatisfyAllConditions(p => p.EndedOn.ShouldBe(credit.Today), p => p.EndedBy.ShouldBe("system"));
    }

    [Fact]
    public async Task A_report_to_the_platform_is_withheld_only_after_correction_and_settlement_in_advance()
    {
        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 7);
        var push = await PushAsync(record.RecordId);
        push.State.ShouldBe(PushState.Pending);
        (await credit.Measures().DecidePlatformPushAsync(Withholding(push))).Verdict.ShouldBe(Verdict.Refused);

        await credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId));
        (await credit.Measures().DecidePlatformPushAsync(Withholding(push))).Verdict.ShouldBe(Verdict.Refused, "not settled in advance");
        await credit.Measures().DecidePrepaidSettlementAsync(Prepaid(subject, true));
        var withheld = await credit.Measures().DecidePlatformPushAsync(Withholding(push));

        withheld.Verdict.ShouldBe(Verdict.Granted);
        withheld.Push.State.ShouldBe(PushState.Withheld);
        withheld.Basis.Single().ShouldSatisfyAllConditions(b => b.Article.ShouldBe(21), b => b.Item.ShouldBe("三"));
        (await Failures.OfAsync(credit.Measures().AcknowledgePlatformPushAsync(Acknowledgement(push)))).Reason().ShouldBe("WRONG_STATE");
        var released = Withholding(push);
        released.Withhold = false;
        (await credit.Measures().DecidePlatformPushAsync(released)).Push.State.ShouldBe(PushState.Pending);
        (await credit.Measures().AcknowledgePlatformPushAsync(Acknowledgement(push))).Push.State.ShouldBe(PushState.Pushed);
    }

    [Theory]
    [InlineData("before it went: dropped", false, "Record:Dropped")]
    [InlineData("after it went: corrected", true, "Record:Pushed,Correction:Pending")]
    public async Task A_record_taken_out_of_the_file_is_taken_back_from_the_platform(string row, bool pushed, string after)
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);
        if (pushed)
            await credit.Measures().AcknowledgePlatformPushAsync(Acknowledgement(await PushAsync(record.RecordId)));

        await credit.DecidedAsync(record.RecordId, ObjectionResult.Delete);

        var pushes = await credit.QueryAsync(db => db.Pushes.Where(p => p.RecordId == Guid.Parse(record.RecordId)).OrderBy(p => p.Number).ToListAsync());
        string.Join(',', pushes.Select(p => $"{p.Kind}:{p.State}")).ShouldBe(after, row);
    }

    [Fact]
    public async Task A_granted_repair_is_pushed_once()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);

        var repair = await credit.RepairedAsync(record.RecordId);

        (await credit.QueryAsync(db => db.Pushes.SingleAsync(p => p.RecordId == Guid.Parse(record.RecordId) && p.Kind == Persistence.PushKind.Repair))).Cause.ShouldBe(repair.RepairId);
    }

    [Fact]
    public async Task What_applies_today_is_answered_with_its_reason_and_whether_it_was_done()
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.RecordAsync(subject, 7);
        await credit.Measures().RecordPromiseAsync(Promise(subject));

        var answer = await credit.Measures().GetMeasuresOfSubjectAsync(new GetMeasuresOfSubjectRequest { SubjectId = subject, Purpose = "办理业务" });

        answer.Level.ShouldBe(CreditLevel.DishonestSevere);
        answer.Measures.Select(m => m.Code).ShouldBe(
            ["WRITTEN_NOTICE", "GUARANTEE", "CREDIT_PROMISE", "PREPAID_SETTLEMENT", "PLATFORM_PUSH", "STRICT_REVIEW", "PUBLICATION", "SEVERE_EFFECTS"]);
        answer.Measures.ShouldAllBe(m => m.Basis.RuleId.StartsWith("credit.measure.") && m.Basis.Article >= 15);
        answer.Measures.Where(m => m.CarriedOut).Select(m => m.Code).ShouldBe(["GUARANTEE", "CREDIT_PROMISE"]);
        (await credit.Auditor.ListStandingChecksAsync(new ListStandingChecksRequest { SubjectId = subject })).Checks.Single().CheckId.ShouldBe(answer.CheckId);
        (await credit.Measures().GetMeasuresOfSubjectAsync(new GetMeasuresOfSubjectRequest { SubjectId = TestSubjects.Person().Reveal(), Purpose = "办理业务" }))
            .ShouldSatisfyAllConditions(a => a.Level.ShouldBe(CreditLevel.Ordinary), a => a.Measures.ShouldBeEmpty());
    }

    [Fact]
    public async Task The_catalogue_pages()
    {
        var all = await credit.Measures().ListMeasuresAsync(new ListMeasuresRequest());
        var first = await credit.Measures().ListMeasuresAsync(new ListMeasuresRequest { PageSize = 10 });
        var second = await credit.Measures().ListMeasuresAsync(new ListMeasuresRequest { PageSize = 10, PageToken = first.NextPageToken });

        all.Measures.Count.ShouldBe(16);
        first.Measures.Concat(second.Measures).Select(m => m.Code).ShouldBe(all.Measures.Select(m => m.Code));
        second.NextPageToken.ShouldBeEmpty();
    }

    private async Task<PlatformPush> PushAsync(string recordId)
    {
        var id = await credit.QueryAsync(db => db.Pushes.Where(p => p.RecordId == Guid.Parse(recordId)).Select(p => p.Id).SingleAsync());
        var token = "";
        do
        {
            var page = await credit.Measures().ListPlatformPushesAsync(new ListPlatformPushesRequest { State = PushState.Pending, PageToken = token });
            if (page.Pushes.FirstOrDefault(p => p.PushId == id.ToString()) is { } found)
                return found;
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        throw new InvalidOperationException("The push is not on the list.");
    }

    private static RecordNoticeDeliveryRequest Delivery(CreditHost host, Notice notice, NoticeChannel channel) =>
        new() { RequestId = NewId(), NoticeId = notice.NoticeId, Channel = channel, DeliveredOn = host.Today.ToMessage(), Receipt = "回执 7" };

    private static RecordPromiseRequest Promise(string subject) => new() { RequestId = NewId(), SubjectId = subject, Guarantee = "银行保函 18-11", Text = "按期缴纳电费" };

    private static DecidePrepaidSettlementRequest Prepaid(string subject, bool prepaid) => new() { RequestId = NewId(), SubjectId = subject, Prepaid = prepaid, Reason = "较重失信" };

    private static DecidePlatformPushRequest Withholding(PlatformPush push) => new() { RequestId = NewId(), PushId = push.PushId, Withhold = true, Reason = "已纠正并预结算" };

    private static AcknowledgePlatformPushRequest Acknowledgement(PlatformPush push) => new() { RequestId = NewId(), PushId = push.PushId, Reference = "平台回执 3" };
}

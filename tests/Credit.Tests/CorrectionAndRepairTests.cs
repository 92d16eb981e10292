using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests;

public sealed class CorrectionAndRepairTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task Payments_add_up_and_the_last_corrects_every_record_of_the_bill()
    {
        var subject = TestSubjects.Company().Reveal();
        var severe = (await credit.Reporter.ReportDishonestyAsync(credit.ArrearsOf(subject, 7, "B-1"))).Record;
        var earlier = credit.ArrearsOf(subject, 7, "B-1");
        earlier.UnpaidBill.AsOf = credit.Today.AddMonths(-3).ToMessage();
        await credit.Reporter.ReportDishonestyAsync(earlier);

        var part = await credit.Reporter.RecordCorrectionAsync(credit.Payment(severe.RecordId, AmountFen - 1));
        part.Verdict.ShouldBe(Verdict.Restricted);
        part.OutstandingFen.ShouldBe(1);
        part.Records.ShouldAllBe(r => r.CorrectedOn == null);

        var whole = await credit.Reporter.RecordCorrectionAsync(credit.Payment(severe.RecordId, 1));
        whole.Verdict.ShouldBe(Verdict.Granted);
        whole.OutstandingFen.ShouldBe(0);
        whole.Records.Count.ShouldBe(2);
        whole.Records.ShouldAllBe(r => r.CorrectedOn.Equals(credit.Today.ToMessage()) && r.CountsForLevel);
    }

    [Theory]
    [InlineData("negative", -1L, "paid_fen:NEGATIVE")]
    [InlineData("nothing", 0L, "paid_fen:TOO_SMALL")]
    [InlineData("a fen more than is owed", AmountFen + 1, "paid_fen:TOO_LARGE")]
    public async Task An_impossible_amount_changes_nothing(string row, long fen, string violation)
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 7);

        var error = await Failures.OfAsync(credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId, fen)));

        error.StatusCode.ShouldBe(StatusCode.InvalidArgument, row);
        error.Fields().ShouldBe([violation], row);
        (await PaidAsync(record)).ShouldBe(0, row);
    }

    [Fact]
    public async Task A_payment_before_the_due_day_in_the_future_or_twice_changes_nothing()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 7);
        var early = credit.Payment(record.RecordId);
        early.PaidOn = credit.Today.AddMonths(-8).ToMessage();
        var late = credit.Payment(record.RecordId);
        late.PaidOn = credit.Today.AddDays(1).ToMessage();

        (await Failures.OfAsync(credit.Reporter.RecordCorrectionAsync(early))).Fields().ShouldBe(["paid_on:BEFORE_DUE"]);
        (await Failures.OfAsync(credit.Reporter.RecordCorrectionAsync(late))).Fields().ShouldBe(["paid_on:IN_THE_FUTURE"]);
        (await PaidAsync(record)).ShouldBe(0);

        await credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId));
        (await Failures.OfAsync(credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId)))).Reason().ShouldBe("BILL_SETTLED");
        (await PaidAsync(record)).ShouldBe(AmountFen);
    }

    [Fact]
    public async Task A_settled_bill_is_reported_no_more()
    {
        var subject = TestSubjects.Company().Reveal();
        var report = credit.ArrearsOf(subject, 4, "B-1");
        var record = (await credit.Reporter.ReportDishonestyAsync(report)).Record;
        await credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId));
        report.RequestId = NewId();

        var again = await credit.Reporter.ReportDishonestyAsync(report);

        again.Verdict.ShouldBe(Verdict.Refused);
        again.Basis.Single().RuleId.ShouldBe("credit.arrears.after-dunning");
    }

    [Fact]
    public async Task An_unknown_record_is_not_found()
    {
        (await Failures.OfAsync(credit.Reporter.RecordCorrectionAsync(credit.Payment(NewId())))).StatusCode.ShouldBe(StatusCode.NotFound);
        (await Failures.OfAsync(credit.Reporter.RequestRepairAsync(RepairApplication(NewId())))).StatusCode.ShouldBe(StatusCode.NotFound);
        (await Failures.OfAsync(credit.PowerReviewer.ReviewRepairAsync(new Repair { RepairId = NewId(), Etag = "1" }.Review()))).StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task A_general_record_is_repaired_by_both_in_order_and_the_level_returns()
    {
        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 1);

        var repair = await credit.RepairedAsync(record.RecordId);

        repair.State.ShouldBe(RepairState.Granted);
        repair.Scope.ShouldBe(RepairScope.Level);
        repair.Reviews.Select(r => (r.Agency, r.Reviewer, r.Approved)).ShouldBe([("power-company", "he", true), ("credit-office", "wang", true)]);
        (await credit.Reader.CheckStandingAsync(Check(subject))).Level.ShouldBe(CreditLevel.Ordinary);
    }

    [Fact]
    public async Task Repair_of_a_severe_record_leaves_the_level()
    {
        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 7);

        var repair = await credit.RepairedAsync(record.RecordId);

        repair.Scope.ShouldBe(RepairScope.Punishment);
        (await credit.Reader.CheckStandingAsync(Check(subject))).Level.ShouldBe(CreditLevel.DishonestSevere);
        var report = await credit.OfficerA.GetCreditReportAsync(new GetCreditReportRequest { SubjectId = subject, Purpose = "测试" });
        report.Records.Single().PunishmentEndedOn.ShouldBe(credit.Today.ToMessage());
    }

    [Fact]
    public async Task Evidence_of_the_correction_stays_with_the_application()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);
        await credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId));
        var application = RepairApplication(record.RecordId);
        application.Evidence.Add("银行回单 18-09");

        var repair = (await credit.Reporter.RequestRepairAsync(application)).Repair;

        repair.Evidence.ShouldBe(["银行回单 18-09"]);
        repair.Statement.ShouldBe("已缴清");
    }

    [Fact]
    public async Task Uncorrected_behaviour_is_a_lawful_refusal()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);

        var answer = await credit.Reporter.RequestRepairAsync(RepairApplication(record.RecordId));

        answer.Verdict.ShouldBe(Verdict.Refused);
        answer.Repair.ShouldBeNull();
        answer.Basis.Single().Article.ShouldBe(24);
    }

    [Fact]
    public async Task One_repair_of_a_record_at_a_time_and_none_after_it_was_granted()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);
        await credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId));
        var requested = (await credit.Reporter.RequestRepairAsync(RepairApplication(record.RecordId))).Repair;

        (await Failures.OfAsync(credit.Reporter.RequestRepairAsync(RepairApplication(record.RecordId)))).Reason().ShouldBe("REPAIR_OPEN");

        var passed = (await credit.PowerReviewer.ReviewRepairAsync(requested.Review())).Repair;
        await credit.OfficeReviewer.ReviewRepairAsync(passed.Review());
        (await Failures.OfAsync(credit.Reporter.RequestRepairAsync(RepairApplication(record.RecordId)))).Reason().ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task Reviews_come_in_their_order_on_the_newest_state_and_by_their_agencies()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);
        await credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId));
        var requested = (await credit.Reporter.RequestRepairAsync(RepairApplication(record.RecordId))).Repair;

        var early = await Failures.OfAsync(credit.OfficeReviewer.ReviewRepairAsync(requested.Review()));
        early.Reason().ShouldBe("NOT_YOUR_TURN");
        var outsider = await Failures.OfAsync(credit.Client("licensing", "x", "credit.repair-reviewer").ReviewRepairAsync(requested.Review()));
        outsider.Reason().ShouldBe("AGENCY_NOT_ADMITTED");

        var passed = await credit.PowerReviewer.ReviewRepairAsync(requested.Review());
        passed.Verdict.ShouldBe(Verdict.Restricted);
        var stale = await Failures.OfAsync(credit.OfficeReviewer.ReviewRepairAsync(requested.Review()));
        stale.StatusCode.ShouldBe(StatusCode.Aborted);
        stale.Reason().ShouldBe("ETAG_MISMATCH");
        (await credit.QueryAsync(db => db.Repairs.SingleAsync(r => r.Id == Guid.Parse(requested.RepairId)))).Revision.ShouldBe(2);
    }

    [Theory]
    [InlineData("not passed", false, true)]
    [InlineData("not found unintended", true, false)]
    public async Task A_review_against_it_closes_it(string row, bool approve, bool unintentional)
    {
        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 1);
        await credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId));
        var requested = (await credit.Reporter.RequestRepairAsync(RepairApplication(record.RecordId))).Repair;

        var answer = await credit.PowerReviewer.ReviewRepairAsync(requested.Review(approve, unintentional));

        answer.Verdict.ShouldBe(Verdict.Refused, row);
        answer.Repair.State.ShouldBe(RepairState.Refused, row);
        (await credit.Reader.CheckStandingAsync(Check(subject))).Level.ShouldBe(CreditLevel.DishonestGeneral, row);
        (await Failures.OfAsync(credit.OfficeReviewer.ReviewRepairAsync(answer.Repair.Review()))).Reason().ShouldBe("WRONG_STATE", row);
    }

    [Fact]
    public async Task The_same_review_twice_is_one_review()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);
        await credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId));
        var review = (await credit.Reporter.RequestRepairAsync(RepairApplication(record.RecordId))).Repair.Review();

        var first = await credit.PowerReviewer.ReviewRepairAsync(review);
        (await credit.PowerReviewer.ReviewRepairAsync(review)).ShouldBe(first);
        first.Repair.Reviews.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Over_long_text_is_refused()
    {
        var record = await credit.RecordAsync(TestSubjects.Company().Reveal(), 1);
        var application = RepairApplication(record.RecordId);
        application.Statement = new string('述', 501);

        (await Failures.OfAsync(credit.Reporter.RequestRepairAsync(application))).Fields().ShouldBe(["statement:TOO_LONG"]);
    }

    private Task<long> PaidAsync(CreditRecord record) => credit.QueryAsync(async db =>
    {
        var row = await db.Records.SingleAsync(r => r.Id == Guid.Parse(record.RecordId));
        return await db.Bills.Where(b => b.SubjectId == row.SubjectId && b.BillNumber == row.BillNumber).Select(b => b.PaidFen).SingleAsync();
    });
}

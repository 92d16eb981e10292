using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.HousingFund.Tests;

/// <summary>Withdrawals for a home (衢公积金〔2018〕15号附件6、附件7).</summary>
public sealed class WithdrawalTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    private WithdrawalService.WithdrawalServiceClient Clerk => fund.Withdrawals("teller", "housingfund.clerk");

    private WithdrawalService.WithdrawalServiceClient Approver => fund.Withdrawals("approver", "housingfund.approver");

    [Fact]
    public async Task A_withdrawal_agrees_with_the_list_once_and_comes_back_when_the_contract_is_cancelled()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var buyer = TestSubjects.Person();
        var purchase = await FiledAsync(project, buyer);
        var withdrawal = (await Clerk.ApplyForWithdrawalAsync(Application(project, buyer))).Withdrawal;
        withdrawal.State.ShouldBe(WithdrawalState.Paid);
        var twice = await Clerk.ApplyForWithdrawalAsync(Application(project, buyer));
        (twice.Verdict, twice.Withdrawal).ShouldBe((Verdict.Refused, null));

        var cancelled = await Clerk.CancelPurchaseAsync(new CancelPurchaseRequest
        {
            RequestId = HousingFundFixture.NewId(), PurchaseId = purchase.PurchaseId, Etag = purchase.Etag, CancelledOn = fund.ClockToday.ToMessage(),
        });

        cancelled.Purchase.Cancelled.ShouldBeTrue();
        (cancelled.Recovery.State, cancelled.Recovery.OwedFen).ShouldBe((WithdrawalState.RecoveryDue, withdrawal.AmountFen));
        cancelled.Basis.ShouldNotBeEmpty();
        (await Clerk.ApplyForWithdrawalAsync(Application(project, buyer))).Verdict.ShouldBe(Verdict.Refused);
        (await RecoverAsync(withdrawal, withdrawal.AmountFen + 1)).Verdict.ShouldBe(Verdict.Refused);
        (await RecoverAsync(withdrawal, 1)).Withdrawal.OwedFen.ShouldBe(withdrawal.AmountFen - 1);
        (await RecoverAsync(withdrawal, withdrawal.AmountFen - 1)).Withdrawal.State.ShouldBe(WithdrawalState.Recovered);
    }

    public static TheoryData<string, Action<ApplyForWithdrawalRequest>> Mismatches => new()
    {
        { "another buyer", r => r.EmployeeId = TestSubjects.Person().Reveal() },
        { "another name", r => r.EmployeeName = "李某" },
        { "another home", r => r.Home = "2幢101" },
        { "another contract", r => r.ContractNumber = "HT-2" },
        { "no contract shown", r => r.FiledContractShown = false },
        { "no invoice shown", r => r.InvoiceShown = false },
    };

    [Theory]
    [MemberData(nameof(Mismatches))]
    public async Task What_does_not_agree_with_the_list_is_refused(string name, Action<ApplyForWithdrawalRequest> change)
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var buyer = TestSubjects.Person();
        await FiledAsync(project, buyer);
        var request = Application(project, buyer);
        change(request);

        var answer = await Clerk.ApplyForWithdrawalAsync(request);

        answer.Verdict.ShouldBe(Verdict.Refused, name);
        answer.Withdrawal.ShouldBeNull(name);
        answer.Basis.ShouldNotBeEmpty(name);
    }

    [Fact]
    public async Task Collusion_recovers_lists_ends_every_agreement_and_reports_each_once()
    {
        var developer = TestSubjects.Company();
        var project = await fund.CooperatingAsync(developer);
        var other = await fund.CooperatingAsync(developer);
        var buyer = TestSubjects.Person();
        await FiledAsync(project, buyer);
        var withdrawal = (await Clerk.ApplyForWithdrawalAsync(Application(project, buyer))).Withdrawal;
        (await fund.Withdrawals("teller", "housingfund.approver").EstablishFraudAsync(Fraud(withdrawal, colluded: true)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");

        var request = Fraud(withdrawal, colluded: true);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await Approver.EstablishFraudAsync(request)));

        var answer = answers[0];
        answers.ShouldAllBe(a => a.ReportIds.SequenceEqual(answer.ReportIds));
        (answer.Withdrawal.State, answer.DeveloperRecovers).ShouldBe((WithdrawalState.FraudRecoveryDue, true));
        answer.EndedProjects.ShouldBe([project.ProjectId, other.ProjectId], ignoreOrder: true);
        answer.ReportIds.Count.ShouldBe(2);
        (await ReportsAsync(developer)).ShouldBe(1);
        (await ReportsAsync(buyer)).ShouldBe(1);
        (await fund.ReadAsync(other)).State.ShouldBe(ProjectState.Ended);
        (await fund.Clerk().ListDueWorkAsync(new ListDueWorkRequest { Kind = WorkKind.Visit, PageSize = 500 })).Items.ShouldNotContain(i => i.TargetId == other.ProjectId);
        (await fund.Supervision("clerk", "housingfund.clerk").ListPublicEntriesAsync(new ListPublicEntriesRequest { Kind = PublicEntryKind.JointFraud })).Entries.ShouldHaveSingleItem();
        var refused = await fund.Clerk().ApplyForAdmissionAsync(fund.Application(developer));
        refused.Verdict.ShouldBe(Verdict.Refused);
        (await Clerk.FilePurchasesAsync(List(project, TestSubjects.Person()))).Verdict.ShouldBe(Verdict.Refused);
    }

    [Fact]
    public async Task A_fraud_of_the_employee_alone_leaves_the_developer_alone()
    {
        var developer = TestSubjects.Company();
        var project = await fund.CooperatingAsync(developer);
        var buyer = TestSubjects.Person();
        await FiledAsync(project, buyer);
        var withdrawal = (await Clerk.ApplyForWithdrawalAsync(Application(project, buyer))).Withdrawal;

        var answer = await Approver.EstablishFraudAsync(Fraud(withdrawal, colluded: false));

        (answer.DeveloperRecovers, answer.EndedProjects.Count, answer.ReportIds.Count).ShouldBe((false, 0, 1));
        (await ReportsAsync(developer)).ShouldBe(0);
        (await fund.ReadAsync(project)).State.ShouldBe(ProjectState.Cooperating);
    }

    public static TheoryData<string, Action<PurchaseEntry>, string> Malformed => new()
    {
        { "a company as buyer", p => p.BuyerId = TestSubjects.Company().Reveal(), "purchases[0].buyer_id:NOT_A_PERSON" },
        { "no name", p => p.BuyerName = "", "purchases[0].buyer_name:REQUIRED" },
        { "ten digits", p => p.Mobile = "1380000000", "purchases[0].mobile:NOT_A_MOBILE_NUMBER" },
        { "no home", p => p.Home = "", "purchases[0].home:REQUIRED" },
        { "no contract", p => p.ContractNumber = "", "purchases[0].contract_number:REQUIRED" },
        { "a day that does not exist", p => p.ContractFiledOn = new Google.Type.Date { Year = 2026, Month = 13, Day = 1 }, "purchases[0].contract_filed_on:DATE_DOES_NOT_EXIST" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_line_names_its_field(string name, Action<PurchaseEntry> spoil, string expected)
    {
        var request = List(new Project { ProjectId = HousingFundFixture.NewId() }, TestSubjects.Person());
        spoil(request.Purchases[0]);

        (await Clerk.FilePurchasesAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task A_list_is_filed_whole_or_not_at_all_and_numbers_are_masked()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var buyer = TestSubjects.Person();
        var request = List(project, buyer);
        var second = request.Purchases[0].Clone();
        (second.BuyerId, second.DownPaid) = (TestSubjects.Person().Reveal(), false);
        request.Purchases.Add(second);
        (await Clerk.FilePurchasesAsync(request)).Verdict.ShouldBe(Verdict.Refused);
        (await Clerk.ListPurchasesAsync(new ListPurchasesRequest { ProjectId = project.ProjectId })).Purchases.ShouldBeEmpty();

        await FiledAsync(project, buyer);
        (await Clerk.FilePurchasesAsync(List(project, buyer)).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        (await Clerk.ListPurchasesAsync(new ListPurchasesRequest { ProjectId = project.ProjectId })).Purchases.ShouldHaveSingleItem().Buyer.Id.ShouldBe(buyer.Masked());
        var reader = fund.Withdrawals("teller", "housingfund.clerk", Caller.IdentityReader);
        (await reader.ListPurchasesAsync(new ListPurchasesRequest { ProjectId = project.ProjectId })).Purchases.ShouldHaveSingleItem().Buyer.Id.ShouldBe(buyer.Reveal());
    }

    private async Task<Purchase> FiledAsync(Project project, SubjectId buyer) => (await Clerk.FilePurchasesAsync(List(project, buyer))).Purchases.ShouldHaveSingleItem();

    private FilePurchasesRequest List(Project project, SubjectId buyer) => new()
    {
        RequestId = HousingFundFixture.NewId(),
        ProjectId = project.ProjectId,
        Purchases =
        {
            new PurchaseEntry
            {
                BuyerId = buyer.Reveal(), BuyerName = "陈某", Employer = "样例单位", Mobile = "13800000000", Home = "1幢101", ContractNumber = "HT-1", DownPaid = true, ContractFiledOn = fund.ClockToday.ToMessage(),
            },
        },
    };

    private static ApplyForWithdrawalRequest Application(Project project, SubjectId buyer) => new()
    {
        RequestId = HousingFundFixture.NewId(),
        ProjectId = project.ProjectId,
        EmployeeId = buyer.Reveal(),
        EmployeeName = "陈某",
        ContractNumber = "HT-1",
        Home = "1幢101",
        FiledContractShown = true,
        InvoiceShown = true,
        AmountFen = 50_000 * HousingFundFixture.Yuan,
    };

    private static EstablishFraudRequest Fraud(Withdrawal withdrawal, bool colluded) => new()
    {
        RequestId = HousingFundFixture.NewId(), WithdrawalId = withdrawal.WithdrawalId, Etag = withdrawal.Etag, DeveloperColluded = colluded, Evidence = "CASE-1",
    };

    private async Task<RecordRecoveryResponse> RecoverAsync(Withdrawal withdrawal, long amount) => await Clerk.RecordRecoveryAsync(new RecordRecoveryRequest
    {
        RequestId = HousingFundFixture.NewId(),
        WithdrawalId = withdrawal.WithdrawalId,
        Etag = (await Clerk.GetWithdrawalAsync(new GetWithdrawalRequest { WithdrawalId = withdrawal.WithdrawalId })).Withdrawal.Etag,
        AmountFen = amount,
    });

    private Task<int> ReportsAsync(SubjectId subject) => fund.QueryAsync(db => db.Outbox.CountAsync(o =>
        o.Type == "Quzhou.Contracts.V1.DishonestyReported" && EF.Functions.JsonContains(o.Payload, $$$"""{"subject":{"id":"{{{subject.Reveal()}}}"}}""")));
}

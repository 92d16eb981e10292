using Quzhou.Common.V1;
using Quzhou.Contracts.V1;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.TestServers;
using LoanState = Quzhou.HousingFund.V1.LoanState;
using ProjectState = Quzhou.HousingFund.V1.ProjectState;

namespace Quzhou.HousingFund.Tests;

/// <summary>A punishment meets loans in every state; its end gives back what it stopped, and nothing else.</summary>
public sealed class StateByStateTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    private LoanService.LoanServiceClient Clerk => fund.Loans("clerk", "housingfund.clerk");

    [Fact]
    public async Task Overlapping_punishments_stop_what_is_unpaid_and_give_back_exactly_that()
    {
        var developer = TestSubjects.Company();
        var project = await fund.CooperatingAsync(developer);
        var suspended = await fund.CooperatingAsync(developer);
        var loans = await InEveryStateAsync(project);
        var heldLoan = (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(suspended, TestSubjects.Person()))).Loan;
        await SuspendAsync(suspended);
        loans.Keys.ShouldBe(Enum.GetValues<LoanState>().Where(s => s != LoanState.Unspecified), ignoreOrder: true);
        var before = await SnapshotAsync([project, suspended], [.. loans.Values, heldLoan]);

        var first = await fund.Host.Services.PunishAsync<HousingFundDb>(developer);
        var second = await fund.Host.Services.PunishAsync<HousingFundDb>(developer, DishonestyLevel.General);

        foreach (var (state, loan) in loans)
        {
            var now = await fund.LoanAsync(loan);
            now.State.ShouldBe(state);
            now.StoppedBasis.Count.ShouldBe(state is LoanState.Accepted or LoanState.PreNoticed ? 2 : 0, state.ToString());
        }
        await NothingMovesAsync(loans, project);

        await fund.Host.Services.ReleaseAsync<HousingFundDb>(developer, first);
        (await fund.ReadAsync(project)).State.ShouldBe(ProjectState.Suspended);
        (await fund.LoanAsync(loans[LoanState.Accepted])).StoppedBasis.ShouldHaveSingleItem();
        await NothingMovesAsync(loans, project);

        await fund.Host.Services.ReleaseAsync<HousingFundDb>(developer, second);
        (await SnapshotAsync([project, suspended], [.. loans.Values, heldLoan])).ShouldBe(before);
        (await fund.ReadAsync(suspended)).State.ShouldBe(ProjectState.Suspended);
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(await fund.LoanAsync(heldLoan)))).Verdict.ShouldBe(Verdict.Refused);
        foreach (var state in new[] { LoanState.Accepted, LoanState.PreNoticed })
            (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(await fund.LoanAsync(loans[state])))).Verdict.ShouldBe(Verdict.Granted, state.ToString());
    }

    [Fact]
    public async Task A_punished_borrower_is_stopped_where_nothing_is_paid_yet()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var borrower = TestSubjects.Person();
        var unpaid = (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, borrower))).Loan;
        var paid = (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, borrower))).Loan;
        paid = (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(paid))).Loan;
        var before = await SnapshotAsync([project], [unpaid, paid]);

        var punishment = await fund.Host.Services.PunishAsync<HousingFundDb>(borrower);
        (await fund.LoanAsync(unpaid)).StoppedBasis.ShouldHaveSingleItem();
        (await fund.LoanAsync(paid)).StoppedBasis.ShouldBeEmpty();
        await fund.Host.Services.ReleaseAsync<HousingFundDb>(borrower, punishment);

        (await SnapshotAsync([project], [unpaid, paid])).ShouldBe(before);
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(await fund.LoanAsync(unpaid)))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task An_admission_waits_while_its_developer_is_punished_and_goes_on_afterwards()
    {
        var developer = TestSubjects.Company();
        var reviewed = await fund.ReviewedAsync(developer);
        var punishment = await fund.Host.Services.PunishAsync<HousingFundDb>(developer);
        (await fund.DecideAsync(AgendaKind.Admission, reviewed.AdmissionId, Vote.For, Vote.For, Vote.For)).Item.State.ShouldBe(ItemState.Invalid);

        await fund.Host.Services.ReleaseAsync<HousingFundDb>(developer, punishment);

        (await fund.DecideAsync(AgendaKind.Admission, reviewed.AdmissionId, Vote.For, Vote.For, Vote.For)).Item.State.ShouldBe(ItemState.Carried);
    }

    // What has been paid out goes on; what has not been paid out is not paid.
    private async Task NothingMovesAsync(Dictionary<LoanState, Loan> loans, Project project)
    {
        foreach (var state in new[] { LoanState.Accepted, LoanState.PreNoticed })
        {
            var refused = await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(await fund.LoanAsync(loans[state]), preNotice: ""));
            refused.Verdict.ShouldBe(Verdict.Refused, state.ToString());
            refused.Basis.ShouldContain(b => b.RuleId == "housingfund.cooperation.suspended", state.ToString());
        }
        (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person(), 1))).Verdict.ShouldBe(Verdict.Refused);
    }

    private async Task<Dictionary<LoanState, Loan>> InEveryStateAsync(Project project)
    {
        var loans = new Dictionary<LoanState, Loan> { [LoanState.Accepted] = await AppliedAsync(project, TestSubjects.Person()) };
        var preNoticed = await AppliedAsync(project, TestSubjects.Person());
        loans[LoanState.PreNoticed] = (await Clerk.RegisterPreNoticeAsync(new RegisterPreNoticeRequest
        {
            RequestId = HousingFundFixture.NewId(), LoanId = preNoticed.LoanId, Etag = preNoticed.Etag, PreNoticeNumber = "YG-2",
        })).Loan;
        loans[LoanState.PaidOut] = await PaidOutAsync(project);
        var secured = await PaidOutAsync(project);
        loans[LoanState.Secured] = (await Clerk.ReceiveMortgageAsync(new ReceiveMortgageRequest
        {
            RequestId = HousingFundFixture.NewId(), LoanId = secured.LoanId, Etag = secured.Etag, CertificateNumber = "TX-2",
        })).Loan;
        var repaid = await PaidOutAsync(project);
        loans[LoanState.Repaid] = await RepaidAsync(repaid);
        var cancelled = await AppliedAsync(project, TestSubjects.Person());
        loans[LoanState.Cancelled] = (await Clerk.CancelLoanAsync(new CancelLoanRequest
        {
            RequestId = HousingFundFixture.NewId(), LoanId = cancelled.LoanId, Etag = cancelled.Etag, Reason = "改用商业贷款",
        })).Loan;
        loans[LoanState.Refused] = await RefusedAsync(project);
        return loans;
    }

    private async Task<Loan> AppliedAsync(Project project, SubjectId borrower) =>
        (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, borrower))).Loan;

    private async Task<Loan> PaidOutAsync(Project project) =>
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(await AppliedAsync(project, TestSubjects.Person())))).Loan;

    private async Task<Loan> RepaidAsync(Loan loan) => (await Clerk.RepayEarlyAsync(new RepayEarlyRequest
    {
        RequestId = HousingFundFixture.NewId(), LoanId = loan.LoanId, Etag = loan.Etag, AmountFen = loan.BalanceFen, Effect = EarlyPaymentEffect.LowerInstalments,
    })).Loan;

    private async Task<Loan> RefusedAsync(Project project)
    {
        var borrower = TestSubjects.Person();
        var punishment = await fund.Host.Services.PunishAsync<HousingFundDb>(borrower, DishonestyLevel.General);
        var loan = await AppliedAsync(project, borrower);
        var refused = await fund.Loans("approver", "housingfund.approver").ReviewLoanAsync(
            new ReviewLoanRequest { RequestId = HousingFundFixture.NewId(), LoanId = loan.LoanId, Etag = loan.Etag, Agreed = false });
        await fund.Host.Services.ReleaseAsync<HousingFundDb>(borrower, punishment);
        return refused.Loan;
    }

    private async Task SuspendAsync(Project project)
    {
        await fund.Supervision("inspector", "housingfund.clerk").ReportInquiryAsync(
            new ReportInquiryRequest { RequestId = HousingFundFixture.NewId(), ProjectId = project.ProjectId, Facts = new InquiryFacts { ConstructionStopped = true } });
        (await fund.DecideAsync(AgendaKind.Suspension, project.ProjectId, Vote.For, Vote.For, Vote.For)).Item.State.ShouldBe(ItemState.Carried);
    }

    /// <summary>Everything that the API says of them, but for the version marks: a refused payout writes its row.</summary>
    private async Task<string> SnapshotAsync(IReadOnlyList<Project> projects, IReadOnlyList<Loan> loans)
    {
        var lines = new List<string>();
        foreach (var project in projects)
        {
            var now = await fund.ReadAsync(project);
            now.Etag = "";
            lines.Add(now.ToString());
        }
        foreach (var loan in loans)
        {
            var now = await fund.LoanAsync(loan);
            now.Etag = "";
            lines.Add(now.ToString());
        }
        return string.Join('\n', lines);
    }
}

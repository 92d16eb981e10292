using Quzhou.Common.V1;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Tests.Running;
using Quzhou.TestServers;

namespace Quzhou.Platform.Tests;

/// <summary>On real servers: a punishment meets loans in every state that they can be in, and its end gives back what it stopped.</summary>
public sealed class LoansUnderPunishmentTests(RunningCity running)
{
    private const long Yuan = 100;
    private const string Suspended = "housingfund.cooperation.suspended";

    [Fact]
    public async Task A_punishment_stops_the_unpaid_loans_of_its_developer_and_its_end_gives_exactly_them_back()
    {
        using var play = new Play(running);
        var holdings = await play.Departments.EstablishAsync();
        var (clerk, approver, loans) = (play.City.HousingFund("fang", "housingfund.clerk"), play.City.HousingFund("dong", "housingfund.approver"), Loans(play));
        var accepted = await AppliedAsync(play, clerk, holdings.ProjectId);
        var preNoticed = await PreNoticedAsync(loans, await AppliedAsync(play, clerk, holdings.ProjectId));
        var paidOut = (await PayAsync(approver, await AppliedAsync(play, clerk, holdings.ProjectId), "YG-2")).Loan;
        var secured = await SecuredAsync(loans, (await PayAsync(approver, await AppliedAsync(play, clerk, holdings.ProjectId), "YG-3")).Loan);
        var repaid = await RepaidAsync(loans, (await PayAsync(approver, await AppliedAsync(play, clerk, holdings.ProjectId), "YG-4")).Loan);
        var cancelled = await CancelledAsync(loans, await AppliedAsync(play, clerk, holdings.ProjectId));
        Loan[] all = [accepted, preNoticed, paidOut, secured, repaid, cancelled];
        all.Select(l => l.State).ShouldBeUnique();
        var before = await SnapshotAsync(clerk, holdings.ProjectId, all);

        var report = await play.Story.ReportAsync();
        var punishment = (await play.Story.ImposeAsync(await play.Story.ProposeAsync())).Punishment;
        await play.WaitEnforcedAsync(punishment.PunishmentId);

        (await ProjectAsync(clerk, holdings.ProjectId)).State.ShouldBe(ProjectState.Suspended);
        foreach (var loan in all)
            (await ReadAsync(clerk, loan)).StoppedBasis.Count.ShouldBe(loan.State is LoanState.Accepted or LoanState.PreNoticed ? 1 : 0, loan.State.ToString());
        foreach (var loan in new[] { accepted, preNoticed })
        {
            var refused = await PayAsync(approver, await ReadAsync(clerk, loan), "");
            refused.Verdict.ShouldBe(Verdict.Refused);
            refused.Basis.ShouldContain(b => b.RuleId == Suspended);
        }
        (await loans.ListInstalmentsAsync(new ListInstalmentsRequest { LoanId = paidOut.LoanId, PageSize = 1 })).Instalments.ShouldHaveSingleItem();

        await play.Story.PayAsync(report.Record.RecordId);
        await play.Story.RepairAsync(report.Record.RecordId);
        await play.Story.LiftAsync(punishment.PunishmentId);
        await Deadline.UntilAsync(async () => (await ProjectAsync(clerk, holdings.ProjectId)).State == ProjectState.Cooperating);

        (await SnapshotAsync(clerk, holdings.ProjectId, all)).ShouldBe(before);
        (await PayAsync(approver, await ReadAsync(clerk, accepted), "YG-1")).Verdict.ShouldBe(Verdict.Granted);
        (await PayAsync(approver, await ReadAsync(clerk, preNoticed), "")).Verdict.ShouldBe(Verdict.Granted);
    }

    private static LoanService.LoanServiceClient Loans(Play play) => new(play.City.As("housing-fund", "housing-fund-centre", "fang", "housingfund.clerk"));

    private static string NewId() => Guid.NewGuid().ToString();

    private static async Task<Loan> AppliedAsync(Play play, HousingFundService.HousingFundServiceClient clerk, string projectId) => (await clerk.ApplyForLoanAsync(new ApplyForLoanRequest
    {
        RequestId = NewId(), ProjectId = projectId, BorrowerId = play.Cast.Borrower.Reveal(), BorrowerName = "陈某", PriceFen = 1_200_000 * Yuan, AmountFen = 100_000 * Yuan, Years = 10,
    })).Loan;

    private static async Task<PayOutLoanResponse> PayAsync(HousingFundService.HousingFundServiceClient approver, Loan loan, string preNotice) =>
        await approver.PayOutLoanAsync(new PayOutLoanRequest
        {
            RequestId = NewId(), LoanId = loan.LoanId, Etag = loan.Etag, PreNoticeNumber = preNotice, AnnualRatePercent = "3.25", Method = RepaymentMethod.EqualPrincipal,
        });

    private static async Task<Loan> PreNoticedAsync(LoanService.LoanServiceClient loans, Loan loan) => (await loans.RegisterPreNoticeAsync(
        new RegisterPreNoticeRequest { RequestId = NewId(), LoanId = loan.LoanId, Etag = loan.Etag, PreNoticeNumber = "YG-5" })).Loan;

    private static async Task<Loan> SecuredAsync(LoanService.LoanServiceClient loans, Loan loan) => (await loans.ReceiveMortgageAsync(
        new ReceiveMortgageRequest { RequestId = NewId(), LoanId = loan.LoanId, Etag = loan.Etag, CertificateNumber = "TX-1" })).Loan;

    private static async Task<Loan> RepaidAsync(LoanService.LoanServiceClient loans, Loan loan) => (await loans.RepayEarlyAsync(
        new RepayEarlyRequest { RequestId = NewId(), LoanId = loan.LoanId, Etag = loan.Etag, AmountFen = loan.BalanceFen, Effect = EarlyPaymentEffect.LowerInstalments })).Loan;

    private static async Task<Loan> CancelledAsync(LoanService.LoanServiceClient loans, Loan loan) => (await loans.CancelLoanAsync(
        new CancelLoanRequest { RequestId = NewId(), LoanId = loan.LoanId, Etag = loan.Etag, Reason = "改用商业贷款" })).Loan;

    private static async Task<Loan> ReadAsync(HousingFundService.HousingFundServiceClient clerk, Loan loan) => (await clerk.GetLoanAsync(new GetLoanRequest { LoanId = loan.LoanId })).Loan;

    private static async Task<Project> ProjectAsync(HousingFundService.HousingFundServiceClient clerk, string projectId) =>
        (await clerk.GetProjectAsync(new GetProjectRequest { ProjectId = projectId })).Project;

    // But for the version marks: an attempted payout may write its row.
    private static async Task<string> SnapshotAsync(HousingFundService.HousingFundServiceClient clerk, string projectId, IEnumerable<Loan> loans)
    {
        var project = await ProjectAsync(clerk, projectId);
        project.Etag = "";
        var lines = new List<string> { project.ToString() };
        foreach (var loan in loans)
        {
            var now = await ReadAsync(clerk, loan);
            now.Etag = "";
            lines.Add(now.ToString());
        }
        return string.Join('\n', lines);
    }
}

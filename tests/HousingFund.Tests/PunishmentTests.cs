using Google.Protobuf;
using Quzhou.Common.V1;
using Quzhou.Contracts.V1;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.HousingFund.Tests;

/// <summary>A joint punishment restricts developers, borrowers and banks, and its end gives back exactly that.</summary>
public sealed class PunishmentTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    [Fact]
    public async Task A_punished_developer_takes_no_loans_in_and_gets_none_paid_until_the_last_punishment_ends()
    {
        var developer = TestSubjects.Company();
        var project = await fund.CooperatingAsync(developer);
        var accepted = (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person()))).Loan;
        var first = await fund.Host.Services.PunishAsync<HousingFundDb>(developer);
        var second = await fund.Host.Services.PunishAsync<HousingFundDb>(developer);

        var suspended = await fund.ReadAsync(project);
        suspended.State.ShouldBe(V1.ProjectState.Suspended);
        suspended.SuspensionBasis.ShouldAllBe(b => b.Article == 13 && b.Item == "七");
        var refused = await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person()));
        refused.Verdict.ShouldBe(Verdict.Refused);
        refused.Loan.ShouldBeNull();
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(accepted))).Verdict.ShouldBe(Verdict.Refused);

        await fund.Host.Services.ReleaseAsync<HousingFundDb>(developer, first);
        (await fund.ReadAsync(project)).State.ShouldBe(V1.ProjectState.Suspended);
        await fund.Host.Services.ReleaseAsync<HousingFundDb>(developer, second);

        var restored = await fund.ReadAsync(project);
        (restored.State, restored.Agreement.UsedFen).ShouldBe((V1.ProjectState.Cooperating, accepted.AmountFen));
        var current = (await fund.Clerk.GetLoanAsync(new GetLoanRequest { LoanId = accepted.LoanId })).Loan;
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(current))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task A_punished_developer_is_not_admitted()
    {
        var developer = TestSubjects.Company();
        await fund.Host.Services.PunishAsync<HousingFundDb>(developer);
        var registered = await fund.Clerk.RegisterProjectAsync(HousingFundFixture.Project(developer));

        var answer = await fund.Approver.AdmitProjectAsync(HousingFundFixture.Admission(registered.Project));

        answer.Verdict.ShouldBe(Verdict.Refused);
        answer.Basis.ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.developer.credit");
    }

    [Theory]
    [InlineData(DishonestyLevel.General, Verdict.Restricted)]
    [InlineData(DishonestyLevel.Heavier, Verdict.Restricted)]
    [InlineData(DishonestyLevel.Severe, Verdict.Refused)]
    public async Task A_borrower_counts_by_the_level(DishonestyLevel level, Verdict expected)
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var borrower = TestSubjects.Person();
        var punishment = await fund.Host.Services.PunishAsync<HousingFundDb>(borrower, level);

        (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, borrower))).Verdict.ShouldBe(expected);

        await fund.Host.Services.ReleaseAsync<HousingFundDb>(borrower, punishment);
        (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, borrower))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task A_punished_bank_is_excluded_and_comes_back()
    {
        var bank = TestSubjects.Company();
        var tender = (await fund.Approver.OpenTenderAsync(new OpenTenderRequest
        {
            RequestId = HousingFundFixture.NewId(), AmountFen = 100_000_000 * HousingFundFixture.Yuan, Months = 12, BidsUntil = HousingFundFixture.Today.AddDays(10).ToMessage(),
        })).Tender;
        (await fund.Clerk.SubmitBidAsync(Bid(tender, bank))).Verdict.ShouldBe(Verdict.Granted);
        var punishment = await fund.Host.Services.PunishAsync<HousingFundDb>(bank);

        (await ReadAsync(tender)).Bids.ShouldHaveSingleItem().Excluded.ShouldBeTrue();
        var other = TestSubjects.Company();
        await fund.Host.Services.PunishAsync<HousingFundDb>(other);
        (await fund.Clerk.SubmitBidAsync(Bid(tender, other))).Verdict.ShouldBe(Verdict.Refused);

        await fund.Host.Services.ReleaseAsync<HousingFundDb>(bank, punishment);
        (await ReadAsync(tender)).Bids.ShouldHaveSingleItem().Excluded.ShouldBeFalse();
    }

    private async Task<GetTenderResponse> ReadAsync(Tender tender) => await fund.Clerk.GetTenderAsync(new GetTenderRequest { TenderId = tender.TenderId });

    private static SubmitBidRequest Bid(Tender tender, SubjectId bank) => new()
    {
        RequestId = HousingFundFixture.NewId(),
        TenderId = tender.TenderId,
        BankId = bank.Reveal(),
        BankName = "样例银行",
        BranchOpenedOn = HousingFundFixture.Today.AddYears(-1).ToMessage(),
        CleanThreeYears = true,
        CentralBankRating = "B",
        SupervisoryRating = 3,
        SealedOffer = ByteString.CopyFrom(new byte[32]),
    };
}

using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.HousingFund.V1;
using Quzhou.TestServers;

namespace Quzhou.HousingFund.Tests;

/// <summary>Projects, agreements and loans through the whole pipeline.</summary>
public sealed class LoanTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    [Fact]
    public async Task A_project_is_admitted_signed_and_lends()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        project.State.ShouldBe(ProjectState.Cooperating);

        var loan = await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person()));
        loan.Verdict.ShouldBe(Verdict.Granted);
        (await fund.ReadAsync(project)).Agreement.UsedFen.ShouldBe(loan.Loan.AmountFen);

        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(loan.Loan, preNotice: ""))).Verdict.ShouldBe(Verdict.Refused);
        var paid = await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(loan.Loan));
        paid.Verdict.ShouldBe(Verdict.Granted);
        paid.Loan.State.ShouldBe(LoanState.PaidOut);
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(paid.Loan)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task Sixty_four_applications_at_once_never_overrun_the_cap()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        const long amount = 30_000 * HousingFundFixture.Yuan;

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
            await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person(), amount))));

        answers.Count(a => a.Verdict == Verdict.Granted).ShouldBe((int)(HousingFundFixture.CapFen / amount));
        answers.Where(a => a.Verdict == Verdict.Refused).ShouldAllBe(a => a.Basis.Any(b => b.Facts.Any(f => f.Name == "left_fen")));
        (await fund.ReadAsync(project)).Agreement.UsedFen.ShouldBe(HousingFundFixture.CapFen / amount * amount);
        var listed = await fund.Clerk.ListLoansAsync(new ListLoansRequest { ProjectId = project.ProjectId });
        listed.Loans.Sum(l => l.AmountFen).ShouldBe(HousingFundFixture.CapFen / amount * amount);
    }

    [Fact]
    public async Task Who_took_it_in_does_not_admit_it()
    {
        var registered = await fund.Clerk.RegisterProjectAsync(HousingFundFixture.Project(TestSubjects.Company()));

        (await fund.As("clerk", "housingfund.approver").AdmitProjectAsync(HousingFundFixture.Admission(registered.Project)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
    }

    [Fact]
    public async Task A_project_that_is_not_far_enough_is_refused_with_its_basis()
    {
        var request = HousingFundFixture.Project(TestSubjects.Company());
        request.Buildings[0].StoreysDone = 11;
        var registered = await fund.Clerk.RegisterProjectAsync(request);

        var answer = await fund.Approver.AdmitProjectAsync(HousingFundFixture.Admission(registered.Project));

        answer.Verdict.ShouldBe(Verdict.Refused);
        answer.Basis.ShouldHaveSingleItem().Article.ShouldBe(9);
        answer.Project.State.ShouldBe(ProjectState.Refused);
    }

    [Fact]
    public async Task The_same_application_again_uses_the_cap_once()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var request = HousingFundFixture.Loan(project, TestSubjects.Person());

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => await fund.Clerk.ApplyForLoanAsync(request)));

        answers.Select(a => a.Loan.LoanId).Distinct().ShouldHaveSingleItem();
        (await fund.ReadAsync(project)).Agreement.UsedFen.ShouldBe(request.AmountFen);
    }

    public static TheoryData<string, Action<ApplyForLoanRequest>, string> Malformed => new()
    {
        { "no request id", r => r.RequestId = "", "request_id:REQUIRED" },
        { "a company as borrower", r => r.BorrowerId = TestSubjects.Company().Reveal(), "borrower_id:NOT_A_PERSON" },
        { "negative amount", r => r.AmountFen = -1, "amount_fen:NEGATIVE" },
        { "no amount", r => r.AmountFen = 0, "amount_fen:TOO_SMALL" },
        { "no years", r => r.Years = 0, "years:OUT_OF_RANGE" },
        { "too many years", r => r.Years = 31, "years:OUT_OF_RANGE" },
        { "a name too long", r => r.BorrowerName = new string('长', 101), "borrower_name:TOO_LONG" },
        { "no project", r => r.ProjectId = "x", "project_id:NOT_UUID" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_application_names_its_field(string name, Action<ApplyForLoanRequest> spoil, string expected)
    {
        var request = HousingFundFixture.Loan(new Project { ProjectId = HousingFundFixture.NewId() }, TestSubjects.Person());
        spoil(request);

        (await fund.Clerk.ApplyForLoanAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task A_day_that_does_not_exist_is_refused()
    {
        var registered = await fund.Clerk.RegisterProjectAsync(HousingFundFixture.Project(TestSubjects.Company()));
        var signing = HousingFundFixture.Signing(registered.Project);
        signing.Agreement.ValidUntil = new Google.Type.Date { Year = 2027, Month = 2, Day = 29 };

        (await fund.Approver.SignAgreementAsync(signing).ViolationsAsync()).ShouldContain("agreement.valid_until:DATE_DOES_NOT_EXIST");
    }

    [Fact]
    public async Task A_stale_etag_and_a_stranger_change_nothing()
    {
        var registered = await fund.Clerk.RegisterProjectAsync(HousingFundFixture.Project(TestSubjects.Company()));
        var admission = HousingFundFixture.Admission(registered.Project);
        admission.Etag = "0";

        (await fund.Approver.AdmitProjectAsync(admission).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");
        (await fund.Clerk.AdmitProjectAsync(HousingFundFixture.Admission(registered.Project)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        (await fund.ReadAsync(registered.Project)).State.ShouldBe(ProjectState.Applied);
    }
}

using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.HousingFund.V1;
using Quzhou.TestServers;

namespace Quzhou.HousingFund.Tests;

/// <summary>The cap of an agreement is adjusted by two officers (衢公积金〔2018〕15号附件5第二条).</summary>
public sealed class CapTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    private const long Used = 400_000 * HousingFundFixture.Yuan;

    [Fact]
    public async Task One_officer_proposes_another_adjusts_and_loans_follow()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        await LendAsync(project, Used);
        var refused = await Clerk("clerk").ProposeCapAsync(Proposal(await fund.ReadAsync(project), Used - 1));
        (refused.Verdict, refused.Basis.ShouldHaveSingleItem().RuleId).ShouldBe((Verdict.Refused, "housingfund.agreement.cap"));
        (await CooperationAsync(project)).CapProposal.ShouldBeNull();

        var proposed = await Clerk("clerk").ProposeCapAsync(Proposal(await fund.ReadAsync(project), Used));
        (proposed.Verdict, proposed.Project.Agreement.CapFen).ShouldBe((Verdict.Granted, HousingFundFixture.CapFen));
        (await CooperationAsync(project)).CapProposal.ShouldSatisfyAllConditions(c => c.NewCapFen.ShouldBe(Used), c => c.ProposedBy.ShouldBe("clerk"));
        (await fund.Admission("clerk", "housingfund.approver").AdjustCapAsync(Adjustment(proposed.Project)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");

        var adjusted = await Approver.AdjustCapAsync(Adjustment(await fund.ReadAsync(project)));

        (adjusted.Verdict, adjusted.Project.Agreement.CapFen, adjusted.Project.Agreement.UsedFen).ShouldBe((Verdict.Granted, Used, Used));
        (await CooperationAsync(project)).CapProposal.ShouldBeNull();
        (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person(), 1))).Verdict.ShouldBe(Verdict.Refused);
        (await Approver.AdjustCapAsync(Adjustment(await fund.ReadAsync(project))).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task What_was_lent_since_the_proposal_counts()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        await LendAsync(project, Used);
        await Clerk("clerk").ProposeCapAsync(Proposal(await fund.ReadAsync(project), Used));
        var seen = await fund.ReadAsync(project);
        await LendAsync(project, 1);
        (await Approver.AdjustCapAsync(Adjustment(seen)).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");

        var answer = await Approver.AdjustCapAsync(Adjustment(await fund.ReadAsync(project)));

        (answer.Verdict, answer.Project.Agreement.CapFen).ShouldBe((Verdict.Refused, HousingFundFixture.CapFen));
        answer.Basis.ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.agreement.cap");
    }

    [Fact]
    public async Task Without_an_agreement_there_is_no_cap()
    {
        var registered = (await fund.Clerk.RegisterProjectAsync(HousingFundFixture.Project(TestSubjects.Company()))).Project;

        (await Clerk("clerk").ProposeCapAsync(Proposal(registered, Used)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    private AdmissionService.AdmissionServiceClient Approver => fund.Admission("approver", "housingfund.approver");

    private AdmissionService.AdmissionServiceClient Clerk(string officer) => fund.Admission(officer, "housingfund.clerk");

    private async Task LendAsync(Project project, long amountFen) =>
        (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person(), amountFen))).Verdict.ShouldBe(Verdict.Granted);

    private async Task<Cooperation> CooperationAsync(Project project) => (await fund.Supervision("clerk", "housingfund.clerk")
        .GetCooperationAsync(new GetCooperationRequest { ProjectId = project.ProjectId })).Cooperation;

    private static ProposeCapRequest Proposal(Project project, long capFen) =>
        new() { RequestId = HousingFundFixture.NewId(), ProjectId = project.ProjectId, Etag = project.Etag, NewCapFen = capFen, Reason = "工程进度" };

    private static AdjustCapRequest Adjustment(Project project) => new() { RequestId = HousingFundFixture.NewId(), ProjectId = project.ProjectId, Etag = project.Etag };
}

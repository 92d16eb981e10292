using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Core.Schools;
using static Quzhou.Admissions.Core.Tests.Given;

namespace Quzhou.Admissions.Core.Tests.Plans;

public sealed class PlanDecisionsTests
{
    private static readonly EnrolmentPlan Submitted = new(Guid.Empty, Guid.Empty, 2018, 10, 500, "clerk", Approved: false);

    [Theory]
    [InlineData("another officer, good standing", "approver", false, Ownership.Private, false, true, null, 0)]
    [InlineData("who submitted it", "clerk", false, Ownership.Private, false, false, ApprovalError.FourEyes, 0)]
    [InlineData("approved already", "approver", true, Ownership.Private, false, false, ApprovalError.AlreadyApproved, 0)]
    [InlineData("approved already, by who submitted it: the state comes first", "clerk", true, Ownership.Private, false, false, ApprovalError.AlreadyApproved, 0)]
    [InlineData("punished operator: a lawful refusal, no error", "approver", false, Ownership.Private, true, false, null, 1)]
    [InlineData("punished operator does not open a way round four eyes", "clerk", false, Ownership.Private, true, false, ApprovalError.FourEyes, 0)]
    [InlineData("a public school is approved whatever punishment is at hand", "approver", false, Ownership.Public, true, true, null, 0)]
    public void Approval(
        string row, string officer, bool approvedBefore, Ownership ownership, bool punished, bool granted, ApprovalError? expected, int refusals)
    {
        var (plan, findings, error) = PlanDecisions.Approve(
            Submitted with { Approved = approvedBefore }, School(ownership), officer, punished ? Punishment : null);

        error.ShouldBe(expected, row);
        (plan is { Approved: true }).ShouldBe(granted, row);
        findings.Count(f => f.RuleId == "admissions.plan.sanctioned-operator").ShouldBe(refusals, row);
        findings.Count(f => f.RuleId == "admissions.plan.approved-first").ShouldBe(granted ? 1 : 0, row);
    }

    [Fact]
    public void An_approval_changes_nothing_else() =>
        PlanDecisions.Approve(Submitted, School(Ownership.Private), "approver", null).Plan.ShouldBe(Submitted with { Approved = true });
}

using Quzhou.Admissions.Core.Runs;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Tests.Runs;

[Covers("admissions.run.two-approvals")]
public sealed class ReplacementDecisionsTests
{
    private static readonly DateOnly On = new(2018, 7, 25);
    private static readonly Guid Standing = new(1, 0, 0, new byte[8]);
    private static readonly RunReplacement Proposed = new(Standing, new Guid(2, 0, 0, new byte[8]), "clerk", []);
    private static readonly RunReplacement Once = Proposed with { ApprovedBy = ["first"] };
    private static readonly RunReplacement Replaced = Proposed with { ApprovedBy = ["first", "second"] };

    public static TheoryData<string, RunReplacement, string, bool, ReplacementState?, ReplacementError?> Approvals => new()
    {
        { "first approval", Proposed, "first", true, ReplacementState.ApprovedOnce, null },
        { "second approval by another", Once, "second", true, ReplacementState.Replaced, null },
        { "second approval by the same", Once, "first", true, null, ReplacementError.FourEyes },
        { "by who proposed", Proposed, "clerk", true, null, ReplacementError.FourEyes },
        { "second by who proposed", Once, "clerk", true, null, ReplacementError.FourEyes },
        { "a third", Replaced, "third", true, null, ReplacementError.WrongState },
        { "after a rejection", Once with { RejectedBy = "chief" }, "second", true, null, ReplacementError.WrongState },
        { "another run stands by now", Once, "second", false, null, ReplacementError.Stale },
    };

    [Theory]
    [MemberData(nameof(Approvals))]
    public void Two_others_approve(string row, RunReplacement replacement, string officer, bool stands, ReplacementState? state, ReplacementError? expected)
    {
        var (next, findings, error) = ReplacementDecisions.Approve(replacement, officer, stands ? Standing : Guid.Empty, On);

        error.ShouldBe(expected, row);
        (next is null ? null : (ReplacementState?)ReplacementDecisions.StateOf(next, On)).ShouldBe(state, row);
        findings.Count(f => f.RuleId == "admissions.run.two-approvals").ShouldBe(state == ReplacementState.Replaced ? 1 : 0, row);
    }

    [Fact]
    public void A_rejection_ends_it()
    {
        var (rejected, error) = ReplacementDecisions.Reject(Once, "chief", On);

        error.ShouldBeNull();
        ReplacementDecisions.StateOf(rejected!, On).ShouldBe(ReplacementState.Rejected);
        ReplacementDecisions.Reject(rejected!, "chief", On).Error.ShouldBe(ReplacementError.WrongState);
        ReplacementDecisions.Reject(Replaced, "chief", On).Error.ShouldBe(ReplacementError.WrongState);
        ReplacementDecisions.Reject(Proposed, "clerk", On).Error.ShouldBe(ReplacementError.FourEyes);
        ReplacementDecisions.StateOf(Proposed, On).ShouldBe(ReplacementState.Proposed);
    }
}

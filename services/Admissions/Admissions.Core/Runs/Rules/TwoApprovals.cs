using Quzhou.Admissions.Core.Runs.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Runs.Rules;

/// <summary>
/// A corrected run replaces the one that stands only with two approvals besides the proposal, so that results are changed
/// openly and by nobody alone (公示、监督,确保公平公正), 四(二); the number is in <c>docs/decisions/0075</c>.
/// </summary>
public static class TwoApprovals
{
    /// <summary>Finding of a replacement that has them.</summary>
    [Rule("admissions.run.two-approvals", Texts.Enrolment, 0, Part = "四", Item = "二")]
    public static Finding? Met(RunReplacement replacement, DateOnly on) => replacement.ApprovedBy.Count < ReplacementParameters.Approvals.On(on).Value
        ? null
        : new Finding(
            "admissions.run.two-approvals",
            Texts.Section("四", "二"),
            "更正录取结果经两人批准,替换原结果",
            "The corrected run is approved by two officers and replaces the one that stood",
            [.. replacement.ApprovedBy.Select(officer => new Fact("approved_by", officer))],
            ReplacementParameters.Approvals.Describe(on));
}

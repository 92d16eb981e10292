using Quzhou.Admissions.Core.Plans.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Rules;

/// <summary>A school's scheme for special talents is proposed and tested in time, before members of the public (特长生招生方案), 三(三)3.</summary>
public static class SpecialTalentScheme
{
    /// <summary>One finding a condition that is not met; empty when all are.</summary>
    /// <param name="proposedOn">Day the scheme was proposed.</param>
    /// <param name="approved">Approved by the education bureau of the school's place.</param>
    /// <param name="testedOn">Day of the professional test.</param>
    /// <param name="observers">Members of the public that watched it.</param>
    [Rule("admissions.special.scheme", Texts.Enrolment, 0, Part = "三", Item = "三.3")]
    public static IReadOnlyList<Finding> Check(DateOnly proposedOn, bool approved, DateOnly testedOn, int observers)
    {
        var observersNeeded = PlanParameters.SpecialTalentObservers.On(testedOn).Value;
        return
        [
            .. Unless(
                proposedOn <= PlanParameters.SpecialTalentProposedUntil.On(proposedOn).Value,
                "特长生招生方案提出逾期",
                "The scheme was proposed too late",
                new Fact("proposed_on", $"{proposedOn:yyyy-MM-dd}"),
                PlanParameters.SpecialTalentProposedUntil.Describe(proposedOn)),
            .. Unless(approved, "特长生招生方案未经教育局批准", "The scheme is not approved by the education bureau", new Fact("approved", "false"), ""),
            .. Unless(
                testedOn <= PlanParameters.SpecialTalentTestedUntil.On(testedOn).Value,
                "专业测试逾期",
                "The professional test was held too late",
                new Fact("tested_on", $"{testedOn:yyyy-MM-dd}"),
                PlanParameters.SpecialTalentTestedUntil.Describe(testedOn)),
            .. Unless(
                observers >= observersNeeded,
                $"专业测试应有{observersNeeded}名以上社会代表人士监督",
                $"At least {observersNeeded} members of the public watch the test",
                new Fact("observers", $"{observers}"),
                PlanParameters.SpecialTalentObservers.Describe(testedOn)),
        ];
    }

    private static IEnumerable<Finding> Unless(bool met, string zh, string en, Fact fact, string parameter) => met
        ? []
        : [new Finding("admissions.special.scheme", Texts.Section("三", "三.3"), zh, en, [fact], parameter)];
}

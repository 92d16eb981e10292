using Quzhou.Law;

namespace Quzhou.Admissions.Core.Allocation.Parameters;

/// <summary>What the notice leaves open of the allocation, as it was decided (录取办法), 三(三) and 三(五); see <c>docs/decisions/0072</c> and <c>0073</c>.</summary>
public static class AllocationPolicies
{
    /// <summary>The policy of a year.</summary>
    public static readonly DatedParameter<AllocationPolicy> Policy = new(
        "admissions.allocation.policy",
        "policy",
        new DatedRow<AllocationPolicy>(
            Texts.Issued,
            new AllocationPolicy(
                [Channel.SpecialTalent, Channel.Quota, Channel.Open],
                UnfilledSpecialToOpen: true,
                UnfilledQuotaToOpen: true,
                CurrentGraduatesFirst: true),
            Texts.Section("三", "三")));
}

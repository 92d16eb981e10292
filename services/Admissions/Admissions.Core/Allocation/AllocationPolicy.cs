namespace Quzhou.Admissions.Core.Allocation;

/// <summary>Way into a school (录取方式), 三(三).</summary>
public enum Channel
{
    /// <summary>Special talent (特长生招生录取).</summary>
    SpecialTalent = 1,

    /// <summary>Quota of a junior school (招生指标分配录取).</summary>
    Quota = 2,

    /// <summary>Unified admission (统招录取).</summary>
    Open = 3,
}

/// <summary>What the notice leaves to the office, as the office set it; see <c>docs/decisions/0072</c> and <c>0073</c>.</summary>
/// <param name="Precedence">Order in which a school fills its channels; each channel once.</param>
/// <param name="UnfilledSpecialToOpen">Special-talent places that nobody fills go to unified admission.</param>
/// <param name="UnfilledQuotaToOpen">Quota places that nobody fills go to unified admission.</param>
/// <param name="CurrentGraduatesFirst">Graduates of the year come before those of earlier years (优先录取应届), 三(五).</param>
public sealed record AllocationPolicy(
    IReadOnlyList<Channel> Precedence,
    bool UnfilledSpecialToOpen,
    bool UnfilledQuotaToOpen,
    bool CurrentGraduatesFirst);

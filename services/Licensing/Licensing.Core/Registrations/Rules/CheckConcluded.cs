using Quzhou.Law;

namespace Quzhou.Licensing.Core.Registrations.Rules;

/// <summary>What a check led to; a violation is dealt with and told to market regulation (衢公办〔2018〕14号二(一)2).</summary>
public static class CheckConcluded
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.cancelled.check-concluded";

    /// <summary>Finding of the check.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = "二", Item = "一.2")]
    public static Finding Find(FollowUpCheckResult result, DateOnly on) => new(
        Id,
        FollowUpTexts.PolicePart("二", "一.2"),
        result switch
        {
            FollowUpCheckResult.Lawful => "现场核查未发现违法行为",
            FollowUpCheckResult.Violation => "现场核查发现违法行为,依法查处并通报市场监管部门",
            _ => "按登记地址未找到该单位",
        },
        result switch
        {
            FollowUpCheckResult.Lawful => "The check found nothing unlawful",
            FollowUpCheckResult.Violation => "The check found a violation; it is dealt with and told to market regulation",
            _ => "The business was not found at its address",
        },
        [new("result", result.ToString()), FactText.Day("checked_on", on)]);

    /// <summary>Finding that market regulation was told.</summary>
    public static Finding Told(DateOnly on) => new(Id, FollowUpTexts.PolicePart("二", "一.2"), "已通报市场监管部门", "Market regulation was told", [FactText.Day("told_on", on)]);
}

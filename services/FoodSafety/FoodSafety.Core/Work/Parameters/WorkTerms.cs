using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Work.Parameters;

/// <summary>
/// Terms of the office's work on which the text is silent (办理期限): chosen, dated, and open to change, see
/// docs/decisions/0160-terms-of-the-work-list.md.
/// </summary>
public static class WorkTerms
{
    /// <summary>Days before a last day on which the office is warned (预警提前天数).</summary>
    public static readonly DatedParameter<int> WarningDays = new(
        "foodsafety.work.warning-days", "days", new DatedRow<int>(Texts.InForce, 3, Texts.Point("二十九")));

    /// <summary>Days before the end of a permit's term on which the office is warned (许可证到期预警天数).</summary>
    public static readonly DatedParameter<int> PermitWarningDays = new(
        "foodsafety.work.permit-warning-days", "days", new DatedRow<int>(Texts.InForce, 30, Texts.Point("七")));
}

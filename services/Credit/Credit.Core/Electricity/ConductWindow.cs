using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity;

/// <summary>
/// The window of months in which acts are counted together (连续12个月内), Art. 11 and 12: any window that ends with the newest act. The
/// corresponding day so many months before is outside, the day after it inside.
/// </summary>
internal static class ConductWindow
{
    /// <summary>The last day before the window.</summary>
    internal static DateOnly DayBefore(DateOnly newest, int months) => LegalPeriod.AddMonths(newest, -months);
}

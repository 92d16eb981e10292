using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Rules;

/// <summary>Electricity of a punished user is paid for in full before use (全额预结算), Art. 21(二).</summary>
public static class PrepaidSettlement
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.consequence.prepaid-settlement";

    /// <summary>Code of the measure that asks for it.</summary>
    public const string MeasureCode = "CREDIT_PREPAID_SETTLEMENT";

    /// <summary>The finding when the punishment asks for it, else null.</summary>
    /// <param name="measureCodes">Measures of the punishment.</param>
    [Rule(Id, Regulation.Document, 21, Item = "二")]
    public static Finding? Find(IEnumerable<string> measureCodes) => measureCodes.Contains(MeasureCode, StringComparer.Ordinal)
        ? new Finding(Id, Regulation.Article(21, "二"), "严重失信用户的电费改为先付费后用电。", "A severely dishonest user pays for electricity before use.")
        : null;
}

using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Credit.Parameters;

/// <summary>Sharing with banks (金融征信), point 二十一. The text prints no number; see <c>docs/decisions/0085</c>.</summary>
public static class SharingParameters
{
    /// <summary>Calendar months that what is shared reaches back.</summary>
    public static readonly DatedParameter<int> Months = new(
        "foodsafety.credit.sharing", "months", new DatedRow<int>(Texts.InForce, 36, Texts.Point("二十一")));
}

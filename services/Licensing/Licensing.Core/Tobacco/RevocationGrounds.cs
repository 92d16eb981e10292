using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco.Rules;

namespace Quzhou.Licensing.Core.Tobacco;

/// <summary>A ground that was found.</summary>
/// <param name="Number">Its number in the text, 1 to 11.</param>
/// <param name="Finding">What it rests on.</param>
public sealed record RevocationGround(int Number, Finding Finding);

/// <summary>The eleven grounds on which a retailer loses the licence (取消从事烟草专卖业务资格的情形, 第一点).</summary>
public static class RevocationGrounds
{
    /// <summary>Every ground that there is on a day, in the order of the text; empty when there is none.</summary>
    public static IReadOnlyList<RevocationGround> Assess(RetailerHistory history, DateOnly on)
    {
        Finding?[] found =
        [
            SeizedAtOneTime.Check(history, on),
            TwoPenaltiesWithCartons.Check(history, on),
            TwoPenaltiesWithRefusal.Check(history, on),
            ThreePenaltiesWithGraveDealing.Check(history, on),
            ThreePenaltiesForBuyingElsewhere.Check(history, on),
            FourPenalties.Check(history, on),
            LicenceMadeOver.Check(history, on),
            CriminallyLiable.Check(history, on),
            BusinessLicenceRevoked.Check(history, on),
            RectificationFailed.Check(history, on),
            OtherGroundOfLaw.Check(history, on),
        ];
        return [.. found.Select((finding, index) => (finding, index)).Where(f => f.finding is not null).Select(f => new RevocationGround(f.index + 1, f.finding!))];
    }
}

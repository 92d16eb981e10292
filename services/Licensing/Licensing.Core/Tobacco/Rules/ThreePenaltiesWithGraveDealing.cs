using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco.Parameters;

namespace Quzhou.Licensing.Core.Tobacco.Rules;

/// <summary>Three penalties in a year, one of them for false or smuggled goods, transport, carrying, mailing or wholesale (一(四)).</summary>
public static class ThreePenaltiesWithGraveDealing
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.tobacco.ground-04";

    /// <summary>Finding when there is the ground, else null.</summary>
    [Rule(Id, FollowUpTexts.Tobacco, 0, Part = "一", Item = "四")]
    public static Finding? Check(RetailerHistory history, DateOnly on) => OneYear.Of(history, on).FirstOrDefault(Completes) is { } year
        ? new Finding(
            Id,
            FollowUpTexts.TobaccoPoint("一", "四"),
            "一年内被处罚三次,其中有因所列情形之一被处罚的",
            "Three penalties in a year, one for a dealing that the text lists",
            year.Facts(),
            GroundNumbers.PenaltiesWithGraveDealing.Describe(year.Ends))
        : null;

    private static bool Completes(OneYear year) =>
        year.Penalties.Count >= GroundNumbers.PenaltiesWithGraveDealing.On(year.Ends).Value && year.Penalties.Any(p => IsGrave(p.Conduct));

    private static bool IsGrave(TobaccoConduct conduct) => conduct
        is TobaccoConduct.SoldFakeOrSmuggled
        or TobaccoConduct.TransportWithoutPermit
        or TobaccoConduct.CarriedOverLimit
        or TobaccoConduct.MailedOverLimit
        or TobaccoConduct.WholesaleWithoutLicence;
}

using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Tests;

/// <summary>Facts that tests begin with.</summary>
internal static class Given
{
    internal static readonly DateOnly Day = new(2018, 6, 1);

    internal static readonly IReadOnlyList<Fact> Punishment = [new("punishment_id", "p-1")];

    internal static readonly ApplicantStanding Punished = new(null, Punishment);

    internal static readonly ApplicantStanding WithBrokenCommitment =
        new(new Finding("licensing.integrity.entry", Texts.CommitmentArticle(13, 2), "记录", "entry", [new("recorded_on", "2018-05-01")]), null);

    internal static readonly SubjectId Company = UnifiedSocialCreditCode.Compose('9', '1', "330800", "12345678");

    internal static CatalogueItem Item(int serial) => ReformCatalogue.Gazette.Find(Zone.EconomicDevelopment, serial)!;

    // One item of each mode: cancelled, filing, commitment, transparency, strict.
    internal static CatalogueItem Of(ReformMode mode) => Item(mode switch
    {
        ReformMode.Cancelled => 1,
        ReformMode.Filing => 6,
        ReformMode.Commitment => 18,
        ReformMode.Transparency => 52,
        _ => 70,
    });
}

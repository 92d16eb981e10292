using Quzhou.Law;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.Core.Guides;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using CatalogueItem = Quzhou.Licensing.Core.Catalogue.CatalogueItem;
using ReformMode = Quzhou.Licensing.Core.Catalogue.ReformMode;

namespace Quzhou.Licensing;

/// <summary>Whether a guide may be published: as a guide, and for a commitment item also as the letter that it is (附件2第六条).</summary>
internal static class GuidePublishing
{
    /// <summary>The finding that it may, or those that say what it lacks.</summary>
    /// <exception cref="Grpc.Core.RpcException">FAILED_PRECONDITION when the day or a number does not fit.</exception>
    internal static (bool Granted, IReadOnlyList<Finding> Findings) Decide(CatalogueItem item, Guid id, GuideContent content, GuideRow? before, Act act)
    {
        var edition = (before?.Edition ?? 0) + 1;
        var draft = content.ToCore(id, item.Zone, item.Serial, edition, act);
        var guide = GuideDecisions.Publish(item, draft, before?.ToCore(), act).Settle($"guides/{id}");
        if (item.Mode != ReformMode.Commitment)
            return (guide.Granted, guide.Findings);
        var earlier = before is null ? [] : new[] { before.ReadContent().ToLetter(item, before.Id, before.Edition, before.PublishedOn!.Value) };
        var letter = LetterPublishing.Publish(item, content.ToLetter(item, id, edition, act.On), earlier, act).Settle($"guides/{id}");
        return (guide.Granted && letter.Granted, Faults(guide.Granted, guide.Findings, letter.Granted, letter.Findings));
    }

    private static IReadOnlyList<Finding> Faults(bool guideGranted, IReadOnlyList<Finding> guide, bool letterGranted, IReadOnlyList<Finding> letter) =>
        guideGranted == letterGranted ? [.. guide, .. letter] : guideGranted ? letter : guide;
}

using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Commitments.Rules;

namespace Quzhou.Licensing.Core.Commitments;

/// <summary>Publishing the letter of commitment of an item (公布告知承诺书), annex 2 Art. 6.</summary>
public static class LetterPublishing
{
    /// <summary>Publishes a letter, or refuses to with what it lacks. Its version is set here.</summary>
    /// <param name="item">Item, in either zone.</param>
    /// <param name="draft">Letter to publish; its version is ignored.</param>
    /// <param name="published">What the authorities have published.</param>
    /// <param name="act">Who publishes it, and when.</param>
    public static Outcome<LetterTemplate> Publish(CatalogueItem item, LetterTemplate draft, IEnumerable<LetterTemplate> published, Act act)
    {
        var earlier = LetterTemplates.Printed.Concat(published).Where(t => t.Serial == item.Serial).MaxBy(t => t.Version);
        if (draft.EffectiveFrom < act.On || (earlier is not null && draft.EffectiveFrom <= earlier.EffectiveFrom))
            return new Outcome<LetterTemplate>.NotAllowed(
                NotAllowedReason.WrongDay, "施行日期不得早于公布之日,并应晚于前一版本。", "It comes into force when it is published or later, and after the earlier version.");
        if (!draft.Materials.Select(m => m.Number).SequenceEqual(Enumerable.Range(1, draft.Materials.Count)))
            return new Outcome<LetterTemplate>.NotAllowed(NotAllowedReason.WrongNumber, "材料应从1起连续编号。", "Materials are numbered from 1.");
        var letter = draft with { Serial = item.Serial, Version = (earlier?.Version ?? 0) + 1 };
        var findings = LetterElements.Check(item, letter);
        return findings.Count > 0
            ? new Outcome<LetterTemplate>.Refused(letter, findings)
            : new Outcome<LetterTemplate>.Granted(letter, [LetterElements.Published(letter)]);
    }
}

using Quzhou.Licensing.Core.Commitments.Police;

namespace Quzhou.Licensing.Core.Commitments;

/// <summary>The published letters of commitment (已公布的告知承诺书): the four that the gazette prints, and what the authorities publish besides.</summary>
public static class LetterTemplates
{
    /// <summary>The four letters of the police, version 1, in force from 20 April 2018.</summary>
    public static IReadOnlyList<LetterTemplate> Printed { get; } =
        [SecurityTrainingLetter.Template, SealEngravingLetter.Template, PawnLetter.Template, HotelLetter.Template];

    /// <summary>The version in force on a day; null when none is. A later version of an authority replaces a printed one.</summary>
    /// <param name="published">What the authorities have published.</param>
    /// <param name="serial">Item.</param>
    /// <param name="on">Day of the intake.</param>
    public static LetterTemplate? InForce(IEnumerable<LetterTemplate> published, int serial, DateOnly on) =>
        Printed.Concat(published).Where(t => t.Serial == serial && t.EffectiveFrom <= on).MaxBy(t => t.Version);
}

using System.Globalization;
using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>AA, A and B by the scale that the city's bureau has set and published (附件8-3第五条第二款); the text prints none.</summary>
public static class ClassByScale
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.class.scale";

    private const decimal MostPoints = 10;

    /// <summary>The class of a year's points, with its scale; null with the finding that no scale is published for that year.</summary>
    /// <param name="points">Points left.</param>
    /// <param name="year">Year of the points.</param>
    /// <param name="scales">All scales.</param>
    /// <param name="on">Day of the evaluation: a scale published later does not count.</param>
    [Rule(Id, FollowUpTexts.Police, 5, Part = FollowUpTexts.ClassAnnex, Paragraph = 2)]
    public static (UnitClass? Class, string Reference, Finding Finding) Of(decimal points, int year, IEnumerable<ClassScale> scales, DateOnly on)
    {
        var scale = scales.Where(s => s.FirstYear <= year && s.PublishedOn <= on).OrderBy(s => s.FirstYear).ThenBy(s => s.PublishedOn).LastOrDefault();
        if (scale is null)
            return (null, "", new Finding(Id, Place, "分级划分标准尚未确定并公开,不能评级", "No scale between the classes is published yet", [FactText.Number("year", year)]));
        var grade = points >= scale.AaFrom ? UnitClass.Aa : points >= scale.AFrom ? UnitClass.A : UnitClass.B;
        return (grade, scale.Reference, new Finding(
            Id,
            Place,
            $"按公开的划分标准评为{NameOf(grade)}级",
            $"Class {NameOf(grade)} by the published scale",
            [
                FactText.Number("year", year),
                new("points", points.ToString("0.#", CultureInfo.InvariantCulture)),
                new("aa_from", scale.AaFrom.ToString("0.##", CultureInfo.InvariantCulture)),
                new("a_from", scale.AFrom.ToString("0.##", CultureInfo.InvariantCulture)),
                FactText.Text("scale", scale.Reference),
            ]));
    }

    /// <summary>Why a scale grades nothing; null when it does.</summary>
    public static string? Flaw(ClassScale scale) => scale switch
    {
        { AFrom: <= 0 } => "A级起点应大于0分。",
        { AaFrom: > MostPoints } => "AA级起点不得超过10分。",
        _ when scale.AFrom >= scale.AaFrom => "AA级起点应高于A级起点。",
        _ => null,
    };

    /// <summary>Name of a class.</summary>
    public static string NameOf(UnitClass grade) => grade switch
    {
        UnitClass.Aa => "AA",
        UnitClass.A => "A",
        UnitClass.B => "B",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Not a class."),
    };

    private static Citation Place => FollowUpTexts.Annex(FollowUpTexts.ClassAnnex, 5, 2);
}

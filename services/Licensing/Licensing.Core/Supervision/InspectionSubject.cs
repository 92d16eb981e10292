using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision;

/// <summary>Class of a subject in the double-random inspection (双随机抽查类别).</summary>
public enum InspectionStratum
{
    /// <summary>On the list of key units (重点监管单位): all are inspected every year.</summary>
    Key = 1,

    /// <summary>Ordinary (一般企业): drawn by the ratio that the authority has published.</summary>
    Ordinary = 2,

    /// <summary>Exempt from checks of an office's own accord (信任监管,免检): not drawn.</summary>
    Exempt = 3,
}

/// <summary>What decides the class of a subject in the inspection.</summary>
/// <param name="Key">Key that is published: never an ID number.</param>
/// <param name="ListedAsKey">True when the authority has put it on the list of key units (重点监管单位名单).</param>
/// <param name="Class">Its yearly class; null when it has none.</param>
/// <param name="Punishment">A joint punishment in force, as facts; null for none.</param>
public sealed record InspectionSubject(string Key, bool ListedAsKey, UnitClass? Class, IReadOnlyList<Fact>? Punishment);

/// <summary>A ratio that an authority has set for ordinary subjects and published (抽查比例).</summary>
/// <param name="Percent">Percent, above 0 to 100.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Reference">Where it is published.</param>
public sealed record InspectionRatio(decimal Percent, DateOnly PublishedOn, string Reference);

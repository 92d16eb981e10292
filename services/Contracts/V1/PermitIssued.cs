using System.Text.Json.Serialization;

namespace Quzhou.Contracts.V1;

/// <summary>
/// A permit was issued, or one that stands was changed (许可证核发、变更): the event carries the permit whole, and a higher
/// version replaces a lower one whichever arrives first. What is filed is announced the same way (备案).
/// </summary>
public sealed record PermitIssued
{
    /// <summary>Id of the permit (许可证编号), the same in every version.</summary>
    public required Guid PermitId { get; init; }

    /// <summary>Version (版本), from 1, higher with every change of the permit; also counted on by <see cref="PermitEnded"/>.</summary>
    public required long Version { get; init; }

    /// <summary>Who holds it (持证人).</summary>
    public required Subject Subject { get; init; }

    /// <summary>Name of the holder as the permit shows it (持证人名称).</summary>
    public required string SubjectName { get; init; }

    /// <summary>Item of the reform catalogue, 1 to 98 (事项序号).</summary>
    public required int CatalogueSerial { get; init; }

    /// <summary>Name of the item (事项名称).</summary>
    public required string ItemName { get; init; }

    /// <summary>Development zone whose catalogue it is (试点区域).</summary>
    public required DevelopmentZone Zone { get; init; }

    /// <summary>Day it was issued (发证日期).</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Last day of its validity (有效期至); not set for a permit without a term.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Authority that issued it, as the catalogue names it (实施机关).</summary>
    public required string Authority { get; init; }

    /// <summary>Where the holder does the permitted business (经营场所); not set when the application named none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Premises? Premises { get; init; }

    /// <summary>What the decision rests on (依据), at least one.</summary>
    public required IReadOnlyList<LegalBasis> Basis { get; init; }
}

/// <summary>Development zones in which licences are separated from business permits (试点区域).</summary>
public enum DevelopmentZone
{
    /// <summary>Not known; never published.</summary>
    Unspecified = 0,

    /// <summary>Economic and technological development zone (衢州经济技术开发区).</summary>
    EconomicDevelopment = 1,

    /// <summary>National high-tech zone (衢州国家高新技术产业开发区).</summary>
    HighTech = 2,
}

/// <summary>Where a business is (经营场所).</summary>
/// <param name="County">County-level division (县、市、区), by name.</param>
/// <param name="Township">Township or subdistrict (乡镇、街道), by name.</param>
/// <param name="Grid">Grid of the township (网格), where it is known.</param>
/// <param name="Address">The address (地址).</param>
public sealed record Premises(
    string County,
    string Township,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Grid,
    string Address);

using Quzhou.Law;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>Schools and associations of the police and forces on active service may not found or run a security company (指南一(三)4).</summary>
public static class FounderMayFound
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.founder";

    /// <summary>Finding when a founder may not, else null.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideGrounds, Item = "三.4")]
    public static Finding? Check(IReadOnlyList<FounderKind> founders)
    {
        var barred = founders.Where(f => f != FounderKind.Ordinary).Distinct().Order().ToList();
        return barred.Count == 0
            ? null
            : new Finding(
                Id,
                FollowUpTexts.PolicePart(FollowUpTexts.GuideGrounds, "三.4"),
                "公安机关所属院校、社团和现役部队不得设立保安服务公司",
                "Schools and associations of the police and forces on active service may not found a security company",
                [.. barred.Select(f => new Fact("founder", f.ToString()))]);
    }
}

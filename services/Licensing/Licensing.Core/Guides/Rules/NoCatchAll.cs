using Quzhou.Law;

namespace Quzhou.Licensing.Core.Guides.Rules;

/// <summary>A guide has no catch-all clause: no "other materials" or "other conditions" that the office may think of (衢公办〔2018〕14号二(三)).</summary>
public static class NoCatchAll
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.guide.no-catch-all";

    // A line that begins so names nothing; "其他" inside a named material does.
    private static readonly string[] Openings = ["其他", "其它", "等其他", "法律、法规规定的其他", "法律法规规定的其他", "审批机关认为", "行政机关认为", "认为需要"];

    /// <summary>Finding that quotes such clauses, else null.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = "二", Item = "三")]
    public static Finding? Check(Guide guide)
    {
        var found = guide.Conditions.Concat(guide.Materials.Select(m => m.Name)).Select(l => l.Trim()).Where(l => Openings.Any(o => l.StartsWith(o, StringComparison.Ordinal))).ToList();
        return found.Count == 0
            ? null
            : new Finding(
                Id,
                FollowUpTexts.PolicePart("二", "三"),
                $"办事指南不得有兜底条款:{string.Join('、', found)}",
                "The guide has catch-all clauses",
                [new Fact("clauses", string.Join('|', found))]);
    }
}

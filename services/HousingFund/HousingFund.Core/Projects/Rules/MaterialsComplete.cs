using Quzhou.HousingFund.Core.Projects.Materials;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>Every document of the form is there, and its original was seen where the article asks for it (第五条、附件1至3).</summary>
public static class MaterialsComplete
{
    private const string Id = "housingfund.admission.materials";

    /// <summary>One finding for each document that is missing or was not compared with its original.</summary>
    [Rule(Id, Texts.Projects, 5)]
    public static IReadOnlyList<Finding> Check(ProjectKind kind, IReadOnlyList<SubmittedMaterial> submitted)
    {
        var findings = new List<Finding>();
        foreach (var required in MaterialList.Of(kind))
        {
            var copies = submitted.Where(s => s.Material == required.Material).ToList();
            if (copies.Count == 0)
                findings.Add(Of(required, $"缺少申报材料:{required.NameZh}", $"Missing: {required.NameEn}"));
            else if (required.OriginalSeen && !copies.Any(c => c.OriginalChecked))
                findings.Add(Of(required, $"未核实原件:{required.NameZh}", $"Original not checked: {required.NameEn}"));
        }
        return findings;
    }

    private static Finding Of(RequiredMaterial required, string zh, string en) =>
        new(Id, required.Citation, zh, en, [new("material", $"{required.Material}")]);
}

using Quzhou.HousingFund.Core.Projects;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>Before the papers go to the archive, the record of the accepted structure of every building is among them (第十二条(三)).</summary>
public static class ArchiveComplete
{
    private const string Id = "housingfund.archive.structural-records";

    /// <summary>One finding for each building whose record is missing.</summary>
    [Rule(Id, Texts.Projects, 12, Item = "三")]
    public static IReadOnlyList<Finding> Check(IReadOnlyList<Building> buildings, IReadOnlyList<string> records) =>
    [
        .. buildings.Where(b => !records.Contains(b.Name, StringComparer.Ordinal))
            .Select(b => new Finding(
                Id, Texts.Project(12, "三"), $"楼栋{b.Name}缺少主体结构分部工程质量验收记录", $"The record of the accepted structure of building {b.Name} is missing", [FactText.Text("building", b.Name)])),
    ];

    /// <summary>Finding of the handing over.</summary>
    public static Finding Done(int buildings) => new(Id, Texts.Project(12, "三"), "楼盘资料齐全,移交档案室", "The papers are complete; handed over", [FactText.Number("buildings", buildings)]);
}

using Quzhou.HousingFund.Core.Projects.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>A multi-storey building has to be topped out, a high-rise two thirds done (第九条).</summary>
public static class ConstructionProgress
{
    /// <summary>One finding a building that is not far enough.</summary>
    [Rule("housingfund.project.progress", Texts.Projects, 9)]
    public static IReadOnlyList<Finding> Check(IReadOnlyList<Building> buildings, DateOnly on)
    {
        var thirds = AdmissionThresholds.HighRiseThirds.On(on).Value;
        return
        [
            .. buildings.Where(b => b.Type == BuildingType.MultiStorey ? !b.ToppedOut : b.StoreysDone * 3 < b.Storeys * thirds)
                .Select(b => new Finding(
                    "housingfund.project.progress",
                    Texts.Project(9),
                    $"楼栋{b.Name}工程进度未达准入标准",
                    $"Building {b.Name} is not far enough",
                    [new("storeys", $"{b.Storeys}"), new("storeys_done", $"{b.StoreysDone}")],
                    b.Type == BuildingType.HighRise ? AdmissionThresholds.HighRiseThirds.Describe(on) : "")),
        ];
    }
}

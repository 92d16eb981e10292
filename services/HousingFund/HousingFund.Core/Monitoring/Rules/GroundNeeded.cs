using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring.Rules;

/// <summary>Only a ground of Art. 13 or of the agreement suspends or ends a cooperation (第十三条、第十四条(一)、附件5第八条、第十一条).</summary>
public static class GroundNeeded
{
    /// <summary>Finding of an inquiry that found none.</summary>
    [Rule("housingfund.monitoring.ground-needed", Texts.Projects, 14, Item = "一")]
    public static Finding Missing() => new(
        "housingfund.monitoring.ground-needed", Texts.Project(14, "一"), "未发现应中(终)止合作的情形", "None of the grounds to suspend or end was found");
}

using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures.Rules;

/// <summary>A repair ends the measures in the power system and is pushed to the city's platform (修复信息推送), Art. 28.</summary>
public static class PushedRepair
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.measure.repair-push";

    /// <summary>The finding that the push rests on.</summary>
    /// <param name="repairId">The repair.</param>
    [Rule(Id, Regulation.Document, 28)]
    public static Finding Find(Guid repairId) => new(
        Id, Regulation.Article(28), "信用已修复,电力系统内惩戒终止,修复信息推送市信用信息共享平台。", "Repaired: the measures in the power system end, and the city's platform is told.", [new Fact("repair_id", repairId.ToString())]);
}

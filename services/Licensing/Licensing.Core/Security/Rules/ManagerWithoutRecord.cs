using Quzhou.Law;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>No manager has one of the six disqualifying records (不良记录, 指南二(一)2).</summary>
public static class ManagerWithoutRecord
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.record";

    /// <summary>Finding when there is one, else null.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideConditions, Item = "一.2")]
    public static Finding? Check(Manager manager) => manager.Records.Count == 0
        ? null
        : new Finding(
            Id,
            FollowUpTexts.PolicePart(FollowUpTexts.GuideConditions, "一.2"),
            "拟任人员有不得任职的不良记录",
            "The manager has a record that disqualifies",
            [FactText.Text("manager", manager.Reference), .. manager.Records.Distinct().Order().Select(r => new Fact("record", r.ToString()))]);
}

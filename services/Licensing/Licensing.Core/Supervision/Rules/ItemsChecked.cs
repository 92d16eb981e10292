using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>What a check of a blasting unit looks at (爆破方案六): three kinds of things, and others.</summary>
public static class ItemsChecked
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.explosives.items";

    /// <summary>A finding for each thing that was looked at.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.Explosives + "六", Item = "一")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.Explosives + "六", Item = "二")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.Explosives + "六", Item = "三")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.Explosives + "六", Item = "四")]
    public static IReadOnlyList<Finding> Of(IEnumerable<CheckedItem> items) => [.. items.Distinct().Order().Select(Of)];

    private static Finding Of(CheckedItem item) => item switch
    {
        CheckedItem.AgreesWithPermit => Found("一", "已核对单位、人员、品种、数量、来源与许可信息及临时存放看护", "Checked against the permit, and the temporary store"),
        CheckedItem.FlowInformation => Found("二", "已检查流向信息的查验、登记、备案、采集和报送", "The flow information was checked"),
        CheckedItem.Marks => Found("三", "已检查警示、登记标识的质量和信息", "The marks were checked"),
        CheckedItem.Other => Found("四", "已检查其他事项", "Other things were checked"),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "Not a thing to check."),
    };

    private static Finding Found(string item, string zh, string en) => new(Id, FollowUpTexts.PolicePart(FollowUpTexts.Explosives + "六", item), zh, en);
}

using Quzhou.Law;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>
/// A hazard is to be put right by a day, and business stopped when it is not; a grave breach costs the licence; a suspected crime is
/// transferred (爆破方案七).
/// </summary>
public static class MeasureFollows
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.explosives.measure";

    /// <summary>The measure that follows a stage, as a finding.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.Explosives + "七", Item = "一")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.Explosives + "七", Item = "二")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.Explosives + "七", Item = "三")]
    public static Finding Find(MeasureStage stage) => stage switch
    {
        MeasureStage.OrderedToRectify => Found("一", "存在隐患,责令限期整改", "A hazard: to be put right by a day"),
        MeasureStage.Rectified => Found("一", "隐患已整改", "The hazard is put right"),
        MeasureStage.Suspended => Found("一", "逾期仍不改正,责令停业整顿", "Not put right in time: business is stopped"),
        MeasureStage.Revoked => Found("二", "违反规定情节严重,吊销许可证件", "A grave breach: the licence is revoked"),
        MeasureStage.Transferred => Found("三", "涉嫌违法犯罪,依法移送追究责任", "A suspected crime: transferred"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage."),
    };

    /// <summary>The stage that a check leads to; null when nothing was found.</summary>
    public static MeasureStage? After(CheckFinding finding) => finding switch
    {
        CheckFinding.Hazard => MeasureStage.OrderedToRectify,
        CheckFinding.GraveBreach => MeasureStage.Revoked,
        CheckFinding.SuspectedCrime => MeasureStage.Transferred,
        _ => null,
    };

    private static Finding Found(string item, string zh, string en) => new(Id, FollowUpTexts.PolicePart(FollowUpTexts.Explosives + "七", item), zh, en);
}

using Quzhou.Law;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>Who meets the conditions gets the licence; who does not is told so in writing, with reasons (指南一(一), 条例第九条).</summary>
public static class DecidedInWriting
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.decided";

    /// <summary>The finding of the decision.</summary>
    /// <param name="reason">Why it is refused; empty when it is granted.</param>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideGrounds, Item = "一")]
    public static Finding Find(string reason) => reason.Length == 0
        ? new Finding(Id, FollowUpTexts.PolicePart(FollowUpTexts.GuideGrounds, "一"), "符合条件,核发保安服务许可证", "The conditions are met: the licence is issued")
        : new Finding(
            Id, FollowUpTexts.PolicePart(FollowUpTexts.GuideGrounds, "一"), "不符合条件,书面通知并说明理由", "The conditions are not met: told in writing, with reasons", [FactText.Text("reason", reason)]);
}

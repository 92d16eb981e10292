using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Withdrawals.Rules;

/// <summary>
/// A developer that made the false contract or invoice gets the money back itself, goes on the blacklist, and loses its agreements
/// (附件6第五条).
/// </summary>
public static class CollusionEndsCooperation
{
    /// <summary>Finding of the collusion.</summary>
    [Rule("housingfund.withdrawal.collusion", Texts.Projects, 5, Part = "附件6")]
    public static Finding Due() => new(
        "housingfund.withdrawal.collusion",
        new Citation(Texts.Projects, 5, Part: "附件6"),
        "房开企业共同骗提,负责追回,列入黑名单并取消合作协议",
        "The developer took part: it recovers the money, is blacklisted, and its agreements end");
}

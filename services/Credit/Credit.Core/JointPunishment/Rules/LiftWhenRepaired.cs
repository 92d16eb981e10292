using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Rules;

/// <summary>A punishment ends when every record it stands on is repaired (信用修复后惩戒终止), Art. 24 and 28.</summary>
public static class LiftWhenRepaired
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.punishment.lift.repaired";

    /// <summary>Whether every ground is repaired by the day, for its level or for its punishment, and the finding that says so.</summary>
    [Rule(Id, Regulation.Document, 28)]
    [Rule(Id, Regulation.Document, 24)]
    public static (bool Holds, Finding Finding) Find(IReadOnlyCollection<CreditRecord> grounds, DateOnly date)
    {
        var open = grounds.Where(r => !(r.LevelRepairedOn <= date) && !(r.PunishmentEndedOn <= date)).Select(r => new Fact("record_id", r.Id.ToString())).ToList();
        return open.Count == 0 && grounds.Count > 0
            ? (true, new Finding(Id, Regulation.Article(28), "所依据的记录均已修复,联合惩戒终止。", "Every record it stands on is repaired: the joint punishment ends.", [.. grounds.Select(r => new Fact("record_id", r.Id.ToString()))]))
            : (false, new Finding(Id, Regulation.Article(28), "尚有所依据的记录未经修复。", "A record it stands on is not repaired.", open));
    }
}

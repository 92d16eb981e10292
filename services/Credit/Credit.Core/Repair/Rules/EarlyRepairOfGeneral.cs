using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair.Rules;

/// <summary>A general record can be repaired before its validity ends (提前信用等级修复), Art. 25.</summary>
public static class EarlyRepairOfGeneral
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.repair.early-general";

    /// <summary>What a general record allows on the day; null for another level.</summary>
    [Rule(Id, Regulation.Document, 25)]
    public static (RepairScope? Scope, Finding Finding)? Find(CreditRecord record, DateOnly appliedOn)
    {
        if (record.Level != DishonestyLevel.General)
            return null;
        return appliedOn <= record.ValidUntil
            ? (RepairScope.Level, new Finding(Id, Regulation.Article(25), "一般失信记录可以申请提前修复等级。", "A general record may be repaired early.", [FactText.Day("valid_until", record.ValidUntil.Value)]))
            : (null, new Finding(Id, Regulation.Article(25), "一般失信记录有效期已满,等级已自动恢复,无需修复。", "The validity of the general record is over and the level has returned by itself: there is nothing to repair."));
    }
}

using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Repair.Parameters;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair.Rules;

/// <summary>
/// Voluntary correction of severe behaviour ends the joint punishment although the level stays (主动纠正), Art. 24;
/// why: docs/decisions/0040-correction-ends-joint-punishment.md.
/// </summary>
public static class CorrectionEndsPunishment
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.repair.correction-ends-punishment";

    /// <summary>The finding when the correction can end a joint punishment on the day, else null.</summary>
    [Rule(Id, Regulation.Document, 24)]
    public static Finding? Find(CreditRecord record, DateOnly appliedOn) =>
        record.Level == DishonestyLevel.Severe
        && appliedOn <= record.ValidUntil
        && RepairTerms.Correction.On(record.DeterminedOn).Value == CorrectionEffect.EndsJointPunishment
            ? new Finding(
                Id,
                Regulation.Article(24),
                "严重失信行为已主动纠正,经审核可以终止联合惩戒;记录和等级在有效期内保留。",
                "Severe behaviour voluntarily corrected: after review the joint punishment may end; record and level stay.",
                [FactText.Day("applied_on", appliedOn)],
                RepairTerms.Correction.Describe(record.DeterminedOn))
            : null;
}

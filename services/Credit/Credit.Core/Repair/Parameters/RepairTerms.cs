using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair.Parameters;

/// <summary>What correcting the behaviour ends while the record is still valid.</summary>
public enum CorrectionEffect
{
    /// <summary>Nothing before the record's validity is over.</summary>
    Nothing,

    /// <summary>The joint punishment ends; record and level stay.</summary>
    EndsJointPunishment,
}

/// <summary>Numbers and readings of chapter 5 (信用等级修复).</summary>
public static class RepairTerms
{
    /// <summary>Months without dishonest behaviour after the validity of a heavier or severe record (连续不再发生), Art. 26.</summary>
    public static readonly DatedParameter<int> CleanMonths = new(
        "credit.repair.clean-months", "months", new DatedRow<int>(Regulation.EffectiveFrom, 6, Regulation.Article(26)));

    /// <summary>Months after a repair in which new behaviour bars the next repair (再次发生失信行为), Art. 27.</summary>
    public static readonly DatedParameter<int> RelapseMonths = new(
        "credit.repair.relapse-months", "months", new DatedRow<int>(Regulation.EffectiveFrom, 12, Regulation.Article(27)));

    /// <summary>What voluntary correction of severe behaviour ends at once, Art. 24; reading in docs/decisions/0040-correction-ends-joint-punishment.md.</summary>
    public static readonly DatedParameter<CorrectionEffect> Correction = new(
        "credit.repair.correction-effect", "effect", new DatedRow<CorrectionEffect>(Regulation.EffectiveFrom, CorrectionEffect.EndsJointPunishment, Regulation.Article(24)));
}

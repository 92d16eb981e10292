using Quzhou.Credit.Core.Electricity;

namespace Quzhou.Credit.Core.Standing;

/// <summary>Why a record was taken out of the file (删除或更正原因), Art. 30.</summary>
public enum RecordWithdrawal
{
    /// <summary>A fact it stood on was corrected, so that the rules no longer find it (事实更正).</summary>
    FactCorrected = 1,

    /// <summary>An objection was upheld (异议成立).</summary>
    ObjectionUpheld = 2,

    /// <summary>It could not be verified (无法核实).</summary>
    Unverifiable = 3,
}

/// <summary>One determination of dishonest behaviour (失信记录) and what became of it.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="Behaviour">Stable code of the behaviour.</param>
/// <param name="Level">Level determined; null when the reporting department's text grades nothing.</param>
/// <param name="OccurredOn">Day the behaviour happened or began; for arrears the due day.</param>
/// <param name="DeterminedOn">Day of determination (认定日期).</param>
/// <param name="ValidUntil">Last day of validity, Art. 17; null when the source's text gives none.</param>
/// <param name="CorrectedOn">Day on which the behaviour was corrected in full (纠正日期).</param>
/// <param name="LevelRepairedOn">Day from which it no longer counts for the level (等级修复日期), Art. 25 and 26.</param>
/// <param name="PunishmentEndedOn">Day from which it carries no joint punishment (终止联合惩戒日期), Art. 24.</param>
/// <param name="WithdrawnOn">Day on which it was taken out of the file (删除、更正日期), Art. 30: from then on it never was.</param>
public sealed record CreditRecord(
    Guid Id,
    string Behaviour,
    DishonestyLevel? Level,
    DateOnly OccurredOn,
    DateOnly DeterminedOn,
    DateOnly? ValidUntil,
    DateOnly? CorrectedOn = null,
    DateOnly? LevelRepairedOn = null,
    DateOnly? PunishmentEndedOn = null,
    DateOnly? WithdrawnOn = null)
{
    /// <summary>True on the days from determination to the end of validity, unless repaired for the level.</summary>
    public bool InForce(DateOnly date) => DeterminedOn <= date && date <= ValidUntil && !(LevelRepairedOn <= date) && WithdrawnOn is null;

    /// <summary>True when it can be the ground of a joint punishment on a day: severe, in force, and not ended by correction.</summary>
    public bool CarriesPunishment(DateOnly date) => Level == DishonestyLevel.Severe && InForce(date) && !(PunishmentEndedOn <= date);
}

using Quzhou.Law;

namespace Quzhou.Credit.Core.Objection;

/// <summary>Where an objection stands (异议状态).</summary>
public enum ObjectionState
{
    /// <summary>Taken in, being handled (处理中).</summary>
    Open = 1,

    /// <summary>Upheld: the record was corrected or taken out (已更正); final.</summary>
    Corrected = 2,

    /// <summary>Not upheld: the record stands (维持); final.</summary>
    Rejected = 3,

    /// <summary>Could not be verified: the record was deleted (已删除); final.</summary>
    Deleted = 4,
}

/// <summary>What the verification came to (核实结论), Art. 30.</summary>
public enum ObjectionResult
{
    /// <summary>The record is wrong as a whole and is taken out of the file (更正:撤销记录).</summary>
    WithdrawRecord = 1,

    /// <summary>A fact was wrong and has been corrected; the record is what the facts now make it (更正:事实已更正).</summary>
    FactCorrected = 2,

    /// <summary>The record is right and stands (维持).</summary>
    Reject = 3,

    /// <summary>It cannot be verified: the record is deleted (无法核实,删除).</summary>
    Delete = 4,
}

/// <summary>An objection to a record (异议申请).</summary>
/// <param name="Id">Id.</param>
/// <param name="RecordId">Record objected to.</param>
/// <param name="State">Where it stands.</param>
/// <param name="TakenInBy">Officer who took it in at the counter.</param>
/// <param name="ReceivedOn">Day of receipt (收到之日).</param>
/// <param name="DueOn">Last day for the decision.</param>
/// <param name="AlarmOn">Day on which those who handle it are warned.</param>
/// <param name="Findings">Basis of the intake and of the decision.</param>
/// <param name="Result">What the verification came to; null before.</param>
/// <param name="DecidedBy">Officer who decided; null before.</param>
/// <param name="ClosedOn">Day of the decision; null before.</param>
/// <param name="Reason">Why it was decided so, the reason of a deletion too; empty before.</param>
public sealed record ObjectionCase(
    Guid Id,
    Guid RecordId,
    ObjectionState State,
    Officer TakenInBy,
    DateOnly ReceivedOn,
    DateOnly DueOn,
    DateOnly AlarmOn,
    IReadOnlyList<Finding> Findings,
    ObjectionResult? Result = null,
    Officer? DecidedBy = null,
    DateOnly? ClosedOn = null,
    string Reason = "");

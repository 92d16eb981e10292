using Quzhou.Credit.Core.Electricity;

namespace Quzhou.Credit.Core.JointPunishment;

/// <summary>Where a joint punishment stands (联合惩戒状态).</summary>
public enum PunishmentState
{
    /// <summary>Proposed by one officer (已提请).</summary>
    Proposed = 1,

    /// <summary>Rejected by another (不予惩戒); final.</summary>
    Rejected = 2,

    /// <summary>In force (生效).</summary>
    InForce = 3,

    /// <summary>In force, its end proposed (已提请解除).</summary>
    LiftProposed = 4,

    /// <summary>Ended (已解除); final.</summary>
    Lifted = 5,
}

/// <summary>Why a joint punishment ended (解除事由).</summary>
public enum LiftReason
{
    /// <summary>Its term ran out (期限届满), Art. 17.</summary>
    Expired = 1,

    /// <summary>Every ground was corrected and repaired (信用修复), Art. 24 and 28.</summary>
    Repaired = 2,

    /// <summary>An objection was upheld, or a record could not be verified (异议成立), Art. 30.</summary>
    ObjectionUpheld = 3,

    /// <summary>The credit office withdrew its decision (撤回), Art. 5.</summary>
    Withdrawn = 4,
}

/// <summary>A proposed end (解除提请).</summary>
/// <param name="Reason">Why.</param>
/// <param name="Note">Explanation and reference, such as the number of the objection.</param>
/// <param name="By">Officer who proposed it.</param>
public sealed record LiftProposal(LiftReason Reason, string Note, Officer By);

/// <summary>A joint punishment (联合惩戒).</summary>
/// <param name="Id">Id, the same in every version.</param>
/// <param name="Kind">Kind of user punished.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">0 while nothing went out, 1 when imposed, then one more with each decision that goes out.</param>
/// <param name="Grounds">Ids of the records it stands on, at least one.</param>
/// <param name="Measures">What it restricts, at least one.</param>
/// <param name="ProposedBy">Officer who proposed it.</param>
/// <param name="ProposedOn">Day of the proposal.</param>
/// <param name="Note">What the proposing officer noted.</param>
/// <param name="Decision">The decision; null while proposed.</param>
/// <param name="Lift">The proposed or confirmed end; null before.</param>
/// <param name="End">How it ended; null before.</param>
/// <param name="Declined">Proposed ends that were declined, oldest first.</param>
public sealed record Punishment(
    Guid Id,
    UserKind Kind,
    PunishmentState State,
    int Version,
    IReadOnlyList<Guid> Grounds,
    IReadOnlyList<Measure> Measures,
    Officer ProposedBy,
    DateOnly ProposedOn,
    string Note,
    PunishmentDecision? Decision = null,
    LiftProposal? Lift = null,
    PunishmentEnd? End = null,
    params IReadOnlyList<DeclinedLift> Declined)
{
    /// <summary>Level that every joint punishment rests on (严重失信), Art. 22.</summary>
    public const DishonestyLevel Level = DishonestyLevel.Severe;

    /// <summary>True while the departments have to restrict the subject.</summary>
    public bool IsInForce => State is PunishmentState.InForce or PunishmentState.LiftProposed;

    /// <summary>True while its grounds may not carry another punishment.</summary>
    public bool IsOpen => State is PunishmentState.Proposed or PunishmentState.InForce or PunishmentState.LiftProposed;
}

/// <summary>The decision on a proposal (联合惩戒决定).</summary>
/// <param name="By">Officer who decided; never the one who proposed.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Note">What that officer noted.</param>
/// <param name="ExpiresOn">Last day of force; null when rejected.</param>
/// <param name="Recipients">Departments that have to enforce it, as they were on that day; empty when rejected.</param>
public sealed record PunishmentDecision(Officer By, DateOnly On, string Note, DateOnly? ExpiresOn, IReadOnlyList<string> Recipients);

/// <summary>The end of a punishment (解除).</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">Officer who confirmed it, or the scheduler when the term ran out.</param>
/// <param name="On">Day it ended.</param>
/// <param name="Note">What that officer noted.</param>
public sealed record PunishmentEnd(LiftReason Reason, Officer By, DateOnly On, string Note);

/// <summary>A proposed end that another officer declined (不予解除).</summary>
/// <param name="Proposal">What was proposed.</param>
/// <param name="By">Officer who declined it.</param>
/// <param name="On">Day it was declined.</param>
/// <param name="Reason">Why.</param>
public sealed record DeclinedLift(LiftProposal Proposal, Officer By, DateOnly On, string Reason);

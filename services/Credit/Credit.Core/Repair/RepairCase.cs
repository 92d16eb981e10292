using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair;

/// <summary>What a repair ends (修复范围).</summary>
public enum RepairScope
{
    /// <summary>The record no longer counts for the level (信用等级修复), Art. 25 and 26.</summary>
    Level = 1,

    /// <summary>The record carries no joint punishment any more; the level stays (终止联合惩戒), Art. 24.</summary>
    Punishment = 2,
}

/// <summary>Where a repair stands (修复状态).</summary>
public enum RepairState
{
    /// <summary>Waits for the power company (待供电公司审验).</summary>
    Requested = 1,

    /// <summary>Passed by the power company, waits for the credit office (待信用办审核).</summary>
    PowerCompanyApproved = 2,

    /// <summary>Granted by both (已修复).</summary>
    Granted = 3,

    /// <summary>Refused by one of them (不予修复).</summary>
    Refused = 4,
}

/// <summary>One review (审核).</summary>
/// <param name="By">Who reviewed.</param>
/// <param name="Approved">True when it passed.</param>
/// <param name="Note">What the reviewer noted.</param>
/// <param name="On">Day of the review.</param>
public sealed record RepairReview(Officer By, bool Approved, string Note, DateOnly On);

/// <summary>An application for repair and its reviews (信用修复).</summary>
/// <param name="Id">Id of the application.</param>
/// <param name="RecordId">Record to be repaired.</param>
/// <param name="Scope">What it would end.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AppliedOn">Day of the application.</param>
/// <param name="ClosedOn">Day of the final decision; null before.</param>
/// <param name="Reviews">Reviews so far, in order.</param>
/// <param name="Findings">Basis of the application and of each review.</param>
public sealed record RepairCase(
    Guid Id,
    Guid RecordId,
    RepairScope Scope,
    RepairState State,
    DateOnly AppliedOn,
    DateOnly? ClosedOn,
    IReadOnlyList<RepairReview> Reviews,
    IReadOnlyList<Finding> Findings);

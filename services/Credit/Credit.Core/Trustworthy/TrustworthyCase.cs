using Quzhou.Credit.Core.Repair;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Trustworthy;

/// <summary>Where an application for the trustworthy level stands (诚信用户申请状态).</summary>
public enum TrustworthyState
{
    /// <summary>Waits for the power company (待供电公司审查).</summary>
    Requested = 1,

    /// <summary>Passed by the power company, waits for the credit office (待信用办审查).</summary>
    PowerCompanyApproved = 2,

    /// <summary>Granted by both (评定为诚信用户).</summary>
    Granted = 3,

    /// <summary>Refused by one of them (不予评定).</summary>
    Refused = 4,
}

/// <summary>An application for the trustworthy level and its reviews (诚信用户申请), Art. 9.</summary>
/// <param name="Id">Id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="UserSince">Day since which it has been a user (供用电合同签订日): from its contracts, or as the application says where none is registered.</param>
/// <param name="AppliedOn">Day of the application.</param>
/// <param name="ClosedOn">Day of the final decision; null before.</param>
/// <param name="Reviews">Reviews so far, in order.</param>
/// <param name="Findings">Basis of the application and of each review.</param>
public sealed record TrustworthyCase(
    Guid Id,
    TrustworthyState State,
    DateOnly UserSince,
    DateOnly AppliedOn,
    DateOnly? ClosedOn,
    IReadOnlyList<RepairReview> Reviews,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>True while a review is to come.</summary>
    public bool IsOpen => State is TrustworthyState.Requested or TrustworthyState.PowerCompanyApproved;

    /// <summary>The grant; null when it was not granted.</summary>
    public TrustworthyGrant? Grant => State == TrustworthyState.Granted ? new TrustworthyGrant(Id, ClosedOn!.Value) : null;
}

/// <summary>A granted trustworthy level (诚信评定).</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="GrantedOn">Day of the second review.</param>
public readonly record struct TrustworthyGrant(Guid ApplicationId, DateOnly GrantedOn);

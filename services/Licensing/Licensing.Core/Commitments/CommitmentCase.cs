using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Commitments;

/// <summary>
/// An application by notification and commitment (告知承诺), from the letter to the end of its follow-up: awaiting letter - awaiting
/// commitment - granted, with <see cref="FollowUp"/>; who declines or lets it lapse goes on as another case on the ordinary route.
/// </summary>
/// <param name="Id">Id.</param>
/// <param name="Zone">Zone.</param>
/// <param name="Serial">Item.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="State">Where it stands.</param>
/// <param name="TakenIn">Who took it in, and when.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Issued">Who gave or sent it, and when; null before.</param>
/// <param name="LetterReceivedOn">Day it reached the applicant; null before, or while that is not known.</param>
/// <param name="Signing">The signatures; null before.</param>
/// <param name="FollowUp">What follows the decision; null before.</param>
/// <param name="FoundFalse">The commitment was found untrue before the decision; null when it was not.</param>
public sealed record CommitmentCase(
    Guid Id,
    Zone Zone,
    int Serial,
    Channel Channel,
    ApplicationState State,
    Act TakenIn,
    CommitmentLetter Letter,
    Act? Issued = null,
    DateOnly? LetterReceivedOn = null,
    Signing? Signing = null,
    FollowUp? FollowUp = null,
    IntegrityRecord? FoundFalse = null)
    : ApplicationCase(Id, Zone, Serial, Channel, State, TakenIn)
{
    /// <inheritdoc/>
    public override Route Route => Route.Commitment;
}

/// <summary>Both signatures (双方签章), annex 2 Art. 9.</summary>
/// <param name="Applicant">Who signed for the applicant.</param>
/// <param name="Authority">Who signed for the authority.</param>
/// <param name="Act">Who decided on it, and when.</param>
/// <param name="MaterialsSubmitted">Numbers of the materials that came with it.</param>
public sealed record Signing(string Applicant, string Authority, Act Act, IReadOnlyList<int> MaterialsSubmitted);

/// <summary>Where the follow-up of a commitment stands (后续监管).</summary>
public enum FollowUpState
{
    /// <summary>Materials or the inspection are outstanding (待补交材料或待检查).</summary>
    Open = 1,

    /// <summary>The holder has to rectify by a date (限期整改).</summary>
    RectificationOrdered = 2,

    /// <summary>The decision has to be revoked (应予撤销).</summary>
    RevocationDue = 3,

    /// <summary>The decision is revoked (已撤销); final.</summary>
    Revoked = 4,

    /// <summary>All materials are in and the commitment was found kept (承诺属实); a later inspection may still find otherwise.</summary>
    Confirmed = 5,
}

/// <summary>What an inspection of the commitment found (检查结论).</summary>
public enum InspectionResult
{
    /// <summary>The facts are as promised (属实).</summary>
    Match = 1,

    /// <summary>The facts are not as promised (与承诺内容不符).</summary>
    Mismatch = 2,

    /// <summary>The facts are not as promised, and the promise was untrue when it was made (不实承诺).</summary>
    FalseCommitment = 3,
}

/// <summary>What the review of a later material came to (材料审核).</summary>
public enum MaterialReview
{
    /// <summary>It conforms (符合要求).</summary>
    Conforms = 1,

    /// <summary>It does not, and can be replaced while its term runs (不符合要求,可补正).</summary>
    Correctable = 2,

    /// <summary>It does not, and cannot be put right (不符合要求且无法补正).</summary>
    NotCorrectable = 3,
}

/// <summary>A material that comes after the decision (补充提交的材料).</summary>
/// <param name="Number">Its number in the letter.</param>
/// <param name="DueOn">Last day; null when it is due at the inspection.</param>
/// <param name="SubmittedOn">Day it was handed in; null before.</param>
/// <param name="Review">What the review came to; null before.</param>
public sealed record LaterMaterial(int Number, DateOnly? DueOn, DateOnly? SubmittedOn = null, MaterialReview? Review = null)
{
    /// <summary>True once a conforming one is in.</summary>
    public bool IsIn => Review == MaterialReview.Conforms;
}

/// <summary>Why something goes into the integrity archive (记入诚信档案的情形), annex 2 Art. 13 para. 2; numbered as the archive's kinds.</summary>
public enum IntegrityGround
{
    /// <summary>Materials were not handed in within their term (未按期提交材料).</summary>
    MaterialsMissing = 1,

    /// <summary>Materials did not conform (材料不符合要求).</summary>
    MaterialsNotConforming = 2,

    /// <summary>The commitment was false (不实承诺).</summary>
    FalseCommitment = 3,
}

/// <summary>What goes into the integrity archive: what the ground is, and the day of it.</summary>
public sealed record IntegrityRecord(IntegrityGround Ground, DateOnly OccurredOn);

/// <summary>The follow-up of a commitment (后续监管), annex 2 Art. 12.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="GrantedOn">Day of the decision; the two months count from it.</param>
/// <param name="Later">Materials that come later.</param>
/// <param name="Inspected">Latest inspection; null before the first.</param>
/// <param name="Result">What it found; null before.</param>
/// <param name="RectifyBy">Last day for the rectification; null when none was ordered.</param>
/// <param name="Rectified">Inspection that found it rectified; null before.</param>
/// <param name="Integrity">Records for the integrity archive, oldest first.</param>
/// <param name="RevocationDueOn">Day on which the revocation became due; null when it is not.</param>
/// <param name="Revoked">Who revoked it, and when; null when it is not.</param>
public sealed record FollowUp(
    FollowUpState State,
    DateOnly GrantedOn,
    IReadOnlyList<LaterMaterial> Later,
    Act? Inspected,
    InspectionResult? Result,
    DateOnly? RectifyBy,
    Act? Rectified,
    IReadOnlyList<IntegrityRecord> Integrity,
    DateOnly? RevocationDueOn,
    Act? Revoked);

using Quzhou.Law;
using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.Core.Guides;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>What may happen to an application; every machine takes those that fit its state and answers the others with what would fit.</summary>
/// <param name="Act">Who does it, and when.</param>
public abstract record ApplicationStep(Act Act);

/// <summary>The letter of commitment is sent to an applicant who is not there (邮寄告知承诺书), annex 2 Art. 7.</summary>
public sealed record IssueLetter(Act Act) : ApplicationStep(Act);

/// <summary>It is known when the letter sent reached the applicant (收到告知承诺书); the three working days count from then, annex 2 Art. 8.</summary>
public sealed record ConfirmLetterReceived(Act Act) : ApplicationStep(Act);

/// <summary>The letter comes back signed and is decided on the spot (签章、当场决定), annex 2 Art. 9 to 11.</summary>
/// <param name="Act">Who decides, and when.</param>
/// <param name="ApplicantSignature">Name of who signed for the applicant; empty when it is not signed (申请人签章).</param>
/// <param name="AuthoritySignature">Officer who signed for the authority; empty when it is not signed (行政审批机关签章).</param>
/// <param name="MaterialsSubmitted">Numbers of the letter's materials handed in with it (随承诺书提交的材料).</param>
/// <param name="LaterBy">Last day for the others, by number; a material without a day is due at the inspection (补充提交的期限).</param>
public sealed record SignLetter(
    Act Act, string ApplicantSignature, string AuthoritySignature, IReadOnlyList<int> MaterialsSubmitted, IReadOnlyDictionary<int, DateOnly> LaterBy)
    : ApplicationStep(Act);

/// <summary>The applicant does not want to commit (不愿意作出承诺): the ordinary route is taken, annex 2 Art. 14.</summary>
public sealed record DeclineCommitment(Act Act) : ApplicationStep(Act);

/// <summary>The authority finds before the decision that the commitment is untrue (审查中发现不实承诺), annex 2 Art. 13 para. 2.</summary>
/// <param name="Act">Who found it, and when.</param>
/// <param name="Evidence">Where the evidence is kept.</param>
public sealed record FindCommitmentFalse(Act Act, string Evidence) : ApplicationStep(Act);

/// <summary>A deadline has passed (期限届满); what follows depends on the deadline, often nothing but that it is overdue.</summary>
/// <param name="Act">The first day after it, or a later one; the officer or the scheduler.</param>
/// <param name="Kind">The deadline.</param>
public sealed record DeadlinePassed(Act Act, DeadlineKind Kind) : ApplicationStep(Act);

/// <summary>The applicant is told, all at once, what to correct or complete (一次性告知补正); the clock stands still.</summary>
public sealed record RequestCorrections(Act Act, IReadOnlyList<string> Corrections) : ApplicationStep(Act);

/// <summary>The corrections came in (收到补正材料); the clock goes on.</summary>
public sealed record ReceiveCorrections(Act Act) : ApplicationStep(Act);

/// <summary>It is examined (审查).</summary>
/// <param name="Act">The examiner, and when.</param>
/// <param name="Opinion">Opinion (审查意见).</param>
/// <param name="OnSite">Visit (现场核查); a strict item needs one.</param>
/// <param name="StandardsMet">Numbers, from 1, of the guide's standards that are met (符合的标准).</param>
public sealed record ExamineCase(Act Act, string Opinion, OnSiteExamination? OnSite, IReadOnlyList<int> StandardsMet) : ApplicationStep(Act);

/// <summary>It is decided (决定).</summary>
public sealed record DecideCase(Act Act, bool Grant, string Reason) : ApplicationStep(Act);

/// <summary>A later material is handed in (补交材料), annex 2 Art. 10.</summary>
/// <param name="Act">Who took it in, and when.</param>
/// <param name="Number">Its number in the letter.</param>
/// <param name="Review">What the review of it came to.</param>
public sealed record SubmitMaterial(Act Act, int Number, MaterialReview Review) : ApplicationStep(Act);

/// <summary>The commitment is inspected (对承诺内容是否属实进行检查), annex 2 Art. 12.</summary>
/// <param name="Act">The inspector, and when.</param>
/// <param name="Result">What was found.</param>
/// <param name="MaterialsShown">Numbers of the materials due at the inspection that were handed in and conform.</param>
/// <param name="RectifyBy">Last day for the rectification; needed unless all matches (限期整改).</param>
/// <param name="Record">Where the record is kept (现场检查记录).</param>
public sealed record InspectCommitment(Act Act, InspectionResult Result, IReadOnlyList<int> MaterialsShown, DateOnly? RectifyBy, string Record) : ApplicationStep(Act);

/// <summary>The rectification is inspected (整改复查), annex 2 Art. 12.</summary>
public sealed record InspectRectification(Act Act, bool ConditionsMet, string Record) : ApplicationStep(Act);

/// <summary>The decision is revoked (撤销行政许可决定), annex 2 Art. 12.</summary>
public sealed record RevokeDecision(Act Act, string Reason) : ApplicationStep(Act);

/// <summary>What is known when a step is decided, besides the state.</summary>
/// <param name="Standing">Standing of the applicant.</param>
/// <param name="Calendar">Working days.</param>
/// <param name="Guide">Guide in force for the item; null when its authority published none.</param>
/// <param name="Template">Letter of commitment in force for the item; null when its authority published none.</param>
public sealed record StepFacts(ApplicantStanding Standing, WorkingDayCalendar Calendar, Guide? Guide = null, LetterTemplate? Template = null);

/// <summary>A visit on the spot (现场核查).</summary>
/// <param name="VisitedOn">Day.</param>
/// <param name="Officers">Who was there.</param>
/// <param name="Record">Where the record is kept.</param>
public sealed record OnSiteExamination(DateOnly VisitedOn, IReadOnlyList<string> Officers, string Record);

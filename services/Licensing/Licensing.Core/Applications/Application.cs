using Quzhou.Law;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>Route that an application takes (办理方式).</summary>
public enum Route
{
    /// <summary>Notification and commitment (告知承诺).</summary>
    Commitment = 1,

    /// <summary>Ordinary approval (一般程序).</summary>
    Ordinary = 2,

    /// <summary>Filing (备案).</summary>
    Filing = 3,
}

/// <summary>Where an application stands (办理状态).</summary>
public enum ApplicationState
{
    /// <summary>The letter of commitment is out; the applicant has to sign it (待承诺).</summary>
    AwaitingCommitment = 1,

    /// <summary>Under examination (审查中).</summary>
    UnderExamination = 2,

    /// <summary>Examined; another officer decides (待决定).</summary>
    Examined = 3,

    /// <summary>Granted (准予许可), or filed.</summary>
    Granted = 4,

    /// <summary>Refused (不予许可).</summary>
    Refused = 5,

    /// <summary>Applied for by letter, fax or computer; the letter of commitment has to be sent (待发告知承诺书).</summary>
    AwaitingLetter = 6,

    /// <summary>The applicant has to correct or complete it (待补正).</summary>
    AwaitingCorrections = 7,
}

/// <summary>An application for an item of the catalogue (许可申请).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Applicant">Who applies.</param>
/// <param name="Item">What for.</param>
/// <param name="Route">Route taken.</param>
/// <param name="StrictReview">True when two officers have to look at it (从严审查).</param>
/// <param name="State">Where it stands.</param>
/// <param name="SubmittedOn">Day it was taken in.</param>
/// <param name="Examiner">Officer that examined it; null before.</param>
public sealed record Application(
    Guid Id, SubjectId Applicant, CatalogueItem Item, Route Route, bool StrictReview, ApplicationState State, DateOnly SubmittedOn, string? Examiner = null);

/// <summary>What is known of an applicant when a route is chosen.</summary>
/// <param name="BrokenCommitment">An entry of the integrity archive for an unkept or false commitment; null for none (诚信档案).</param>
/// <param name="Punishment">The joint punishment in force, as facts of its own; null for none (联合惩戒).</param>
public sealed record ApplicantStanding(Finding? BrokenCommitment, IReadOnlyList<Fact>? Punishment)
{
    /// <summary>Nothing against the applicant.</summary>
    public static readonly ApplicantStanding Clean = new(null, null);

    /// <summary>True while a joint punishment is in force.</summary>
    public bool IsPunished => Punishment is not null;
}

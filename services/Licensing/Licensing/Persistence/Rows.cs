using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Commitments;
using Quzhou.Licensing.V1;
using CatalogueItem = Quzhou.Licensing.Core.Catalogue.CatalogueItem;
using Channel = Quzhou.Licensing.V1.Channel;
using ApplicationState = Quzhou.Licensing.Core.Applications.ApplicationState;
using Route = Quzhou.Licensing.Core.Applications.Route;
using Zone = Quzhou.Licensing.Core.Catalogue.Zone;

namespace Quzhou.Licensing.Persistence;

/// <summary>An application, stored.</summary>
internal sealed class ApplicationRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required string ApplicantId { get; init; }

    public required string ApplicantName { get; init; }

    public required Zone Zone { get; init; }

    public required int Serial { get; init; }

    public required Route Route { get; set; }

    public required bool StrictReview { get; set; }

    public required ApplicationState State { get; set; }

    public required DateOnly SubmittedOn { get; init; }

    /// <summary>How it came in, as the API numbers it; an application of the first version came in in person.</summary>
    public Channel Channel { get; init; } = Channel.InPerson;

    /// <summary>Where the business is done, JSON; null when the application named none.</summary>
    public string? Premises { get; init; }

    /// <summary>What the head of the letter says of the applicant, JSON.</summary>
    public string? Details { get; init; }

    /// <summary>Guide that it is handled by; null when none was published.</summary>
    public Guid? GuideId { get; set; }

    /// <summary>Last day of the step that is open; null when none is, or while the clock stands still.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The state machine of its route as the Core keeps it, JSON; null for an application of the first version.</summary>
    public string? Dossier { get; set; }

    /// <summary>Year and number of the letter of commitment; null when none was issued.</summary>
    public string? LetterNumber { get; set; }

    public string? Examiner { get; set; }

    public string? Opinion { get; set; }

    public string? Signatory { get; set; }

    /// <summary>Officer who signed the letter for the authority.</summary>
    public string? SignedBy { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public Guid? PermitId { get; set; }

    /// <summary>Legal basis of the last decision, JSON.</summary>
    public required string Basis { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    internal CatalogueItem Item => ReformCatalogue.Gazette.Find(Zone, Serial)!;

    /// <summary>The application as the Core knows it.</summary>
    internal ApplicationCase Case => Dossier is null ? this.CaseOfFirstVersion() : CaseJson.Read(Dossier);

    /// <summary>Takes over what a step made of the case; the columns beside the dossier are what lists ask for.</summary>
    internal void Take(ApplicationCase @case)
    {
        (Dossier, State, Route) = (CaseJson.Write(@case), @case.State, @case.Route);
        switch (@case)
        {
            case CommitmentCase { Signing: { } signing } commitment:
                (Signatory, SignedBy, DecidedOn) = (signing.Applicant, signing.Authority, commitment.FollowUp?.GrantedOn ?? DecidedOn);
                break;
            case ExaminedCase examined:
                StrictReview = examined.NeedsTwoOfficers;
                (GuideId, Examiner, Opinion) = (examined.Proceeding.Guide?.GuideId, examined.Proceeding.Examined?.By, examined.Proceeding.Opinion);
                DecidedOn = examined.Proceeding.Decided?.On;
                break;
            case FilingCase { IsDecided: true } filing:
                DecidedOn = filing.TakenIn.On;
                break;
        }
    }

    internal SubjectId Applicant => SubjectId.Parse(ApplicantId);
}

/// <summary>A permit, or what is filed, stored.</summary>
internal sealed class PermitRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid ApplicationId { get; init; }

    public required string HolderId { get; init; }

    public required string HolderName { get; init; }

    public required Zone Zone { get; init; }

    public required int Serial { get; init; }

    public required DateOnly GrantedOn { get; init; }

    /// <summary>Last day of its validity; null for one without a term.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Where the business is done, JSON; null when the application named none.</summary>
    public string? Premises { get; init; }

    /// <summary>What the decision rests on, JSON.</summary>
    public string Basis { get; set; } = "[]";

    public PermitState State { get; set; } = PermitState.InForce;

    public DateOnly? EndedOn { get; set; }

    /// <summary>What the end rests on, JSON.</summary>
    public string EndBasis { get; set; } = "[]";

    /// <summary>Version that other departments were told last; 0 for a permit of the first version, which is told after the upgrade.</summary>
    public long Announced { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    internal CatalogueItem Item => ReformCatalogue.Gazette.Find(Zone, Serial)!;
}

using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;
using Route = Quzhou.Licensing.Core.Applications.Route;

namespace Quzhou.Licensing.Persistence;

/// <summary>An application, stored.</summary>
internal sealed class ApplicationRow
{
    public required Guid Id { get; init; }

    public required string ApplicantId { get; init; }

    public required string ApplicantName { get; init; }

    public required Zone Zone { get; init; }

    public required int Serial { get; init; }

    public required Route Route { get; init; }

    public required bool StrictReview { get; set; }

    public required ApplicationState State { get; set; }

    public required DateOnly SubmittedOn { get; init; }

    public string? Examiner { get; set; }

    public string? Opinion { get; set; }

    public string? Signatory { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public Guid? PermitId { get; set; }

    /// <summary>Legal basis of the last decision, JSON.</summary>
    public required string Basis { get; set; }

    /// <summary>PostgreSQL's own row version.</summary>
    public uint Version { get; init; }

    internal Application ToDomain() => new(
        Id, SubjectId.Parse(ApplicantId), ReformCatalogue.Gazette.Find(Zone, Serial)!, Route, StrictReview, State, SubmittedOn, Examiner);

    internal void Take(Application application) => (State, StrictReview, Examiner) = (application.State, application.StrictReview, application.Examiner);
}

/// <summary>A permit, stored.</summary>
internal sealed class PermitRow
{
    public required Guid Id { get; init; }

    public required Guid ApplicationId { get; init; }

    public required string HolderId { get; init; }

    public required string HolderName { get; init; }

    public required Zone Zone { get; init; }

    public required int Serial { get; init; }

    public required DateOnly GrantedOn { get; init; }
}

/// <summary>An entry of the integrity archive (诚信档案).</summary>
internal sealed class IntegrityRow
{
    public required Guid Id { get; init; }

    public required string SubjectId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required string Reason { get; init; }

    public required DateOnly RecordedOn { get; init; }
}

using System.Globalization;
using Quzhou.Credit.Core.Trustworthy;

namespace Quzhou.Credit.Persistence;

/// <summary>An application for the trustworthy level (诚信用户申请).</summary>
internal sealed class TrustworthyRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Where it stands.</summary>
    public required TrustworthyState State { get; set; }

    /// <summary>Day since which the subject has been a user: from its contracts, or as the application says where none is registered.</summary>
    public required DateOnly UserSince { get; set; }

    /// <summary>Reference of the contract.</summary>
    public required string Evidence { get; init; }

    /// <summary>Day of the application.</summary>
    public required DateOnly AppliedOn { get; init; }

    /// <summary>Day of the final decision.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Reviews so far, as JSON.</summary>
    public required string Reviews { get; set; }

    /// <summary>Basis so far, as JSON.</summary>
    public required string Findings { get; set; }

    /// <summary>Grows with every change; the etag.</summary>
    public required int Revision { get; set; }

    /// <summary>When it was taken in.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When this state of it became known; set with every decision, because the history is kept by it.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    internal string Etag => Revision.ToString(CultureInfo.InvariantCulture);

    internal static TrustworthyRow From(TrustworthyCase application, string subjectId, string evidence, DateTimeOffset now) => new()
    {
        Id = application.Id,
        SubjectId = subjectId,
        State = application.State,
        UserSince = application.UserSince,
        Evidence = evidence,
        AppliedOn = application.AppliedOn,
        Reviews = StoredJson.Write(application.Reviews.Select(StoredReview.From)),
        Findings = StoredJson.WriteFindings(application.Findings),
        Revision = 1,
        CreatedAt = now,
        ChangedAt = now,
    };

    internal TrustworthyCase ToCore() => new(
        Id, State, UserSince, AppliedOn, ClosedOn, [.. StoredJson.Read<List<StoredReview>>(Reviews).Select(r => r.ToCore())], StoredJson.ReadFindings(Findings));

    internal void Take(TrustworthyCase application, DateTimeOffset now)
    {
        (State, UserSince, ClosedOn) = (application.State, application.UserSince, application.ClosedOn);
        Reviews = StoredJson.Write(application.Reviews.Select(StoredReview.From));
        Findings = StoredJson.WriteFindings(application.Findings);
        (Revision, ChangedAt) = (Revision + 1, now);
    }
}

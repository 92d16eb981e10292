using System.Globalization;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Repair;

namespace Quzhou.Credit.Persistence;

/// <summary>An application for repair (信用修复).</summary>
internal sealed class RepairRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Record to be repaired.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>What it would end.</summary>
    public required RepairScope Scope { get; init; }

    /// <summary>Where it stands.</summary>
    public required RepairState State { get; set; }

    /// <summary>Day of the application.</summary>
    public required DateOnly AppliedOn { get; init; }

    /// <summary>Day of the final decision.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>What the applicant says.</summary>
    public required string Statement { get; init; }

    /// <summary>References of the evidence that came with the application.</summary>
    public string[] Evidence { get; init; } = [];

    /// <summary>Reviews so far, as JSON.</summary>
    public required string Reviews { get; set; }

    /// <summary>Basis so far, as JSON.</summary>
    public required string Findings { get; set; }

    /// <summary>Grows with every change; the etag.</summary>
    public required int Revision { get; set; }

    /// <summary>When it was taken in.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When this state of it became known; set with every review, because the history is kept by it.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    internal string Etag => Revision.ToString(CultureInfo.InvariantCulture);

    internal static RepairRow From(RepairCase repair, string subjectId, string statement, IEnumerable<string> evidence, DateTimeOffset now) => new()
    {
        Id = repair.Id,
        SubjectId = subjectId,
        RecordId = repair.RecordId,
        Scope = repair.Scope,
        State = repair.State,
        AppliedOn = repair.AppliedOn,
        ClosedOn = repair.ClosedOn,
        Statement = statement,
        Evidence = [.. evidence],
        Reviews = StoredJson.Write(repair.Reviews.Select(StoredReview.From)),
        Findings = StoredJson.WriteFindings(repair.Findings),
        Revision = 1,
        CreatedAt = now,
        ChangedAt = now,
    };

    internal RepairCase ToCore() => new(
        Id,
        RecordId,
        Scope,
        State,
        AppliedOn,
        ClosedOn,
        [.. StoredJson.Read<List<StoredReview>>(Reviews).Select(r => r.ToCore())],
        StoredJson.ReadFindings(Findings));

    internal void Take(RepairCase repair, DateTimeOffset now)
    {
        (State, ClosedOn) = (repair.State, repair.ClosedOn);
        Reviews = StoredJson.Write(repair.Reviews.Select(StoredReview.From));
        Findings = StoredJson.WriteFindings(repair.Findings);
        (Revision, ChangedAt) = (Revision + 1, now);
    }
}

/// <summary>A review as a document.</summary>
internal sealed record StoredReview(string Officer, string Agency, bool Approved, string Note, DateOnly On)
{
    internal static StoredReview From(RepairReview review) => new(review.By.Id, review.By.Agency, review.Approved, review.Note, review.On);

    internal RepairReview ToCore() => new(new Officer(Officer, Agency), Approved, Note, On);
}

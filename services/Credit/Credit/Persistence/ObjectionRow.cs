using System.Globalization;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Objection;

namespace Quzhou.Credit.Persistence;

/// <summary>An objection to a record (异议申请).</summary>
internal sealed class ObjectionRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Order of receipt.</summary>
    public long Number { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Record objected to.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>Where it stands.</summary>
    public required ObjectionState State { get; set; }

    /// <summary>What the user objects.</summary>
    public required string Statement { get; init; }

    /// <summary>References of the evidence.</summary>
    public required string[] Evidence { get; init; }

    /// <summary>Officer who took it in.</summary>
    public required string TakenInBy { get; init; }

    /// <summary>Agency of that officer.</summary>
    public required string TakenInByAgency { get; init; }

    /// <summary>Day of receipt.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Last day for the decision.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Day of the warning.</summary>
    public required DateOnly AlarmOn { get; init; }

    /// <summary>When the warning went out; null before.</summary>
    public DateTimeOffset? WarnedAt { get; set; }

    /// <summary>When it was called overdue; null while it was not.</summary>
    public DateTimeOffset? OverdueAt { get; set; }

    /// <summary>What the verification came to; null before.</summary>
    public ObjectionResult? Result { get; set; }

    /// <summary>Further records that the decision took out of the file with it.</summary>
    public Guid[] FurtherRecords { get; set; } = [];

    /// <summary>Officer who decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Agency of that officer.</summary>
    public string? DecidedByAgency { get; set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Why it was decided so; the reason of a deletion.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Basis so far, as JSON.</summary>
    public required string Findings { get; set; }

    /// <summary>Grows with every change; the etag.</summary>
    public required int Revision { get; set; }

    /// <summary>When it was taken in.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When this state of it became known; set with every decision, because the history is kept by it.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    internal string Etag => Revision.ToString(CultureInfo.InvariantCulture);

    internal static ObjectionRow From(ObjectionCase objection, string subjectId, string statement, IEnumerable<string> evidence, DateTimeOffset now) => new()
    {
        Id = objection.Id,
        SubjectId = subjectId,
        RecordId = objection.RecordId,
        State = objection.State,
        Statement = statement,
        Evidence = [.. evidence],
        TakenInBy = objection.TakenInBy.Id,
        TakenInByAgency = objection.TakenInBy.Agency,
        ReceivedOn = objection.ReceivedOn,
        DueOn = objection.DueOn,
        AlarmOn = objection.AlarmOn,
        Findings = StoredJson.WriteFindings(objection.Findings),
        Revision = 1,
        CreatedAt = now,
        ChangedAt = now,
    };

    internal ObjectionCase ToCore() => new(
        Id,
        RecordId,
        State,
        new Officer(TakenInBy, TakenInByAgency),
        ReceivedOn,
        DueOn,
        AlarmOn,
        StoredJson.ReadFindings(Findings),
        Result,
        DecidedBy is null ? null : new Officer(DecidedBy, DecidedByAgency!),
        ClosedOn,
        Reason);

    internal void Take(ObjectionCase decided, IEnumerable<Guid> furtherRecords, DateTimeOffset now)
    {
        (State, Result, ClosedOn, Reason) = (decided.State, decided.Result, decided.ClosedOn, decided.Reason);
        (DecidedBy, DecidedByAgency) = (decided.DecidedBy!.Value.Id, decided.DecidedBy.Value.Agency);
        (FurtherRecords, Findings) = ([.. furtherRecords], StoredJson.WriteFindings(decided.Findings));
        (Revision, ChangedAt) = (Revision + 1, now);
    }
}

using System.Globalization;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Law;

namespace Quzhou.Credit.Persistence;

/// <summary>A joint punishment as it was proposed, decided and ended (联合惩戒).</summary>
internal sealed class JointPunishmentRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Order of the proposals.</summary>
    public long Number { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Kind of user.</summary>
    public required UserKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required PunishmentState State { get; set; }

    /// <summary>Version that went out last; 0 while none did.</summary>
    public required int Version { get; set; }

    /// <summary>Grows with every edit; the etag.</summary>
    public required int Revision { get; set; }

    /// <summary>Grows with every change of a propagation row, for those who watch.</summary>
    public long Change { get; init; }

    /// <summary>Records it stands on.</summary>
    public required Guid[] Grounds { get; set; }

    /// <summary>What it restricts, as JSON.</summary>
    public required string Measures { get; init; }

    /// <summary>Officer who proposed it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>Agency of that officer.</summary>
    public required string ProposedByAgency { get; init; }

    /// <summary>Day of the proposal.</summary>
    public required DateOnly ProposedOn { get; init; }

    /// <summary>When it was proposed.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>What that officer noted.</summary>
    public required string Note { get; init; }

    /// <summary>The decision, as JSON.</summary>
    public string? Decision { get; set; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Last day of force.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>The proposed end, as JSON.</summary>
    public string? Lift { get; set; }

    /// <summary>The end, as JSON.</summary>
    public string? End { get; set; }

    /// <summary>Proposed ends that were declined, as JSON.</summary>
    public string DeclinedLifts { get; set; } = "[]";

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When this state of it became known; set with every edit, because the history is kept by it.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    internal string Etag => Revision.ToString(CultureInfo.InvariantCulture);

    internal static JointPunishmentRow From(Punishment punishment, string subjectId, DateTimeOffset now) => new()
    {
        Id = punishment.Id,
        SubjectId = subjectId,
        Kind = punishment.Kind,
        State = punishment.State,
        Version = punishment.Version,
        Revision = 1,
        Grounds = [.. punishment.Grounds],
        Measures = StoredJson.Write(punishment.Measures.Select(StoredMeasure.From)),
        ProposedBy = punishment.ProposedBy.Id,
        ProposedByAgency = punishment.ProposedBy.Agency,
        ProposedOn = punishment.ProposedOn,
        ProposedAt = now,
        Note = punishment.Note,
        ChangedAt = now,
    };

    internal Punishment ToCore() => new(
        Id,
        Kind,
        State,
        Version,
        Grounds,
        [.. StoredJson.Read<List<StoredMeasure>>(Measures).Select(m => m.ToCore())],
        new Officer(ProposedBy, ProposedByAgency),
        ProposedOn,
        Note,
        Decision is null ? null : StoredJson.Read<PunishmentDecision>(Decision),
        Lift is null ? null : StoredJson.Read<LiftProposal>(Lift),
        End is null ? null : StoredJson.Read<PunishmentEnd>(End),
        [.. StoredJson.Read<List<DeclinedLift>>(DeclinedLifts)]);

    /// <summary>Takes over a decided state.</summary>
    internal void Take(Punishment punishment, DateTimeOffset now)
    {
        if (Decision is null && punishment.Decision is not null)
            DecidedAt = now;
        if (End is null && punishment.End is not null)
            EndedAt = now;
        (State, Version, ExpiresOn) = (punishment.State, punishment.Version, punishment.Decision?.ExpiresOn);
        if (!Grounds.SequenceEqual(punishment.Grounds))
            Grounds = [.. punishment.Grounds];
        Decision = punishment.Decision is null ? null : StoredJson.Write(punishment.Decision);
        Lift = punishment.Lift is null ? null : StoredJson.Write(punishment.Lift);
        End = punishment.End is null ? null : StoredJson.Write(punishment.End);
        DeclinedLifts = StoredJson.Write(punishment.Declined);
        (Revision, ChangedAt) = (Revision + 1, now);
    }
}

/// <summary>A measure as a document: a decision keeps its measures as they were.</summary>
internal sealed record StoredMeasure(
    string Code, string Service, string DescriptionZh, string DescriptionEn, string Document, int Article, int Paragraph, string Item, UserKind? OnlyAgainst)
{
    internal static StoredMeasure From(Measure measure) => new(
        measure.Code,
        measure.Service,
        measure.DescriptionZh,
        measure.DescriptionEn,
        measure.Citation.Document,
        measure.Citation.Article,
        measure.Citation.Paragraph,
        measure.Citation.Item,
        measure.OnlyAgainst);

    internal Measure ToCore() =>
        new(Code, Service, DescriptionZh, DescriptionEn, new Citation(Document, Article, Paragraph, Item), OnlyAgainst);
}

using Quzhou.Credit.Core.Propagation;
using Quzhou.Law;

namespace Quzhou.Credit.Persistence;

/// <summary>How far one version has come in one department (落实情况).</summary>
internal sealed class PropagationEntry
{
    /// <summary>The punishment.</summary>
    public required Guid PunishmentId { get; init; }

    /// <summary>Its version.</summary>
    public required int Version { get; init; }

    /// <summary>Resource name of the department.</summary>
    public required string Recipient { get; init; }

    /// <summary>What the version asks for.</summary>
    public required VersionKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required PropagationState State { get; set; }

    /// <summary>When the decision was made.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>How often it was sent.</summary>
    public required int Attempts { get; set; }

    /// <summary>When it was last sent.</summary>
    public required DateTimeOffset LastSentAt { get; set; }

    /// <summary>When it is due to be sent again; null when no answer is wanted any more.</summary>
    public DateTimeOffset? NextSendAt { get; set; }

    /// <summary>When the department acted.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>When its answer arrived.</summary>
    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>What was restricted or given back, as JSON.</summary>
    public required string Effects { get; set; }

    /// <summary>Stable code of the failure; empty when there is none.</summary>
    public required string FailureCode { get; set; }

    /// <summary>Number of the punishment's change that made the row what it is.</summary>
    public required long Change { get; set; }

    /// <summary>Trace of the decision, so that a re-send belongs to it too.</summary>
    public string? TraceParent { get; init; }

    internal static PropagationEntry From(PropagationRow row, ResendPolicy policy, long change, string? traceParent) => new()
    {
        PunishmentId = row.Key.PunishmentId,
        Version = row.Key.Version,
        Recipient = row.Key.Recipient,
        Kind = row.Kind,
        State = row.State,
        DecidedAt = row.DecidedAt,
        Attempts = row.Attempts,
        LastSentAt = row.LastSentAt,
        NextSendAt = policy.DueAt(row),
        Effects = "[]",
        FailureCode = row.FailureCode,
        Change = change,
        TraceParent = traceParent,
    };

    internal PropagationRow ToCore() => new(
        new PropagationKey(PunishmentId, Version, Recipient),
        Kind,
        State,
        DecidedAt,
        Attempts,
        LastSentAt,
        AnsweredAt,
        ReceivedAt,
        [.. StoredJson.Read<List<StoredEffect>>(Effects).Select(e => e.ToCore())],
        FailureCode);

    internal void Take(PropagationRow row, ResendPolicy policy, long change)
    {
        (State, Attempts, LastSentAt, NextSendAt, AnsweredAt, ReceivedAt, FailureCode) =
            (row.State, row.Attempts, row.LastSentAt, policy.DueAt(row), row.AnsweredAt, row.ReceivedAt, row.FailureCode);
        Effects = StoredJson.Write(row.Effects.Select(StoredEffect.From));
        Change = change;
    }
}

/// <summary>An effect as a document.</summary>
internal sealed record StoredEffect(
    string Kind, string Target, string Description, string RuleId, string Document, int Article, int Paragraph, string Item, string Part, string ReasonZh, string ReasonEn)
{
    internal static StoredEffect From(PropagationEffect effect) => new(
        effect.Kind,
        effect.Target,
        effect.Description,
        effect.RuleId,
        effect.Citation.Document,
        effect.Citation.Article,
        effect.Citation.Paragraph,
        effect.Citation.Item,
        effect.Citation.Part,
        effect.ReasonZh,
        effect.ReasonEn);

    internal PropagationEffect ToCore() =>
        new(Kind, Target, Description, RuleId, new Citation(Document, Article, Paragraph, Item, Part), ReasonZh, ReasonEn);
}

using Quzhou.Law;

namespace Quzhou.Credit.Core.Propagation;

/// <summary>What one department did of one version (落实状态).</summary>
public enum PropagationState
{
    /// <summary>No answer yet (待落实).</summary>
    Pending = 1,

    /// <summary>Restricted (已落实).</summary>
    Enforced = 2,

    /// <summary>The subject has nothing in this field (无可限制事项).</summary>
    NothingToRestrict = 3,

    /// <summary>What was restricted is given back (已解除).</summary>
    Released = 4,

    /// <summary>The department could not (落实失败); a later success replaces it.</summary>
    Failed = 5,

    /// <summary>A later version took its place before it succeeded (已被后续版本取代).</summary>
    Superseded = 6,
}

/// <summary>What a version asks of the departments.</summary>
public enum VersionKind
{
    /// <summary>To restrict; answered by enforced.</summary>
    Impose = 1,

    /// <summary>To give back; answered by released.</summary>
    Lift = 2,
}

/// <summary>One thing that a department restricted or gave back (落实内容).</summary>
/// <param name="Kind">Stable code.</param>
/// <param name="Target">Id of what is restricted in the department's own field.</param>
/// <param name="Description">What changed, in Chinese.</param>
/// <param name="RuleId">Rule of the department, empty when it rests on the text itself.</param>
/// <param name="Citation">The article it rests on.</param>
/// <param name="ReasonZh">Reason in Chinese.</param>
/// <param name="ReasonEn">Reason in English.</param>
public sealed record PropagationEffect(string Kind, string Target, string Description, string RuleId, Citation Citation, string ReasonZh, string ReasonEn);

/// <summary>Who has to do what.</summary>
/// <param name="PunishmentId">The punishment.</param>
/// <param name="Version">Its version, from 1.</param>
/// <param name="Recipient">Resource name of the department.</param>
public readonly record struct PropagationKey(Guid PunishmentId, int Version, string Recipient);

/// <summary>How far one version has come in one department (落实情况).</summary>
/// <param name="Key">Who has to do what.</param>
/// <param name="Kind">What the version asks for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DecidedAt">When the decision was made.</param>
/// <param name="Attempts">How often it was sent, from 1.</param>
/// <param name="LastSentAt">When it was last sent.</param>
/// <param name="AnsweredAt">When the department says it succeeded, or last failed; null before.</param>
/// <param name="ReceivedAt">When that answer arrived here; null before.</param>
/// <param name="Effects">What was restricted or given back.</param>
/// <param name="FailureCode">Stable code of the failure; empty when there is none.</param>
public sealed record PropagationRow(
    PropagationKey Key,
    VersionKind Kind,
    PropagationState State,
    DateTimeOffset DecidedAt,
    int Attempts,
    DateTimeOffset LastSentAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? ReceivedAt,
    IReadOnlyList<PropagationEffect> Effects,
    string FailureCode)
{
    /// <summary>A row as the decision opens it: sent once, with the decision itself.</summary>
    public static PropagationRow Open(PropagationKey key, VersionKind kind, DateTimeOffset decidedAt) =>
        new(key, kind, PropagationState.Pending, decidedAt, 1, decidedAt, null, null, [], "");

    /// <summary>True when the department has done what it was asked.</summary>
    public bool Succeeded => State is PropagationState.Enforced or PropagationState.NothingToRestrict or PropagationState.Released;

    /// <summary>True while an answer, or a better one, is still wanted.</summary>
    public bool IsOpen => State is PropagationState.Pending or PropagationState.Failed;

    /// <summary>From the decision to the arrival of the answer; null before. Never negative, even when the clock was set back.</summary>
    public TimeSpan? Latency => ReceivedAt is { } received ? TimeSpan.FromTicks(Math.Max(0, (received - DecidedAt).Ticks)) : null;
}

using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using CreditRecord = Quzhou.Credit.Core.Standing.CreditRecord;

namespace Quzhou.Credit.GetHistory;

/// <summary>Versions of rows as a story (变更历史): what became known when, which fields changed, and what it did to the level.</summary>
internal static class Timeline
{
    // Not part of what happened, or too much of it; a subject's number least of all.
    private static readonly HashSet<string> Hidden =
        new(["id", "subject_id", "changed_at", "revision", "findings", "measures", "fact_keys", "anchor_key", "recorded_at", "created_at", "number"], StringComparer.Ordinal);

    /// <summary>The entries of all versions of one subject, in their order, from the first on.</summary>
    internal static IEnumerable<HistoryEntry> Of(IEnumerable<RowVersion> versions)
    {
        var states = new Dictionary<Guid, JsonElement>();
        var records = new Dictionary<Guid, CreditRecord>();
        var grants = new Dictionary<Guid, TrustworthyGrant>();
        foreach (var version in versions)
        {
            using var document = JsonDocument.Parse(version.State);
            var state = document.RootElement.Clone();
            states.TryGetValue(version.RowId, out var before);
            var day = version.KnownAt.ToCityDate();
            var entry = new HistoryEntry
            {
                Number = version.Number,
                KnownTime = version.KnownAt.ToTimestamp(),
                Kind = KindOf(version.TableName),
                ItemId = version.RowId.ToString(),
                First = before.ValueKind == JsonValueKind.Undefined,
                LevelBefore = TrustworthyStanding.On(day, records.Values, grants.Values).Level.ToLevel(),
            };
            entry.Changes.AddRange(Changes(before, state));
            states[version.RowId] = state;
            if (entry.Kind == HistoryKind.Record)
                records[version.RowId] = VersionState.ToRecord(state);
            if (entry.Kind == HistoryKind.Trustworthy && VersionState.ToGrant(state) is { } grant)
                grants[version.RowId] = grant;
            entry.LevelAfter = TrustworthyStanding.On(day, records.Values, grants.Values).Level.ToLevel();
            yield return entry;
        }
    }

    private static HistoryKind KindOf(string table) => table switch
    {
        "records" => HistoryKind.Record,
        "repairs" => HistoryKind.Repair,
        "joint_punishments" => HistoryKind.Punishment,
        "abnormal_listings" => HistoryKind.AbnormalListing,
        "objections" => HistoryKind.Objection,
        "trustworthy_applications" => HistoryKind.Trustworthy,
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, "A table whose history is kept has a name for people."),
    };

    private static IEnumerable<FieldChange> Changes(JsonElement before, JsonElement after) =>
        after.EnumerateObject()
            .Where(field => !Hidden.Contains(field.Name))
            .Select(field => new FieldChange
            {
                Field = field.Name,
                Before = before.ValueKind == JsonValueKind.Object && before.TryGetProperty(field.Name, out var earlier) ? TextOf(earlier) : "",
                After = TextOf(field.Value),
            })
            .Where(change => change.Before != change.After)
            .OrderBy(change => change.Field, StringComparer.Ordinal);

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}

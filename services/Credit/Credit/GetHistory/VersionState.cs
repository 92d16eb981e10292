using System.Globalization;
using System.Text.Json;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy;

namespace Quzhou.Credit.GetHistory;

/// <summary>What gives the level, as a version keeps it: names of columns, dates as PostgreSQL writes them.</summary>
internal static class VersionState
{
    internal static CreditRecord ToRecord(JsonElement state) => new(
        state.GetProperty("id").GetGuid(),
        state.GetProperty("behaviour").GetString()!,
        Text(state, "level") is { } level ? Enum.Parse<DishonestyLevel>(level) : null,
        Day(state, "occurred_on")!.Value,
        Day(state, "determined_on")!.Value,
        Day(state, "valid_until"),
        Day(state, "corrected_on"),
        Day(state, "level_repaired_on"),
        Day(state, "punishment_ended_on"),
        Day(state, "withdrawn_on"));

    internal static TrustworthyGrant? ToGrant(JsonElement state) =>
        Text(state, "state") == nameof(TrustworthyState.Granted) ? new TrustworthyGrant(state.GetProperty("id").GetGuid(), Day(state, "closed_on")!.Value) : null;

    private static string? Text(JsonElement state, string column) => state.TryGetProperty(column, out var value) ? value.GetString() : null;

    private static DateOnly? Day(JsonElement state, string column) =>
        Text(state, column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}

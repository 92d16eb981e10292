using System.Globalization;
using System.Text.Json;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Standing;

namespace Quzhou.Credit.GetHistory;

/// <summary>The state of a record as a version keeps it: names of columns, dates as PostgreSQL writes them.</summary>
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

    private static string? Text(JsonElement state, string column) => state.TryGetProperty(column, out var value) ? value.GetString() : null;

    private static DateOnly? Day(JsonElement state, string column) =>
        Text(state, column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}

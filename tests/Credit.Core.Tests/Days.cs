using System.Globalization;

namespace Quzhou.Credit.Core.Tests;

/// <summary>Days as tables of rows write them.</summary>
internal static class Days
{
    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateOnly? DayOrNone(string text) => text.Length == 0 ? null : Day(text);
}

using System.Globalization;

namespace Quzhou.Law.Tests;

internal static class Days
{
    internal static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

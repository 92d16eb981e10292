using System.Globalization;
using Quzhou.Law;

namespace Quzhou.Credit.Core;

/// <summary>Facts as findings carry them: days in ISO 8601, money in fen.</summary>
internal static class FactText
{
    internal static Fact Day(string name, DateOnly day) => new(name, Iso(day));

    internal static Fact Number(string name, long value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core;

/// <summary>Facts as findings carry them: days in ISO 8601, money in fen.</summary>
internal static class FactText
{
    internal static Fact Day(string name, DateOnly day) => new(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal static Fact Number(string name, long value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    internal static Fact Rate(string name, decimal value) => new(name, value.ToString("0.############", CultureInfo.InvariantCulture));
}

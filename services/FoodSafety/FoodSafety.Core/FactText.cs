using System.Globalization;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core;

/// <summary>Facts as findings carry them: days in ISO 8601, numbers without a group separator.</summary>
internal static class FactText
{
    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static Fact Day(string name, DateOnly day) => new(name, Iso(day));

    internal static Fact Number(string name, long value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    internal static Fact Decimal(string name, decimal value) => new(name, Plain(value));

    /// <summary>Text that somebody entered; should it be the number of a subject, it is masked.</summary>
    internal static Fact Text(string name, string value) => new(name, SubjectId.TryParse(value, out _, out _) ? SubjectId.Mask(value) : value);

    internal static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}

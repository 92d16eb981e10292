using System.Globalization;
using Quzhou.Law;

namespace Quzhou.Licensing.Core;

/// <summary>Facts as findings carry them: days in ISO 8601, money in fen.</summary>
internal static class FactText
{
    internal static Fact Day(string name, DateOnly day) => new(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal static Fact Number(string name, long value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Text that somebody entered; should it be the number of a subject, it is masked.</summary>
    internal static Fact Text(string name, string value) => new(name, SubjectId.TryParse(value, out _, out _) ? SubjectId.Mask(value) : value);

    internal static Fact Rate(string name, decimal value) => new(name, value.ToString("0.############", CultureInfo.InvariantCulture));
}

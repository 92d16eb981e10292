using System.Globalization;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms;

/// <summary>
/// Where alarms rest. The work points call for monitoring (十三), tracing (十八), response (十九) and smart supervision (二十七)
/// and print no threshold: every number of this topic is the office's own, see <c>docs/decisions/0162</c>.
/// </summary>
internal static class AlarmTexts
{
    /// <summary>First day of the office's numbers: the day the work points were issued.</summary>
    internal static readonly DateOnly InForce = new(2018, 4, 25);

    internal static Fact Day(string name, DateOnly day) => new(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal static Fact Instant(string name, DateTimeOffset instant) =>
        new(name, instant.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    internal static Fact Number(string name, long value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Text that somebody entered; should it be the number of a subject, it is masked.</summary>
    internal static Fact Text(string name, string value) => new(name, SubjectId.TryParse(value, out _, out _) ? SubjectId.Mask(value) : value);
}

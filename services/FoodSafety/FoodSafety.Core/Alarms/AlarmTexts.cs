using System.Globalization;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Alarms;

/// <summary>
/// Where alarms rest. The work points call for monitoring (十三), tracing (十八), response (十九) and smart supervision (二十七)
/// and print no threshold: every number of this topic is the office's own, see <c>docs/decisions/0162</c>.
/// </summary>
internal static class AlarmTexts
{
    internal static Fact Instant(string name, DateTimeOffset instant) =>
        new(name, instant.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
}

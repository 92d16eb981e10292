using System.ComponentModel.DataAnnotations;

namespace Quzhou.FoodSafety;

/// <summary>Settings of food safety (configuration section <c>FoodSafety</c>).</summary>
internal sealed class FoodSafetyOptions
{
    /// <summary>How often work whose day has come is looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan WorkInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the day's values of the targets are looked for; they are written once a day.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan SnapshotInterval { get; set; } = TimeSpan.FromHours(1);
}

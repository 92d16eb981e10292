using System.ComponentModel.DataAnnotations;

namespace Quzhou.Licensing;

/// <summary>Settings of the licensing service (configuration section <c>Licensing</c>).</summary>
internal sealed class LicensingOptions
{
    /// <summary>How often passed deadlines are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan DeadlineInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often rows of the first version that are not carried over yet are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan CarryOverInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often it is looked for what follows a permit by the calendar alone: lapsed licences, checks of units, yearly classes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan FollowUpInterval { get; set; } = TimeSpan.FromMinutes(15);
}

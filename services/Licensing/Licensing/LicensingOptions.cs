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
}

using System.ComponentModel.DataAnnotations;

namespace Quzhou.Platform;

/// <summary>Settings of the platform (configuration section <c>Platform</c>); the defaults suit a city.</summary>
public sealed class PlatformOptions
{
    /// <summary>Resource name of this service, for example <c>housing-fund</c>.</summary>
    [Required]
    public string Service { get; set; } = "";

    /// <summary>How long the outbox sleeps when nothing wakes it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan OutboxPoll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the register is compared with the credit service's.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often new entries of the audit chain are verified.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan AuditInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long sent messages, handled messages and answered requests are remembered.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How many messages a consumer holds at once.</summary>
    [Range(1, 256)]
    public int Prefetch { get; set; } = 32;

    /// <summary>Holiday tables of later years, files of <c>date,kind,name,notice</c>; a later one wins over an earlier one.</summary>
    public IReadOnlyList<string> HolidayTables { get; set; } = [];
}

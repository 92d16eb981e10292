using System.ComponentModel.DataAnnotations;

namespace Quzhou.FoodSafety.Alarms;

/// <summary>Settings of alarms (configuration section <c>Alarms</c>). Thresholds are no settings: they are dated, see <c>docs/alarms.md</c>.</summary>
internal sealed class AlarmOptions
{
    /// <summary>How often alarms that nobody took are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan EscalationInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often expired permits and repeated failures are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan ConditionInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often days of readings that are no longer kept are dropped.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan HousekeepingInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Days for which readings are kept; an older one is not taken.</summary>
    [Range(1, 3650)]
    public int ReadingRetentionDays { get; set; } = 90;

    /// <summary>How far a device's clock may be ahead.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Readings of one stream that wait to be written; the stream is not read further while so many wait.</summary>
    [Range(1, 1_000_000)]
    public int QueueReadings { get; set; } = 20_000;

    /// <summary>Readings that are written in one transaction.</summary>
    [Range(1, 100_000)]
    public int BatchReadings { get; set; } = 5_000;

    /// <summary>Batches that are written at the same time, over all streams of this replica.</summary>
    [Range(1, 64)]
    public int ConcurrentBatches { get; set; } = 2;

    /// <summary>Changes that a watcher reads at once.</summary>
    [Range(1, 1_000)]
    public int WatchPage { get; set; } = 100;

    /// <summary>How late a watcher is at most should a signal be lost.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan WatchPoll { get; set; } = TimeSpan.FromSeconds(1);
}

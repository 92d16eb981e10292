using Quzhou.FoodSafety.Core.Alarms;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>Limit of a product from a day on, stored.</summary>
internal sealed class TemperatureLimitRow
{
    public const int MaxProduct = 50;

    public required string Product { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required int MinTenths { get; init; }

    public required int MaxTenths { get; init; }

    public required int Minutes { get; init; }

    public required string Source { get; init; }

    public required string RecordedBy { get; init; }

    internal TemperatureLimit ToDomain() => new(Product, EffectiveFrom, MinTenths, MaxTenths, Minutes);
}

/// <summary>A device, stored.</summary>
internal sealed class DeviceRow
{
    public const int MaxSerial = 50;

    public long Number { get; init; }

    public required string Serial { get; init; }

    public required Guid OperatorId { get; init; }

    public required string Product { get; init; }

    public required string Gateway { get; init; }

    public DateOnly? EndedOn { get; set; }
}

/// <summary>How far the readings of a device have come, stored apart from the device: it changes with every batch.</summary>
internal sealed class DeviceProgressRow
{
    public required long DeviceNumber { get; init; }

    /// <summary>Highest number taken.</summary>
    public long Highest { get; init; }

    /// <summary>First and last number of each range that never came, in turn.</summary>
    public required long[] Missing { get; init; }

    public DateTimeOffset? LastMeasuredAt { get; init; }

    /// <summary>The stretch outside the limit that goes on, JSON; null inside.</summary>
    public string? Run { get; init; }
}

/// <summary>An excursion, stored; kept longer than the readings it was found in.</summary>
internal sealed class ExcursionRow
{
    public required Guid Id { get; init; }

    public required long DeviceNumber { get; init; }

    public required DateTimeOffset StartedAt { get; set; }

    public required DateTimeOffset LastAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public required int PeakTenths { get; set; }

    public required Guid AlarmId { get; init; }
}

/// <summary>A reading that was not taken, stored as long as readings are.</summary>
internal sealed class RejectedReadingRow
{
    public required long DeviceNumber { get; init; }

    public required long Sequence { get; init; }

    public required string Field { get; init; }

    public required string Reason { get; init; }

    public required string MessageZh { get; init; }

    public required DateTimeOffset RejectedAt { get; init; }
}

/// <summary>A reading, stored in the partition of its day (SQL of its own).</summary>
internal sealed class ReadingRow
{
    public required long DeviceNumber { get; init; }

    public required long Sequence { get; init; }

    public required DateTimeOffset MeasuredAt { get; init; }

    public required short Tenths { get; init; }

    /// <summary>Outside the limit of its day.</summary>
    public required bool Outside { get; init; }
}

using Google.Protobuf.WellKnownTypes;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

/// <summary>A reading on its way to the database.</summary>
/// <param name="Device">Device.</param>
/// <param name="Sequence">Number.</param>
/// <param name="MeasuredAt">When, whole microseconds; the first instant there is when it could not be read.</param>
/// <param name="Tenths">Tenths of a degree Celsius.</param>
/// <param name="Fault">What is wrong with it; null for a good one.</param>
internal readonly record struct PendingReading(long Device, long Sequence, DateTimeOffset MeasuredAt, short Tenths, FieldError? Fault);

/// <summary>Finds what is wrong with a reading by itself.</summary>
internal static class ReadingFaults
{
    /// <summary>Farthest temperature from zero that a device may report, in tenths of a degree Celsius.</summary>
    internal const int FarthestTenths = 1000;

    private const long LastSecond = 253_402_300_799;
    private const long FirstSecond = -62_135_596_800;
    private const int NanosPerMicro = 1000;

    /// <summary>Reads one reading.</summary>
    /// <param name="reading">As it was sent.</param>
    /// <param name="oldest">Instant from which on readings are kept.</param>
    /// <param name="newest">Instant up to which a clock may be ahead.</param>
    internal static PendingReading Read(TemperatureReading reading, DateTimeOffset oldest, DateTimeOffset newest)
    {
        var at = Instant(reading.MeasuredTime);
        FieldError? fault = null;
        if (reading.DeviceNumber < 1)
            fault = new FieldError("device_number", "OUT_OF_RANGE", "应不小于1", "must be 1 or more");
        else if (reading.Sequence < 1)
            fault = new FieldError("sequence", "OUT_OF_RANGE", "应不小于1", "must be 1 or more");
        else if (reading.MeasuredTime is null)
            fault = new FieldError("measured_time", "REQUIRED", "必填", "is required");
        else if (at is null)
            fault = new FieldError("measured_time", "NOT_AN_INSTANT", "不是有效时间", "is no instant");
        else if (at > newest)
            fault = new FieldError("measured_time", "IN_THE_FUTURE", "不得晚于当前时间", "must not be in the future");
        else if (at < oldest)
            fault = new FieldError("measured_time", "TOO_OLD", "早于保存期限", "is older than readings are kept");
        else if (reading.Tenths is < -FarthestTenths or > FarthestTenths)
            fault = new FieldError("tenths", "OUT_OF_RANGE", $"应在-{FarthestTenths}至{FarthestTenths}之间", $"must be between -{FarthestTenths} and {FarthestTenths}");
        return new PendingReading(reading.DeviceNumber, reading.Sequence, at ?? DateTimeOffset.MinValue, (short)(fault is null ? reading.Tenths : 0), fault);
    }

    /// <summary>An instant in whole microseconds, as the database keeps it; null when it is none.</summary>
    internal static DateTimeOffset? Instant(Timestamp? time) =>
        time is { Seconds: >= FirstSecond and <= LastSecond, Nanos: >= 0 and <= 999_999_999 }
            ? DateTimeOffset.UnixEpoch.AddSeconds(time.Seconds).AddMicroseconds(time.Nanos / NanosPerMicro)
            : null;
}

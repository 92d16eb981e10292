using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace Quzhou.Console.Components;

/// <summary>How days, times, money and quantities are written; the same in both languages.</summary>
internal static class Written
{
    private static readonly TimeSpan BeijingTime = TimeSpan.FromHours(8);

    /// <summary>A day as 2018-09-25; empty when not set.</summary>
    internal static string Day(Google.Type.Date? day) => day is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    /// <summary>A moment in Beijing time; empty when not set.</summary>
    internal static string Time(Timestamp? time) =>
        time is null ? "" : time.ToDateTimeOffset().ToOffset(BeijingTime).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Money in yuan from fen: 1,234.50.</summary>
    internal static string Yuan(long fen) => (fen / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A score from tenths of a point: 612.5.</summary>
    internal static string Points(int tenths) => (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A number with groups: 12,345.</summary>
    internal static string Number(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Milligrams in kilograms or microlitres in litres: the unit of the law's records is small, the officer's is not.</summary>
    internal static string Millionths(long units) => (units / 1_000_000m).ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary>A text of which the end is left out when it is longer than fits.</summary>
    internal static string Short(string text, int length)
    {
        if (text.Length <= length)
            return text;

        // A character of two halves is not cut in two.
        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end] + "…";
    }
}

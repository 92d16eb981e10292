using System.Globalization;

namespace Quzhou.Console.Components.Lists;

/// <summary>The year that a page is about.</summary>
internal static class Years
{
    /// <summary>The year in Beijing.</summary>
    internal static int Now(TimeProvider clock) => clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Year;

    /// <summary>The year that was typed; the old one when it is none.</summary>
    internal static int Read(object? typed, int otherwise) =>
        int.TryParse(typed as string, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : otherwise;
}

namespace Quzhou.Console.Components.Pictures;

/// <summary>Where the bars, lines and ticks of a chart lie: a pure function of its values.</summary>
internal sealed record ChartLayout(
    double Width, IReadOnlyList<ChartTick> Ticks, IReadOnlyList<ChartMark> Names, IReadOnlyList<ChartBar> Bars, IReadOnlyList<ChartLine> Lines)
{
    internal const double Height = 300;
    internal const double Left = 64;
    internal const double Top = 12;
    internal const double Bottom = 220;
    private const double LeastWidth = 640;
    private const double Gap = 12;
    private const double LeastBar = 12;
    private const int Ticking = 5;

    internal static ChartLayout Of(IReadOnlyList<ChartRow> rows, int categories, ChartLook look)
    {
        var slot = Math.Max(Gap + (LeastBar * Math.Max(1, rows.Count)), (LeastWidth - Left) / Math.Max(1, categories));
        var ticks = TicksOf(rows.SelectMany(r => r.Values).OfType<double>().Where(double.IsFinite));
        var (low, high) = (ticks[0], ticks[^1]);
        double Y(double value) => Bottom - ((value - low) / (high - low) * (Bottom - Top));
        return new ChartLayout(
            Left + (slot * Math.Max(1, categories)),
            [.. ticks.Select(t => new ChartTick(Y(t), t))],
            [.. Enumerable.Range(0, categories).Select(c => new ChartMark(Left + (slot * (c + 0.5)), c))],
            look == ChartLook.Bars ? [.. BarsOf(rows, categories, slot, Y)] : [],
            look == ChartLook.Bars ? [] : [.. rows.SelectMany((row, r) => LinesOf(row, r, categories, slot, Y, look))]);
    }

    private static IEnumerable<ChartBar> BarsOf(IReadOnlyList<ChartRow> rows, int categories, double slot, Func<double, double> y)
    {
        var width = (slot - Gap) / Math.Max(1, rows.Count);
        for (var category = 0; category < categories; category++)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                if (ValueOf(rows[row], category) is not { } value)
                    continue;
                var (top, bottom) = (y(Math.Max(value, 0)), y(Math.Min(value, 0)));
                yield return new ChartBar(row, category, Left + (slot * category) + (Gap / 2) + (width * row), top, width, bottom - top);
            }
        }
    }

    // A category without a value interrupts the line: nothing is drawn that was not measured.
    private static IEnumerable<ChartLine> LinesOf(ChartRow row, int number, int categories, double slot, Func<double, double> y, ChartLook look)
    {
        List<(double X, double Y)> points = [];
        for (var category = 0; category <= categories; category++)
        {
            if (category < categories && ValueOf(row, category) is { } value)
            {
                var (from, to, at) = (Left + (slot * category), Left + (slot * (category + 1)), y(value));
                points.AddRange(look == ChartLook.Steps ? [(from, at), (to, at)] : [((from + to) / 2, at)]);
            }
            else if (points.Count > 0)
            {
                yield return new ChartLine(number, points);
                points = [];
            }
        }
    }

    private static double? ValueOf(ChartRow row, int category) =>
        category < row.Values.Count && row.Values[category] is { } value && double.IsFinite(value) ? value : null;

    // Round numbers from at or below the least value (zero, when all are above) to at or above the greatest.
    private static IReadOnlyList<double> TicksOf(IEnumerable<double> values)
    {
        var (low, high) = values.Aggregate((Low: 0d, High: 0d), (seen, v) => (Math.Min(seen.Low, v), Math.Max(seen.High, v)));
        if (high <= low)
            high = low + 1;
        var rough = (high - low) / Ticking;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        var first = (long)Math.Floor(low / step);
        var last = (long)Math.Ceiling(high / step);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
    }
}

/// <summary>A line across the chart at a round number.</summary>
internal readonly record struct ChartTick(double Y, double Value);

/// <summary>Middle of a category.</summary>
internal readonly record struct ChartMark(double X, int Category);

/// <summary>A bar.</summary>
internal readonly record struct ChartBar(int Row, int Category, double X, double Y, double Width, double Height);

/// <summary>A line or steps without an interruption.</summary>
internal sealed record ChartLine(int Row, IReadOnlyList<(double X, double Y)> Points);

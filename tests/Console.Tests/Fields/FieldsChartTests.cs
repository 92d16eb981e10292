using Quzhou.Console.Components.Pictures;

namespace Quzhou.Console.Tests.Fields;

/// <summary>The layout of charts.</summary>
public sealed class FieldsChartTests
{
    [Fact]
    public void A_bar_per_value_stands_on_zero()
    {
        var chart = ChartLayout.Of([new("a", [10, 0, null]), new("b", [5, 20, 15])], 3, ChartLook.Bars);
        var zero = chart.Ticks.Single(t => t.Value == 0).Y;

        chart.Bars.Select(b => (b.Row, b.Category)).ShouldBe([(0, 0), (1, 0), (0, 1), (1, 1), (1, 2)]);
        chart.Bars.ShouldAllBe(b => Math.Abs(b.Y + b.Height - zero) < 1e-9);
        chart.Bars.Zip(chart.Bars.Skip(1)).ShouldAllBe(p => p.First.X + p.First.Width <= p.Second.X + 1e-9);
        chart.Bars.Single(b => b is { Row: 1, Category: 1 }).Height.ShouldBe(4 * chart.Bars.Single(b => b is { Row: 1, Category: 0 }).Height, 1e-9);
    }

    [Fact]
    public void A_negative_bar_hangs_from_zero()
    {
        var chart = ChartLayout.Of([new("a", [-10, 10])], 2, ChartLook.Bars);
        var zero = chart.Ticks.Single(t => t.Value == 0).Y;

        chart.Bars[0].Y.ShouldBe(zero, 1e-9);
        (chart.Bars[1].Y + chart.Bars[1].Height).ShouldBe(zero, 1e-9);
    }

    [Fact]
    public void What_was_not_measured_interrupts_a_line()
    {
        var chart = ChartLayout.Of([new("a", [1, 2, null, 3])], 4, ChartLook.Line);

        chart.Lines.Select(l => l.Points.Count).ShouldBe([2, 1]);
    }

    [Fact]
    public void A_step_is_as_wide_as_its_category()
    {
        var chart = ChartLayout.Of([new("a", [1, 2])], 2, ChartLook.Steps);
        var points = chart.Lines.Single().Points;

        points.Count.ShouldBe(4);
        points[0].X.ShouldBe(ChartLayout.Left);
        points[1].X.ShouldBe(points[2].X);
        points[3].X.ShouldBe(chart.Width, 1e-9);
    }

    [Theory]
    [InlineData(0, new[] { 0d, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(1, new[] { 0d, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(612.5, new[] { 0d, 200, 400, 600, 800 })]
    [InlineData(1_000_000, new[] { 0d, 200_000, 400_000, 600_000, 800_000, 1_000_000 })]
    public void Ticks_are_round_and_reach_over_the_greatest(double greatest, double[] ticks)
    {
        var chart = ChartLayout.Of([new("a", [greatest])], 1, ChartLook.Bars);

        chart.Ticks.Select(t => Math.Round(t.Value, 9)).ShouldBe(ticks);
    }

    [Fact]
    public void What_is_no_number_is_not_drawn()
    {
        var chart = ChartLayout.Of([new("a", [double.NaN, double.PositiveInfinity, 1])], 3, ChartLook.Bars);

        chart.Bars.Select(b => b.Category).ShouldBe([2]);
        chart.Ticks.ShouldAllBe(t => double.IsFinite(t.Y));
    }

    [Fact]
    public void An_empty_chart_has_its_ticks() => ChartLayout.Of([], 0, ChartLook.Bars).Ticks.ShouldNotBeEmpty();
}

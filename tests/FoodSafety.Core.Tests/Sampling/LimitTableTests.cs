using FsCheck;
using FsCheck.Xunit;
using Quzhou.FoodSafety.Core.Sampling;

namespace Quzhou.FoodSafety.Core.Tests.Sampling;

/// <summary>Limits are data without gap or overlap (docs/decisions/0084).</summary>
public sealed class LimitTableTests
{
    private static readonly Limit Old = GivenSample.Lead with { EffectiveTo = new(2018, 6, 30) };
    private static readonly Limit New = GivenSample.Lead with { Standard = "TEST 1-2018", Maximum = 0.5m, EffectiveFrom = new(2018, 7, 1) };

    public static TheoryData<string, Limit[], LimitFlawKind[]> Tables => new()
    {
        { "one row", [Old], [] },
        { "one after the other", [New, Old], [] },
        { "the first runs on until the second", [GivenSample.Lead, New], [] },
        { "a day between them", [Old, New with { EffectiveFrom = new(2018, 7, 2) }], [LimitFlawKind.Gap] },
        { "a day of both", [Old, New with { EffectiveFrom = new(2018, 6, 30) }], [LimitFlawKind.Overlap] },
        { "both begin on a day", [GivenSample.Lead, New with { EffectiveFrom = GivenSample.Lead.EffectiveFrom }], [LimitFlawKind.Overlap] },
        { "a long row over two others", [GivenSample.Lead with { EffectiveTo = new(2019, 12, 31) }, Old with { EffectiveFrom = new(2018, 2, 1) }, New], [LimitFlawKind.Overlap, LimitFlawKind.Overlap] },
        { "another product group is another matter", [Old, New with { ProductGroup = "酒类", EffectiveFrom = new(2018, 6, 1) }], [] },
        { "another analyte too", [Old, New with { Analyte = "镉", EffectiveFrom = new(2018, 6, 1) }], [] },
        { "no bound", [Old with { Maximum = null }], [LimitFlawKind.Bounds] },
        { "a negative bound", [Old with { Maximum = -1 }], [LimitFlawKind.Bounds] },
        { "the minimum above the maximum", [Old with { Minimum = 1.01m }], [LimitFlawKind.Bounds] },
        { "the minimum at the maximum", [Old with { Minimum = 1.0m }], [] },
        { "no standard", [Old with { Standard = " " }], [LimitFlawKind.Incomplete] },
        { "it ends before it begins", [Old with { EffectiveTo = new(2017, 12, 31) }], [LimitFlawKind.EndsBeforeItBegins] },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Rows_are_checked(string name, Limit[] rows, LimitFlawKind[] flaws)
    {
        LimitTable.Flaws(rows).Select(f => f.Kind).ShouldBe(flaws, name);
        if (flaws.Length > 0)
            Should.Throw<ArgumentException>(() => LimitTable.Of(rows));
    }

    public static TheoryData<string, DateOnly, string?> Days => new()
    {
        { "the day before the first", new(2017, 12, 31), null },
        { "the first day", new(2018, 1, 1), "TEST 1-2017" },
        { "the last day", new(2018, 6, 30), "TEST 1-2017" },
        { "the first day of the next", new(2018, 7, 1), "TEST 1-2018" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void The_row_of_the_day_counts(string name, DateOnly on, string? standard)
    {
        var table = LimitTable.Of([Old, New]);

        table.On("调味品", "铅", on)?.Standard.ShouldBe(standard, name);
        (table.On("调味品", "铅", on) is null).ShouldBe(standard is null, name);
        table.On("酒类", "铅", on).ShouldBeNull(name);
    }

    [Fact]
    public void After_the_last_day_there_is_no_limit()
    {
        LimitTable.Of([Old]).On("调味品", "铅", new(2018, 7, 1)).ShouldBeNull();
        LimitTable.Of([Old, New]).On("调味品", "铅", new(2030, 1, 1)).ShouldNotBeNull();
    }

    // Rows cut out of one stretch of days, shuffled: no flaw; and taking one out of the middle leaves a gap.
    [Property]
    public void Seamless_rows_have_no_flaw_and_a_missing_one_shows(PositiveInt[] lengths)
    {
        var from = new DateOnly(2018, 1, 1);
        List<Limit> rows = [];
        foreach (var length in lengths)
        {
            rows.Add(GivenSample.Lead with { EffectiveFrom = from, EffectiveTo = from.AddDays(length.Get - 1) });
            from = from.AddDays(length.Get);
        }

        LimitTable.Flaws([.. rows.OrderBy(r => r.EffectiveFrom.DayNumber % 7)]).ShouldBeEmpty();
        if (rows.Count > 2)
            LimitTable.Flaws([.. rows.Where((_, i) => i != 1)]).ShouldHaveSingleItem().Kind.ShouldBe(LimitFlawKind.Gap);
    }
}

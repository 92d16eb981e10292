using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Tests.Catalogue;

/// <summary>The catalogue against the plan's own totals (附件1).</summary>
public sealed class ReformCatalogueTests
{
    public static TheoryData<Zone, ReformMode, int> Totals => new()
    {
        { Zone.EconomicDevelopment, ReformMode.Cancelled, 4 },
        { Zone.EconomicDevelopment, ReformMode.Filing, 2 },
        { Zone.EconomicDevelopment, ReformMode.Commitment, 21 },
        { Zone.EconomicDevelopment, ReformMode.Transparency, 37 },
        { Zone.EconomicDevelopment, ReformMode.Strict, 34 },
        { Zone.HighTech, ReformMode.Cancelled, 4 },
        { Zone.HighTech, ReformMode.Filing, 2 },
        { Zone.HighTech, ReformMode.Commitment, 21 },
        { Zone.HighTech, ReformMode.Transparency, 37 },
        { Zone.HighTech, ReformMode.Strict, 34 },
    };

    [Theory]
    [MemberData(nameof(Totals))]
    public void Each_mode_has_as_many_items_as_the_plan_counts(Zone zone, ReformMode mode, int total) =>
        ReformCatalogue.Gazette.Items.Count(i => i.Zone == zone && i.Mode == mode).ShouldBe(total);

    [Theory]
    [InlineData(44)]
    [InlineData(45)]
    public void What_the_gazette_does_not_print_has_no_name(int serial)
    {
        var item = ReformCatalogue.Gazette.Find(Zone.HighTech, serial)!;

        item.IsPrinted.ShouldBeFalse();
        item.Name.ShouldBeEmpty();
        item.Mode.ShouldBe(ReformMode.Transparency);
    }

    [Fact]
    public void The_merged_cell_of_row_49_reads_transparency() =>
        ReformCatalogue.Gazette.Find(Zone.EconomicDevelopment, 49)!.ShouldSatisfyAllConditions(
            i => i.Name.ShouldBe("营利性医疗机构设置审批"), i => i.Mode.ShouldBe(ReformMode.Transparency));

    [Fact]
    public void A_slip_of_the_print_keeps_both_names() =>
        ReformCatalogue.Gazette.Find(Zone.EconomicDevelopment, 53)!.ShouldSatisfyAllConditions(
            i => i.PrintedName.ShouldBe("经营高危危险性体育项目许可"), i => i.Name.ShouldBe("经营高危险性体育项目许可"));

    [Theory]
    [InlineData("a serial is missing", "edz\t98\t", "")]
    [InlineData("a serial is doubled", "edz\t98\t", "edz\t97\t")]
    [InlineData("an unknown zone", "edz\t98\t", "moon\t98\t")]
    [InlineData("an unknown mode", "\tcancelled", "\tabolished")]
    [InlineData("one mode too many", "\tcancelled", "\tstrict")]
    [InlineData("a field is missing", "edz\t98\t", "edz\t98")]
    [InlineData("a task of another mode", "\tfollow-up-measures", "\taccess-measures")]
    [InlineData("an unknown task", "\tfollow-up-measures", "\t7")]
    public void A_table_that_does_not_add_up_is_refused(string name, string original, string spoiled)
    {
        var text = Text();
        var line = text.Split('\n').First(l => l.Contains(original, StringComparison.Ordinal));
        var changed = spoiled.Length == 0 ? text.Replace(line + "\n", "", StringComparison.Ordinal) : text.Replace(line, line.Replace(original, spoiled, StringComparison.Ordinal), StringComparison.Ordinal);

        ReformCatalogue.Parse(text).Items.Count().ShouldBe(196);
        Should.Throw<FormatException>(() => ReformCatalogue.Parse(changed), name);
    }

    private static string Text()
    {
        using var reader = new StreamReader(typeof(ReformCatalogue).Assembly.GetManifestResourceStream("catalogue.tsv")!);
        return reader.ReadToEnd();
    }
}

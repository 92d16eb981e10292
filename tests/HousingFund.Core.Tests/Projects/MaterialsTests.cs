using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Materials;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Projects;

/// <summary>The material lists (第五条至第八条、附件1至3).</summary>
public sealed class MaterialsTests
{
    [Theory]
    [InlineData(ProjectKind.Presale, 23, 16)]
    [InlineData(ProjectKind.Completed, 24, 16)]
    [InlineData(ProjectKind.Added, 6, 6)]
    public void Each_form_has_its_lines(ProjectKind kind, int lines, int originals)
    {
        var list = MaterialList.Of(kind);

        list.Count.ShouldBe(lines);
        list.Count(m => m.OriginalSeen).ShouldBe(originals);
        list.Select(m => m.Material).ShouldBeUnique();
        list.ShouldAllBe(m => m.NameZh.Length > 0 && m.NameEn.Length > 0 && m.Citation.Document == Texts.Projects);
    }

    [Fact]
    public void Only_the_proof_of_sale_and_the_closing_certificate_tell_completed_homes_apart()
    {
        var presale = MaterialList.Of(ProjectKind.Presale).Select(m => m.Material).ToHashSet();
        var completed = MaterialList.Of(ProjectKind.Completed).Select(m => m.Material).ToHashSet();

        presale.Except(completed).ShouldBe([Material.PresalePermit]);
        completed.Except(presale).ShouldBe([Material.CompletedSaleRecord, Material.ClosingCertificate], ignoreOrder: true);
    }

    public static TheoryData<ProjectKind, Material> Lines
    {
        get
        {
            var data = new TheoryData<ProjectKind, Material>();
            foreach (var kind in Enum.GetValues<ProjectKind>())
                foreach (var line in MaterialList.Of(kind))
                    data.Add(kind, line.Material);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    [Covers("housingfund.admission.materials")]
    public void Every_line_is_asked_for(ProjectKind kind, Material missing)
    {
        var all = GivenAdmission.Filing(kind).Materials;

        MaterialsComplete.Check(kind, all).ShouldBeEmpty();
        var finding = MaterialsComplete.Check(kind, [.. all.Where(m => m.Material != missing)]).ShouldHaveSingleItem();
        finding.Facts.ShouldBe([new Fact("material", $"{missing}")]);
        finding.Citation.ShouldBe(MaterialList.Of(kind).Single(m => m.Material == missing).Citation);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    [Covers("housingfund.admission.materials")]
    public void A_copy_needs_its_original_where_the_article_says_so(ProjectKind kind, Material copy)
    {
        var seen = MaterialList.Of(kind).Single(m => m.Material == copy).OriginalSeen;
        SubmittedMaterial[] submitted = [.. GivenAdmission.Filing(kind).Materials.Select(m => m.Material == copy ? m with { OriginalChecked = false } : m)];

        MaterialsComplete.Check(kind, submitted).Count.ShouldBe(seen ? 1 : 0);
    }

    [Fact]
    public void Everything_missing_is_named_at_once() => MaterialsComplete.Check(ProjectKind.Completed, []).Count.ShouldBe(24);

    [Fact]
    public void There_is_no_fourth_kind() => Should.Throw<ArgumentOutOfRangeException>(() => MaterialList.Of((ProjectKind)4));

    public static TheoryData<string, ProjectKind, int, DateOnly?, DateOnly, int> Statements => new()
    {
        { "last year, last month", ProjectKind.Presale, 2017, new(2018, 5, 1), new(2018, 6, 1), 0 },
        { "the last day of the month that follows", ProjectKind.Presale, 2017, new(2018, 5, 1), new(2018, 6, 30), 0 },
        { "a day later it is old", ProjectKind.Presale, 2017, new(2018, 5, 1), new(2018, 7, 1), 1 },
        { "the same month is not over", ProjectKind.Presale, 2017, new(2018, 6, 1), new(2018, 6, 30), 1 },
        { "the year before last", ProjectKind.Presale, 2016, new(2018, 5, 1), new(2018, 6, 1), 1 },
        { "the same year", ProjectKind.Completed, 2018, new(2018, 5, 1), new(2018, 6, 1), 1 },
        { "in January last month is last year's", ProjectKind.Completed, 2018, new(2018, 12, 1), new(2019, 1, 15), 0 },
        { "nothing", ProjectKind.Completed, 0, null, new(2018, 6, 1), 2 },
        { "added buildings: the month is enough", ProjectKind.Added, 0, new(2018, 5, 1), new(2018, 6, 1), 0 },
        { "added buildings: not without it", ProjectKind.Added, 2017, null, new(2018, 6, 1), 1 },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    [Covers("housingfund.admission.statements")]
    public void Statements_are_of_last_year_and_last_month(string name, ProjectKind kind, int year, DateOnly? month, DateOnly filedOn, int findings)
    {
        var found = StatementsCurrent.Check(kind, new StatementPeriods(year, month), filedOn);

        found.Count.ShouldBe(findings, name);
        found.ShouldAllBe(f => f.Citation.Article == (kind == ProjectKind.Added ? 8 : kind == ProjectKind.Completed ? 7 : 6));
    }

    [Theory]
    [InlineData(ProjectKind.Added, false, false)]
    [InlineData(ProjectKind.Added, true, true)]
    [InlineData(ProjectKind.Presale, false, true)]
    [InlineData(ProjectKind.Completed, false, true)]
    [Covers("housingfund.admission.added-to-agreement")]
    public void Buildings_are_added_to_an_agreement(ProjectKind kind, bool earlier, bool holds) =>
        (AddedToAgreement.Check(kind, earlier) is null).ShouldBe(holds);
}

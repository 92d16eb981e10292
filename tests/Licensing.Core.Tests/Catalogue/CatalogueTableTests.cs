using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Tests.Catalogue;

/// <summary>Every row of the catalogue, in both zones, against what annex 1 prints.</summary>
public sealed class CatalogueTableTests
{
    // Serials under each heading of annex 1, written from the print; the construction heading names the zone's own committee besides.
    private static readonly (string Department, int[] Serials)[] Headings =
    [
        ("市经信委", [60, 64, 97, 98]),
        ("市公安局", [4, 16, 17, 18, 19, 57, 85, 86]),
        ("市卫生计生委", [25, 49, 50]),
        ("市民政局", [27, 56]),
        ("市财政局", [46, 47]),
        ("市人社局", [26]),
        ("市规划局", [51]),
        ("市住建局", [15, 21, 22, 52, 96]),
        ("市交通运输局", [20, 23, 24, 28, 29, 30, 31, 32, 33, 34, 35, 36, 95]),
        ("市农业局", [48, 81, 82, 83, 84]),
        ("市商务局", [54, 62, 63, 87, 88]),
        ("市粮食局", [55]),
        ("市文广新局", [1, 7, 8, 9, 10, 11, 12, 37, 38, 39, 40, 41, 58, 59, 65, 66, 67]),
        ("市体育局", [53]),
        ("市安监局", [89, 90, 91, 92, 93, 94]),
        ("市质监局", [79, 80]),
        ("市市场监管局", [2, 3, 5, 6, 13, 14, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78]),
        ("市检验检疫局", [42, 43]),
        ("市保险协会", [61]),
        ("", [44, 45]),
    ];

    private static readonly int[] CommitteeSerials = [15, 21, 22, 52, 96];

    public static TheoryData<Zone, int> Rows
    {
        get
        {
            var rows = new TheoryData<Zone, int>();
            foreach (var zone in Enum.GetValues<Zone>())
            {
                for (var serial = 1; serial <= 98; serial++)
                    rows.Add(zone, serial);
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_has_the_mode_department_and_task_of_its_place(Zone zone, int serial)
    {
        var item = ReformCatalogue.Gazette.Find(zone, serial)!;
        var mode = serial switch
        {
            <= 4 => ReformMode.Cancelled,
            <= 6 => ReformMode.Filing,
            <= 27 => ReformMode.Commitment,
            <= 64 => ReformMode.Transparency,
            _ => ReformMode.Strict,
        };
        var task = mode switch
        {
            ReformMode.Cancelled => ReformTask.FollowUpMeasures,
            ReformMode.Filing => serial == 5 ? ReformTask.FilingAfterNationalPilot : ReformTask.FilingByProvincialMeasures,
            ReformMode.Commitment => ReformTask.LetterAndMethod,
            ReformMode.Transparency => ReformTask.TransparencyMeasures,
            _ => ReformTask.AccessMeasures,
        };
        var heading = Headings.Single(h => h.Serials.Contains(serial)).Department;
        var committee = zone == Zone.EconomicDevelopment ? "衢州经济技术开发区管委会" : "衢州国家高新技术产业开发区管委会";

        item.Mode.ShouldBe(mode);
        item.Task.ShouldBe(task);
        item.TaskDueOn.ShouldBe(serial == 5 ? null : new DateOnly(2018, 4, 20));
        item.Department.ShouldBe(CommitteeSerials.Contains(serial) ? $"{heading}、{committee}" : heading);
        item.IsPrinted.ShouldBe(serial is not (44 or 45));
        (item.Name.Length > 0).ShouldBe(item.IsPrinted);
        (item.Authority.Length > 0).ShouldBe(item.IsPrinted);
        item.Name.ShouldNotContain(" ");
    }

    [Fact]
    public void The_headings_hold_every_serial_once() =>
        Headings.SelectMany(h => h.Serials).Order().ShouldBe(Enumerable.Range(1, 98));

    [Theory]
    [InlineData(20, "道路运输站(场)经营许可证", "道路运输站(场)经营许可")]
    [InlineData(23, "普通道路货物运输经营许可证(投入半挂牵引车和重型载货汽车的除外)", "普通道路货物运输经营许可(投入半挂牵引车和重型载货汽车的除外)")]
    [InlineData(24, "机动车维修经营许可证", "机动车维修经营许可")]
    [InlineData(31, "机动车驾驶员培训经营许可证", "机动车驾驶员培训经营许可")]
    [InlineData(33, "道路大型物件运输经营许可证", "道路大型物件运输经营许可")]
    [InlineData(34, "道路货物专用运输经营许可证", "道路货物专用运输经营许可")]
    [InlineData(35, "道路班车客运经营许可证", "道路班车客运经营许可")]
    [InlineData(36, "普通道路货物运输经营许可证(投入半挂牵引车和重型载货汽车)", "普通道路货物运输经营许可(投入半挂牵引车和重型载货汽车)")]
    [InlineData(52, "燃气经营许可证", "燃气经营许可")]
    [InlineData(95, "道路危险货运经营许可(包括非经营性危险货运)", "道路危险货物运输许可(包括非经营性危险货运)")]
    public void The_zones_print_these_names_differently(int serial, string economic, string highTech)
    {
        ReformCatalogue.Gazette.Find(Zone.EconomicDevelopment, serial)!.Name.ShouldBe(economic);
        ReformCatalogue.Gazette.Find(Zone.HighTech, serial)!.Name.ShouldBe(highTech);
    }

    [Fact]
    public void Every_other_name_is_the_same_in_both_zones()
    {
        int[] different = [20, 23, 24, 31, 33, 34, 35, 36, 52, 95];

        Enumerable.Range(1, 98).Except(different)
            .Where(s => ReformCatalogue.Gazette.Find(Zone.EconomicDevelopment, s)!.Name != ReformCatalogue.Gazette.Find(Zone.HighTech, s)!.Name)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Zone.EconomicDevelopment, 26, "省人社保厅委托市人社局", "省人社厅委托市人社局")]
    [InlineData(Zone.EconomicDevelopment, 27, "省民政局,省执行内容委托市民政局", "省民政厅,省级执行内容委托市民政局")]
    [InlineData(Zone.EconomicDevelopment, 56, "省民政局,市民政局,柯城区、衢江区民政局", "省民政厅,市民政局,柯城区、衢江区民政局")]
    [InlineData(Zone.HighTech, 25, "市卫生计生委,衢江区区卫生计生委", "市卫生计生委,衢江区卫生计生委")]
    [InlineData(Zone.HighTech, 78, "食品药品监督管理局", "食品药品监管总局")]
    public void A_slip_in_an_authority_keeps_both(Zone zone, int serial, string printed, string shown) =>
        ReformCatalogue.Gazette.Find(zone, serial)!.ShouldSatisfyAllConditions(i => i.PrintedAuthority.ShouldBe(printed), i => i.Authority.ShouldBe(shown));

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, FoodActivity.SmallBusiness)]
    [InlineData(55, null)]
    [InlineData(64, null)]
    [InlineData(68, null)]
    [InlineData(69, FoodActivity.Production)]
    [InlineData(70, FoodActivity.Operation)]
    [InlineData(71, null)]
    public void These_items_are_food(int serial, FoodActivity? activity) => Given.Item(serial).Food.ShouldBe(activity);

    [Fact]
    public void Three_items_of_each_zone_are_food() => ReformCatalogue.Gazette.Items.Count(i => i.Food is not null).ShouldBe(6);
}

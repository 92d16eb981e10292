using Quzhou.FoodSafety.Core.Operators.Parameters;
using Quzhou.FoodSafety.Core.Sampling.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Targets.Parameters;

/// <summary>
/// Every quantified target of the 30 points, and of project 十 of the livelihood projects, in the order of the text. What is
/// a rate or a number of each year runs on until a text replaces it; what is to be built in 2018 ends with that year
/// (<c>docs/decisions/0085</c>).
/// </summary>
public static class TargetCatalogue
{
    private const decimal All = 100;
    private static readonly DateOnly EndOf2018 = new(2018, 12, 31);

    /// <summary>All targets.</summary>
    public static IReadOnlyList<Target> Targets { get; } =
    [
        Once("FOOD_SAFETY_COUNTIES", "通过省级食品安全城市验收的县(市、区)", "Counties that pass as provincial food-safety cities", "一", TargetUnit.Count, 3, scope: TargetScope.Counties),
        Once("ASSURED_PRODUCE_COUNTIES", "通过省级农产品质量安全放心县创建的县(市、区)", "Counties that pass as assured in farm produce", "二", TargetUnit.Percent, All, scope: TargetScope.Counties),
        Yearly("MONITORING_PASS_RATE", "食品农产品监测总体合格率", "Pass rate of monitored food and farm produce", "四", TargetUnit.Percent, TargetScope.City, TargetSource.SamplePassRate, 98),
        Yearly("DISPOSAL_RATE", "监督抽检不合格产品处置率", "Failed products disposed of", "四", TargetUnit.Percent, TargetScope.City, TargetSource.DisposalRate, 100),
        Yearly("AGRICULTURE_STANDARDISED", "农业标准化实施率", "Agriculture done by standards", "五", TargetUnit.Percent, TargetScope.City, TargetSource.Figures, 63),
        Once("BANQUET_KITCHENS", "改造提升农村家宴放心厨房", "Rural banquet kitchens upgraded", "六", TargetUnit.Count, 60, TargetSource.Milestones),
        Once("RAPID_TEST_ROOMS", "建成乡镇农贸市场快检室", "Rapid-test rooms of township markets", "七", TargetUnit.Count, 6, TargetSource.Milestones),
        Yearly("KITCHEN_WASTE_COLLECTED", "主城区大中型餐饮单位餐厨废弃物集中收集", "Kitchen waste of large and medium catering services collected", "八", TargetUnit.Percent, TargetScope.EachCounty, TargetSource.KitchenWaste, 80),
        Once("QUALITY_WORKSHOPS", "打造名特优食品作坊", "Special quality workshops", "九", TargetUnit.Count, 37, TargetSource.Milestones),
        new("RISK_SAMPLES", "每千人口年风险监测样本量", "Risk-monitoring samples for every thousand inhabitants", Texts.Point("十三"), TargetUnit.PerThousand, TargetScope.EachCounty, TargetSource.RiskSamples, Decimals(SamplingNumbers.RiskPerThousand)),
        Yearly("CITY_EQUIPMENT", "市级风险监测能力(设备配置)达到省定参考品目", "Monitoring equipment of the city against the provincial list", "十三", TargetUnit.Percent, TargetScope.CityLevel, TargetSource.Figures, 80),
        Yearly("COUNTY_EQUIPMENT", "县级风险监测能力(设备配置)达到省定参考品目", "Monitoring equipment of each county against the provincial list", "十三", TargetUnit.Percent, TargetScope.EachCounty, TargetSource.Figures, 70),
        Batches("FARM_PRODUCE_SAMPLES", "监督抽检食用农产品", "Supervision samples of farm produce", SamplingNumbers.FarmProduce),
        Batches("AQUATIC_SAMPLES", "监督抽检初级水产品", "Supervision samples of primary aquatic products", SamplingNumbers.Aquatic),
        Batches("FOREST_SAMPLES", "监督抽检食用林产品", "Supervision samples of forest products", SamplingNumbers.Forest),
        Batches("FOOD_SAMPLES", "监督抽检食品", "Supervision samples of food", SamplingNumbers.Food),
        Batches("FOOD_RELATED_SAMPLES", "监督抽检食品相关产品", "Supervision samples of food-related products", SamplingNumbers.FoodRelated),
        Yearly("OFFICES_STANDARDISED", "基层食安办规范化率", "Grassroots food-safety offices up to standard", "十五", TargetUnit.Percent, TargetScope.City, TargetSource.Figures, 98),
        Yearly("TRACEABILITY_COUNTIES", "建成农产品质量安全追溯体系的涉农县(市、区)", "Agricultural counties with a tracing system for farm produce", "十八", TargetUnit.Percent, TargetScope.Counties, TargetSource.Figures, All),
        Yearly("OFFICERS_TRAINED", "基层食品安全工作人员每年系统培训", "Grassroots food-safety officers trained in the year", "二十", TargetUnit.Percent, TargetScope.City, TargetSource.Figures, All),
        Yearly("GRID_WORKERS_TRAINED", "网格员轮训", "Grid workers trained at least once in the year", "二十", TargetUnit.Percent, TargetScope.City, TargetSource.GridTraining, All),
        Yearly("FINANCIAL_CREDIT_COUNTIES", "食品安全金融征信体系覆盖县(市、区)", "Counties in the financial credit system", "二十一", TargetUnit.Percent, TargetScope.Counties, TargetSource.Figures, 80),
        Yearly("STAFF_TRAINING_HOURS", $"负责人、主要从业人员年培训达到{HoursNow}学时", $"Heads and principal staff with {HoursNow} hours of training in the year", "二十五", TargetUnit.Percent, TargetScope.City, TargetSource.TrainingHours, All),
        Livelihood("ASSURED_MARKETS", "新增省级城乡放心农贸市场", "New provincial markets free from worry", 15),
        Livelihood("MODEL_UNITS", "培育发展放心消费示范单位", "Model units of consumption free from worry", 498),
    ];

    /// <summary>The targets that the texts set for a year, in their order.</summary>
    public static IReadOnlyList<Target> For(int year) => [.. Targets.Where(t => t.IsSetFor(year))];

    /// <summary>A target by its code; null when there is none.</summary>
    public static Target? Find(string code) => Targets.FirstOrDefault(t => t.Code == code);

    private static int HoursNow => TrainingParameters.HoursAYear.Rows[^1].Value;

    private static Target Yearly(string code, string zh, string en, string point, TargetUnit unit, TargetScope scope, TargetSource source, decimal value) =>
        new(code, zh, en, Texts.Point(point), unit, scope, source, new DatedParameter<decimal>(Name(code), UnitText(unit), new DatedRow<decimal>(Texts.InForce, value, Texts.Point(point))));

    private static Target Once(string code, string zh, string en, string point, TargetUnit unit, decimal value, TargetSource source = TargetSource.Figures, TargetScope scope = TargetScope.City) =>
        new(code, zh, en, Texts.Point(point), unit, scope, source, new DatedParameter<decimal>(Name(code), UnitText(unit), new DatedRow<decimal>(Texts.InForce, value, Texts.Point(point), EndOf2018)));

    private static Target Livelihood(string code, string zh, string en, decimal value) => new(
        code, zh, en, Texts.Project("十"), TargetUnit.Count, TargetScope.City, TargetSource.Milestones,
        new DatedParameter<decimal>(Name(code), UnitText(TargetUnit.Count), new DatedRow<decimal>(Texts.LivelihoodInForce, value, Texts.Project("十"), EndOf2018)));

    private static Target Batches(string code, string zh, string en, DatedParameter<int> number) =>
        new(code, zh, en, Texts.Point("十四"), TargetUnit.Count, TargetScope.City, TargetSource.SamplesTaken, Decimals(number));

    // One number, one place: the plan and the board read the same rows.
    private static DatedParameter<decimal> Decimals(DatedParameter<int> number) =>
        new(number.Name, number.Unit, [.. number.Rows.Select(row => new DatedRow<decimal>(row.EffectiveFrom, row.Value, row.Citation, row.EffectiveTo))]);

    private static string Name(string code) => $"foodsafety.target.{code.ToLowerInvariant().Replace('_', '-')}";

    private static string UnitText(TargetUnit unit) => unit == TargetUnit.Percent ? "percent" : "count";
}

using Quzhou.FoodSafety.Core.Targets;
using Quzhou.FoodSafety.Core.Targets.Parameters;

namespace Quzhou.FoodSafety.Core.Tests.Targets;

/// <summary>The targets as the texts print them, written down by hand (衢政办发〔2018〕26号, 31号 十).</summary>
public sealed class TargetCatalogueTests
{
    public static TheoryData<string, string, decimal, TargetUnit, TargetScope, TargetSource> Printed => new()
    {
        { "FOOD_SAFETY_COUNTIES", "一", 3, TargetUnit.Count, TargetScope.Counties, TargetSource.Figures },
        { "ASSURED_PRODUCE_COUNTIES", "二", 100, TargetUnit.Percent, TargetScope.Counties, TargetSource.Figures },
        { "MONITORING_PASS_RATE", "四", 98, TargetUnit.Percent, TargetScope.City, TargetSource.SamplePassRate },
        { "DISPOSAL_RATE", "四", 100, TargetUnit.Percent, TargetScope.City, TargetSource.DisposalRate },
        { "AGRICULTURE_STANDARDISED", "五", 63, TargetUnit.Percent, TargetScope.City, TargetSource.Figures },
        { "BANQUET_KITCHENS", "六", 60, TargetUnit.Count, TargetScope.City, TargetSource.Milestones },
        { "RAPID_TEST_ROOMS", "七", 6, TargetUnit.Count, TargetScope.City, TargetSource.Milestones },
        { "KITCHEN_WASTE_COLLECTED", "八", 80, TargetUnit.Percent, TargetScope.EachCounty, TargetSource.KitchenWaste },
        { "QUALITY_WORKSHOPS", "九", 37, TargetUnit.Count, TargetScope.City, TargetSource.Milestones },
        { "RISK_SAMPLES", "十三", 1, TargetUnit.PerThousand, TargetScope.EachCounty, TargetSource.RiskSamples },
        { "CITY_EQUIPMENT", "十三", 80, TargetUnit.Percent, TargetScope.CityLevel, TargetSource.Figures },
        { "COUNTY_EQUIPMENT", "十三", 70, TargetUnit.Percent, TargetScope.EachCounty, TargetSource.Figures },
        { "FARM_PRODUCE_SAMPLES", "十四", 300, TargetUnit.Count, TargetScope.City, TargetSource.SamplesTaken },
        { "AQUATIC_SAMPLES", "十四", 50, TargetUnit.Count, TargetScope.City, TargetSource.SamplesTaken },
        { "FOREST_SAMPLES", "十四", 90, TargetUnit.Count, TargetScope.City, TargetSource.SamplesTaken },
        { "FOOD_SAMPLES", "十四", 431, TargetUnit.Count, TargetScope.City, TargetSource.SamplesTaken },
        { "FOOD_RELATED_SAMPLES", "十四", 40, TargetUnit.Count, TargetScope.City, TargetSource.SamplesTaken },
        { "OFFICES_STANDARDISED", "十五", 98, TargetUnit.Percent, TargetScope.City, TargetSource.Figures },
        { "TRACEABILITY_COUNTIES", "十八", 100, TargetUnit.Percent, TargetScope.Counties, TargetSource.Figures },
        { "OFFICERS_TRAINED", "二十", 100, TargetUnit.Percent, TargetScope.City, TargetSource.Figures },
        { "GRID_WORKERS_TRAINED", "二十", 100, TargetUnit.Percent, TargetScope.City, TargetSource.GridTraining },
        { "FINANCIAL_CREDIT_COUNTIES", "二十一", 80, TargetUnit.Percent, TargetScope.Counties, TargetSource.Figures },
        { "STAFF_TRAINING_HOURS", "二十五", 100, TargetUnit.Percent, TargetScope.City, TargetSource.TrainingHours },
        { "ASSURED_MARKETS", "十", 15, TargetUnit.Count, TargetScope.City, TargetSource.Milestones },
        { "MODEL_UNITS", "十", 498, TargetUnit.Count, TargetScope.City, TargetSource.Milestones },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void A_target_is_what_its_point_prints(string code, string point, decimal value, TargetUnit unit, TargetScope scope, TargetSource source)
    {
        var target = TargetCatalogue.Find(code).ShouldNotBeNull();

        (target.AtLeast.On(new(2018, 12, 31)).Value, target.Unit, target.Scope, target.Source).ShouldBe((value, unit, scope, source));
        target.Citation.ShouldBe(code is "ASSURED_MARKETS" or "MODEL_UNITS" ? Texts.Project(point) : Texts.Point(point));
    }

    [Fact]
    public void Nothing_else_is_on_the_board_and_it_follows_the_text() =>
        TargetCatalogue.For(2018).Select(t => t.Code).ShouldBe(Printed.Select(row => row.Data.Item1));

    [Fact]
    public void What_is_built_in_2018_is_on_that_year_only()
    {
        TargetCatalogue.For(2017).ShouldBeEmpty();
        TargetCatalogue.For(2018).Select(t => t.Code).Except(TargetCatalogue.For(2019).Select(t => t.Code)).ShouldBe(
            ["FOOD_SAFETY_COUNTIES", "ASSURED_PRODUCE_COUNTIES", "BANQUET_KITCHENS", "RAPID_TEST_ROOMS", "QUALITY_WORKSHOPS", "ASSURED_MARKETS", "MODEL_UNITS"]);
    }

    [Fact]
    public void Printed_shares_of_the_counties_add_up_to_the_target()
    {
        foreach (var (code, shares) in CountyShares.Printed.On(new(2018, 12, 31)).Value)
            shares.Values.Sum().ShouldBe((int)TargetCatalogue.Find(code)!.AtLeast.On(new(2018, 12, 31)).Value, code);
        (CountyShares.Of("MODEL_UNITS", "江山市", 2018), CountyShares.Of("MODEL_UNITS", "江山市", 2019), CountyShares.Of("BANQUET_KITCHENS", "江山市", 2018)).ShouldBe((88, null, null));
    }
}

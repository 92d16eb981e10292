using Microsoft.Extensions.DependencyInjection;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests;

/// <summary>The board counts from the registers as they are now; trends come from what was written down a month ago.</summary>
public sealed class TargetBoardTests(FoodSafetyFixture office) : IClassFixture<FoodSafetyFixture>
{
    private readonly SamplingStory story = new(office);

    private TargetService.TargetServiceClient Clerk => office.Targets("clerk", "foodsafety.clerk");

    [Fact]
    public async Task The_board_follows_the_data_by_county_and_shows_gap_and_trend()
    {
        // The day on which the service started has its values written down already.
        office.Clock.Advance(TimeSpan.FromDays(1));
        var year = office.ClockToday.Year;
        await story.PrepareAsync();
        var at = await office.OperatorAsync(TestSubjects.Company());
        await story.ReportedAsync(at, "0.1");
        var failed = (await story.ReportedAsync(at, "0.5")).Disposal;
        await story.ReportedAsync(at, "0.1", SampleCategory.RiskMonitoring);
        await CatererAsync("柯城区", collected: true);
        await CatererAsync("柯城区", collected: false);
        await CatererAsync("江山市", collected: true);
        var trained = await GridWorkerAsync("柯城区");
        await GridWorkerAsync("江山市");
        await Clerk.RecordGridTrainingAsync(new RecordGridTrainingRequest { RequestId = FoodSafetyFixture.NewId(), WorkerId = trained.WorkerId, TrainedOn = office.ClockToday.ToMessage() });

        var board = await BoardAsync("", year);
        (board["FARM_PRODUCE_SAMPLES"].Actual, board["FARM_PRODUCE_SAMPLES"].Target, board["FARM_PRODUCE_SAMPLES"].Gap).ShouldBe(("2", "300", "298"));
        (board["MONITORING_PASS_RATE"].Actual, board["MONITORING_PASS_RATE"].Gap, board["MONITORING_PASS_RATE"].State).ShouldBe(("66.66", "31.34", TargetState.Open));
        (board["DISPOSAL_RATE"].Actual, board["DISPOSAL_RATE"].Numerator, board["DISPOSAL_RATE"].Denominator).ShouldBe(("0", 0L, 1L));
        (board["KITCHEN_WASTE_COLLECTED"].Actual, board["KITCHEN_WASTE_COLLECTED"].State).ShouldBe(("50", TargetState.Open), "the county furthest behind stands for the city");
        (board["GRID_WORKERS_TRAINED"].Actual, board["GRID_WORKERS_TRAINED"].Trend).ShouldBe(("50", TargetTrend.Unspecified));
        board["OFFICES_STANDARDISED"].State.ShouldBe(TargetState.Unspecified, "nothing is reported");
        board["GRID_WORKERS_TRAINED"].Basis.ShouldHaveSingleItem().Item.ShouldBe("二十");

        var county = await BoardAsync("江山市", year);
        (county["KITCHEN_WASTE_COLLECTED"].Actual, county["KITCHEN_WASTE_COLLECTED"].State).ShouldBe(("100", TargetState.Met));
        (county["FARM_PRODUCE_SAMPLES"].Target, county["RISK_SAMPLES"].Actual).ShouldBe(("180", "0"));

        (await RoundAsync()).ShouldBe(3, "the city and two counties");
        (await RoundAsync()).ShouldBe(0, "once a day");
        office.Clock.Advance(TimeSpan.FromDays(31));
        var recorded = (await story.Sampler.RecordDisposalAsync(new RecordDisposalRequest
        {
            RequestId = FoodSafetyFixture.NewId(), DisposalId = failed.DisposalId, Etag = failed.Etag, Measures = "销毁", RecalledQuantity = "1", QuantityUnit = "kg",
        })).Disposal;
        await story.Approver.CloseDisposalAsync(new CloseDisposalRequest { RequestId = FoodSafetyFixture.NewId(), DisposalId = recorded.DisposalId, Etag = recorded.Etag });
        var later = await BoardAsync("", year);
        (later["DISPOSAL_RATE"].Actual, later["DISPOSAL_RATE"].State, later["DISPOSAL_RATE"].Trend).ShouldBe(("100", TargetState.Met, TargetTrend.Up));
        later["MONITORING_PASS_RATE"].Trend.ShouldBe(TargetTrend.Flat);
    }

    private Task<int> RoundAsync() => office.Host.Services.GetRequiredService<TargetSnapshotScheduler>().RunOnceAsync(CancellationToken.None);

    private async Task<Dictionary<string, TargetProgress>> BoardAsync(string county, int year) =>
        (await Clerk.GetTargetBoardAsync(new GetTargetBoardRequest { Year = year, County = county })).Targets.ToDictionary(t => t.Code);

    private async Task CatererAsync(string county, bool collected)
    {
        var known = await office.OperatorAsync(TestSubjects.Company(), county: county);
        await office.Operators("clerk", "foodsafety.clerk").UpdateOperatorAsync(new UpdateOperatorRequest
        {
            RequestId = FoodSafetyFixture.NewId(),
            OperatorId = known.OperatorId,
            Etag = known.Etag,
            County = county,
            Township = "某街道",
            CateringSize = CateringSize.Medium,
            MainUrbanArea = true,
            KitchenWasteCollected = collected,
        });
    }

    private async Task<GridWorker> GridWorkerAsync(string county) => (await Clerk.RegisterGridWorkerAsync(new RegisterGridWorkerRequest
    {
        RequestId = FoodSafetyFixture.NewId(), PersonId = TestSubjects.Person().Reveal(), PersonName = "李某", County = county, Township = "某乡", Grid = "一网格",
    })).Worker;
}

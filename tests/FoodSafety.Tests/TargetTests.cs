using Grpc.Core;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests;

/// <summary>Figures, grid workers, and which targets a board has.</summary>
public sealed class TargetTests(FoodSafetyFixture office) : IClassFixture<FoodSafetyFixture>
{
    private TargetService.TargetServiceClient Clerk => office.Targets("clerk", "foodsafety.clerk");

    private TargetService.TargetServiceClient Approver => office.Targets("approver", "foodsafety.approver");

    [Fact]
    public async Task A_figure_counts_once_another_officer_has_confirmed_it_and_the_newest_stands()
    {
        var figure = (await Clerk.ReportFigureAsync(Report("OFFICERS_TRAINED", 90, 100, "龙游县"))).Figure;
        (await BoardAsync("龙游县"))["OFFICERS_TRAINED"].Actual.ShouldBe("");
        var confirm = new ConfirmFigureRequest { RequestId = FoodSafetyFixture.NewId(), FigureId = figure.FigureId };
        (await office.Targets("clerk", "foodsafety.approver").ConfirmFigureAsync(confirm).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        await Approver.ConfirmFigureAsync(confirm);
        (await BoardAsync("龙游县"))["OFFICERS_TRAINED"].Actual.ShouldBe("90");

        var second = (await Clerk.ReportFigureAsync(Report("OFFICERS_TRAINED", 95, 100, "龙游县"))).Figure;
        (await Approver.ConfirmFigureAsync(new ConfirmFigureRequest { RequestId = FoodSafetyFixture.NewId(), FigureId = second.FigureId }).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        (await Clerk.ListFiguresAsync(new ListFiguresRequest { TargetCode = "OFFICERS_TRAINED" })).Figures.Select(f => f.Confirmed).ShouldBe([true, false]);
    }

    public static TheoryData<string, Action<ReportFigureRequest>, string> Malformed => new()
    {
        { "counted by itself", r => r.TargetCode = "DISPOSAL_RATE", "target_code:TAKES_NO_FIGURES" },
        { "unknown", r => r.TargetCode = "NO_SUCH", "target_code:TAKES_NO_FIGURES" },
        { "of the city", r => r.TargetCode = "FINANCIAL_CREDIT_COUNTIES", "county:CITY_ONLY" },
        { "more than all", r => r.Numerator = 101, "denominator:NOT_A_PART" },
        { "no whole", r => r.Denominator = 0, "denominator:NOT_A_PART" },
        { "in the future", r => r.AsOf = FoodSafetyFixture.Today.AddYears(1).ToMessage(), "as_of:IN_THE_FUTURE" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_figure_names_its_field(string name, Action<ReportFigureRequest> spoil, string expected)
    {
        var request = Report("OFFICES_STANDARDISED", 1, 100, "衢江区");
        spoil(request);

        (await Clerk.ReportFigureAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task A_project_of_2018_is_on_the_board_of_2018_only()
    {
        (await BoardAsync("", 2018)).Keys.ShouldContain("BANQUET_KITCHENS");
        (await BoardAsync("", 2019)).Keys.ShouldNotContain("BANQUET_KITCHENS");
        (await BoardAsync("", 2018))["BANQUET_KITCHENS"].State.ShouldBe(TargetState.Unspecified);
    }

    [Fact]
    public async Task A_grid_worker_serves_once_and_leaves_once()
    {
        var person = TestSubjects.Person().Reveal();
        var request = GridWorker("开化县", person);
        var worker = (await Clerk.RegisterGridWorkerAsync(request)).Worker;
        (await Clerk.RegisterGridWorkerAsync(GridWorker("开化县", person)).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        var end = new EndGridWorkerRequest { RequestId = FoodSafetyFixture.NewId(), WorkerId = worker.WorkerId, EndedOn = FoodSafetyFixture.Today.ToMessage() };
        (await Clerk.EndGridWorkerAsync(end)).Worker.EndedOn.ShouldBe(FoodSafetyFixture.Today.ToMessage());
        end.RequestId = FoodSafetyFixture.NewId();
        (await Clerk.EndGridWorkerAsync(end).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await Clerk.ListGridWorkersAsync(new ListGridWorkersRequest { County = "开化县" })).Workers.ShouldHaveSingleItem().Person.Id.ShouldNotBe(person);
    }

    private async Task<Dictionary<string, TargetProgress>> BoardAsync(string county, int? year = null) =>
        (await Clerk.GetTargetBoardAsync(new GetTargetBoardRequest { Year = year ?? FoodSafetyFixture.Today.Year, County = county })).Targets.ToDictionary(t => t.Code);

    private static RegisterGridWorkerRequest GridWorker(string county, string person) => new()
    {
        RequestId = FoodSafetyFixture.NewId(), PersonId = person, PersonName = "李某", County = county, Township = "某乡", Grid = "一网格",
    };

    private static ReportFigureRequest Report(string code, long numerator, long denominator, string county) => new()
    {
        RequestId = FoodSafetyFixture.NewId(), TargetCode = code, County = county, AsOf = FoodSafetyFixture.Today.ToMessage(), Numerator = numerator, Denominator = denominator, Source = "样例报表",
    };
}

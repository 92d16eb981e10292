using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Tests;

/// <summary>The steps of sampling that tests begin with.</summary>
internal sealed class SamplingStory(FoodSafetyFixture office)
{
    internal SamplingService.SamplingServiceClient Clerk => office.Sampling("clerk", "foodsafety.clerk");

    internal SamplingService.SamplingServiceClient Approver => office.Sampling("approver", "foodsafety.approver");

    internal SamplingService.SamplingServiceClient Sampler => office.Sampling("sampler", "foodsafety.inspector");

    internal SamplingService.SamplingServiceClient Reader => office.Sampling("reader", "foodsafety.reader");

    internal SamplingService.SamplingServiceClient Tester => office.Lab("tester");

    internal SamplingService.SamplingServiceClient Signer => office.Lab("signer");

    /// <summary>An approved plan of this year and a limit for vegetables.</summary>
    internal async Task<SamplingPlan> PrepareAsync()
    {
        var plan = (await Clerk.ProposeSamplingPlanAsync(Plan(office.ClockToday.Year))).Plan;
        plan = (await Approver.ApproveSamplingPlanAsync(new ApproveSamplingPlanRequest { RequestId = FoodSafetyFixture.NewId(), PlanId = plan.PlanId, Etag = plan.Etag })).Plan;
        await LimitAsync("铅", "0.3");
        return plan;
    }

    internal static ProposeSamplingPlanRequest Plan(int year)
    {
        var request = new ProposeSamplingPlanRequest { RequestId = FoodSafetyFixture.NewId(), Year = year, PopulationSource = "样例人口统计" };
        request.Population.Add(new CountyPopulation { County = "柯城区", Inhabitants = 4_000 });
        request.Population.Add(new CountyPopulation { County = "江山市", Inhabitants = 6_001 });
        return request;
    }

    internal async Task<Limit> LimitAsync(string analyte, string maximum)
    {
        var published = (await Clerk.PublishLimitAsync(Limit(analyte, maximum))).Limit;
        return (await Approver.ConfirmLimitAsync(new ConfirmLimitRequest { RequestId = FoodSafetyFixture.NewId(), LimitId = published.LimitId })).Limit;
    }

    internal static PublishLimitRequest Limit(string analyte, string maximum) => new()
    {
        RequestId = FoodSafetyFixture.NewId(),
        Standard = "GB 2762-2017",
        ProductGroup = "叶菜蔬菜",
        Analyte = analyte,
        Unit = "mg/kg",
        Maximum = maximum,
        EffectiveFrom = new DateOnly(2017, 9, 17).ToMessage(),
    };

    internal static TakeSampleRequest Taking(Operator at, string batch = "urn:epc:id:sgtin:1", SampleCategory category = SampleCategory.FarmProduce) => new()
    {
        RequestId = FoodSafetyFixture.NewId(),
        SampleNumber = FoodSafetyFixture.NewId()[..20],
        Category = category,
        OperatorId = at.OperatorId,
        ProductName = "菠菜",
        ProductGroup = "叶菜蔬菜",
        Batch = batch,
        SecondSampler = "sampler-2",
    };

    internal async Task<Sample> TakenAsync(Operator at, SampleCategory category = SampleCategory.FarmProduce) =>
        (await Sampler.TakeSampleAsync(Taking(at, category: category))).Sample;

    internal async Task<Sample> HandedOverAsync(Sample sample)
    {
        var seal = (await Sampler.SealSampleAsync(new SealSampleRequest { RequestId = FoodSafetyFixture.NewId(), SampleId = sample.SampleId, Etag = sample.Etag, SealNumber = "F-1" })).Sample;
        return (await Sampler.HandOverSampleAsync(new HandOverSampleRequest { RequestId = FoodSafetyFixture.NewId(), SampleId = seal.SampleId, Etag = seal.Etag, ToHolder = "tester" })).Sample;
    }

    internal async Task<ReceiveSampleResponse> ReceiveAsync(Sample sample, bool intact = true, string seal = "F-1") =>
        await Tester.ReceiveSampleAsync(new ReceiveSampleRequest { RequestId = FoodSafetyFixture.NewId(), SampleId = sample.SampleId, Etag = sample.Etag, SealNumber = seal, SealIntact = intact });

    internal static RecordResultRequest Result(Sample sample, string value, string analyte = "铅")
    {
        var request = new RecordResultRequest { RequestId = FoodSafetyFixture.NewId(), SampleId = sample.SampleId, Etag = sample.Etag };
        request.Measurements.Add(new Measurement { Analyte = analyte, Value = value, Unit = "mg/kg", Method = "GB 5009.12-2017" });
        return request;
    }

    internal static ReleaseReportRequest Release(Sample sample) => new() { RequestId = FoodSafetyFixture.NewId(), SampleId = sample.SampleId, Etag = sample.Etag };

    /// <summary>A sample all the way to its report.</summary>
    internal async Task<ReleaseReportResponse> ReportedAsync(Operator at, string value, SampleCategory category = SampleCategory.FarmProduce)
    {
        var received = (await ReceiveAsync(await HandedOverAsync(await TakenAsync(at, category)))).Sample;
        var tested = (await Tester.RecordResultAsync(Result(received, value))).Sample;
        return await Signer.ReleaseReportAsync(Release(tested));
    }
}

using System.Globalization;
using Quzhou.AppHost.Demo;
using Quzhou.Common.V1;
using Quzhou.Credit.V1;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Tests.Running;
using Quzhou.TestServers;

namespace Quzhou.Platform.Tests;

/// <summary>
/// On real servers: a sample fails, its batch is traced, the credit office hears of it once, two officers punish the subject, every operator
/// of it is watched most closely at once, and the end of the punishment gives back exactly what it took.
/// </summary>
public sealed class FromSampleToPunishmentTests(RunningCity running)
{
    private static readonly string Lot = Guid.NewGuid().ToString("N")[..12];
    private static readonly string Farm = $"urn:quzhou:place:farm-{Lot}";
    private static readonly string Kitchen = $"urn:quzhou:place:kitchen-{Lot}";
    private static readonly string Leaves = $"urn:epc:class:lgtin:6901234.056789.{Lot}";
    private static readonly string Meals = $"urn:epc:class:lgtin:6901234.056790.{Lot}";
    private readonly Databases databases = new(running);

    [Fact]
    public async Task A_failed_sample_reaches_recall_credit_punishment_top_class_and_release()
    {
        using var play = new Play(running);
        var holdings = await play.Departments.EstablishAsync();
        var kitchen = await RegisterAsync(play, OperatorKind.FarmKitchen);
        await ExemptAsync(play, kitchen);
        await PlaceAsync(play, holdings.OperatorId, Farm);
        await PlaceAsync(play, kitchen, Kitchen);
        await TradeAsync(play);

        var released = await FailedSampleAsync(play, holdings.OperatorId);
        released.Sample.Conclusion.ShouldBe(TestConclusion.Failed);
        var scope = await Tracing(play, "jian", "foodsafety.inspector").GetRecallScopeAsync(new GetRecallScopeRequest { Batch = released.Disposal.RecallBatch });
        scope.Batches.Count.ShouldBe(2, "the leaves and the meals made of them");
        scope.Positions.Single(p => p.Batch == scope.Batches[0].Batch && p.Holder.OperatorId == holdings.OperatorId).HeldUnits.ShouldBe(60_000_000, "60 kg, in milligrams");
        scope.Positions.Single(p => p.Batch == scope.Batches[0].Batch && p.Holder.OperatorId == kitchen).HeldUnits.ShouldBe(30_000_000);
        scope.Positions.Single(p => p.Batch == scope.Batches[1].Batch).HeldUnits.ShouldBe(50);

        var record = await Deadline.ForAsync(async () => (await play.Story.CreditReportAsync()).Records.SingleOrDefault(r => r.Source == "food-safety"));
        (record.Behaviour, record.CountsForLevel).ShouldBe(("SAMPLE_FAILED", false));
        (await databases.CountAsync("food-safety", $"SELECT count(*) FROM outbox WHERE payload->>'reportId' = '{released.Disposal.ReportId}'")).ShouldBe(1);
        await ShouldNotCarryAPunishmentAsync(play, record.RecordId);

        var report = await play.Story.ReportAsync();
        var punishment = (await play.Story.ImposeAsync(await play.Story.ProposeAsync())).Punishment;
        await play.WaitEnforcedAsync(punishment.PunishmentId);
        var late = await RegisterAsync(play, OperatorKind.OnlineSeller);
        foreach (var id in new[] { holdings.OperatorId, kitchen, late })
            (await ReadAsync(play, id)).EffectiveClass.ShouldBe(InspectionClass.Top);
        (await ReadAsync(play, kitchen)).ExemptionSuspended.ShouldBeTrue();

        await play.Story.PayAsync(report.Record.RecordId);
        await play.Story.RepairAsync(report.Record.RecordId);
        await play.Story.LiftAsync(punishment.PunishmentId);
        await Deadline.UntilAsync(async () => (await ReadAsync(play, kitchen)).EffectiveClass == InspectionClass.Routine);
        var restored = await ReadAsync(play, kitchen);
        (restored.ExemptionSuspended, restored.ExemptUntil is not null).ShouldBe((false, true));
        foreach (var id in new[] { holdings.OperatorId, late })
            (await ReadAsync(play, id)).EffectiveClass.ShouldBe(InspectionClass.Routine);
        (await play.Story.CreditReportAsync()).Records.ShouldContain(r => r.RecordId == record.RecordId, "what was found stays found");
    }

    private static async Task ShouldNotCarryAPunishmentAsync(Play play, string recordId)
    {
        var request = new ProposePunishmentRequest { RequestId = Departments.NewId(), SubjectId = play.Cast.Company.Reveal(), Note = "抽检不合格" };
        request.RecordIds.Add(recordId);
        var refused = await play.City.Credit("credit-office", "zhou", "credit.officer").ProposePunishmentAsync(request);
        refused.Verdict.ShouldBe(Verdict.Refused);
        refused.Basis.ShouldContain(b => b.RuleId == "credit.punishment.severe-records-in-force");
    }

    private static async Task<ReleaseReportResponse> FailedSampleAsync(Play play, string operatorId)
    {
        var (clerk, approver, sampler) = (Sampling(play, "ping", "foodsafety.clerk"), Sampling(play, "shi", "foodsafety.approver"), Sampling(play, "jian", "foodsafety.inspector"));
        await EnsurePlanAsync(clerk, approver);
        var group = $"叶菜蔬菜{Lot}";
        var limit = await clerk.PublishLimitAsync(new PublishLimitRequest
        {
            RequestId = Departments.NewId(), Standard = "GB 2762-2017", ProductGroup = group, Analyte = "铅", Unit = "mg/kg", Maximum = "0.3", EffectiveFrom = Departments.On(new DateOnly(2017, 9, 17)),
        });
        await approver.ConfirmLimitAsync(new ConfirmLimitRequest { RequestId = Departments.NewId(), LimitId = limit.Limit.LimitId });
        var sample = (await sampler.TakeSampleAsync(new TakeSampleRequest
        {
            RequestId = Departments.NewId(), SampleNumber = $"CY-{Lot}", Category = SampleCategory.FarmProduce, OperatorId = operatorId, ProductName = "菠菜", ProductGroup = group, Batch = Leaves, SecondSampler = "cai",
        })).Sample;
        sample = (await sampler.SealSampleAsync(new SealSampleRequest { RequestId = Departments.NewId(), SampleId = sample.SampleId, Etag = sample.Etag, SealNumber = "F-1" })).Sample;
        sample = (await sampler.HandOverSampleAsync(new HandOverSampleRequest { RequestId = Departments.NewId(), SampleId = sample.SampleId, Etag = sample.Etag, ToHolder = "hua" })).Sample;
        var (tester, signer) = (Laboratory(play, "hua"), Laboratory(play, "yan"));
        sample = (await tester.ReceiveSampleAsync(new ReceiveSampleRequest { RequestId = Departments.NewId(), SampleId = sample.SampleId, Etag = sample.Etag, SealNumber = "F-1", SealIntact = true })).Sample;
        var result = new RecordResultRequest { RequestId = Departments.NewId(), SampleId = sample.SampleId, Etag = sample.Etag };
        result.Measurements.Add(new Measurement { Analyte = "铅", Value = "0.42", Unit = "mg/kg", Method = "GB 5009.12-2017" });
        sample = (await tester.RecordResultAsync(result)).Sample;
        return await signer.ReleaseReportAsync(new ReleaseReportRequest { RequestId = Departments.NewId(), SampleId = sample.SampleId, Etag = sample.Etag });
    }

    // The city is shared by all tests and has one approved plan a year.
    private static async Task EnsurePlanAsync(SamplingService.SamplingServiceClient clerk, SamplingService.SamplingServiceClient approver)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        var proposal = new ProposeSamplingPlanRequest { RequestId = Departments.NewId(), Year = today.Year, PopulationSource = "样例人口统计" };
        proposal.Population.Add(new CountyPopulation { County = "柯城区", Inhabitants = 10_000 });
        var plan = (await clerk.ProposeSamplingPlanAsync(proposal)).Plan;
        if ((await clerk.GetSamplingPlanAsync(new GetSamplingPlanRequest { Year = today.Year })).Plan.State != PlanState.Approved)
            await approver.ApproveSamplingPlanAsync(new ApproveSamplingPlanRequest { RequestId = Departments.NewId(), PlanId = plan.PlanId, Etag = plan.Etag });
    }

    private static async Task PlaceAsync(Play play, string operatorId, string place) => await Tracing(play, "ping", "foodsafety.clerk").RegisterTracingPlaceAsync(
        new RegisterTracingPlaceRequest { RequestId = Departments.NewId(), OperatorId = operatorId, Place = place });

    // 100 kg of leaves; 40 kg go to the kitchen, which makes 50 meals of 10.
    private static async Task TradeAsync(Play play)
    {
        var day = DateTimeOffset.UtcNow.AddDays(-1);
        var events = string.Join(
            ',',
            Event(1, day, "ObjectEvent", "ADD", "commissioning", Farm, $$""" "quantityList":[{{Quantity(Leaves, 100, "KGM")}}] """),
            Event(2, day.AddHours(1), "ObjectEvent", "OBSERVE", "shipping", Farm, $$""" "quantityList":[{{Quantity(Leaves, 40, "KGM")}}],"destinationList":[{"type":"possessing_party","destination":"{{Kitchen}}"}] """),
            Event(3, day.AddHours(2), "ObjectEvent", "OBSERVE", "receiving", Kitchen, $$""" "quantityList":[{{Quantity(Leaves, 40, "KGM")}}],"sourceList":[{"type":"possessing_party","source":"{{Farm}}"}] """),
            Event(4, day.AddHours(3), "TransformationEvent", "", "commissioning", Kitchen, $$""" "inputQuantityList":[{{Quantity(Leaves, 10, "KGM")}}],"outputQuantityList":[{{Quantity(Meals, 50, "")}}] """));
        var document = $$$"""
            {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument","schemaVersion":"2.0",
            "creationDate":"{{{Iso(day)}}}","epcisBody":{"eventList":[{{{events}}}]}}
            """;
        var recorded = await Tracing(play, "ping", "foodsafety.clerk").RecordEventsAsync(new RecordEventsRequest { RequestId = Departments.NewId(), Document = document });
        recorded.RecordedCount.ShouldBe(4);
        recorded.AlarmIds.ShouldBeEmpty();
    }

    private static string Event(int number, DateTimeOffset at, string type, string action, string step, string place, string goods) =>
        $$"""
        {"type":"{{type}}","eventID":"urn:quzhou:event:{{Lot}}:{{number}}","eventTime":"{{Iso(at)}}","eventTimeZoneOffset":"+08:00",{{(action.Length > 0 ? $"\"action\":\"{action}\"," : "")}}
        "bizStep":"{{step}}","bizLocation":{"id":"{{place}}"},{{goods}}}
        """;

    private static string Quantity(string batch, int quantity, string unit) =>
        $$"""{"epcClass":"{{batch}}","quantity":{{quantity}}{{(unit.Length > 0 ? $",\"uom\":\"{unit}\"" : "")}}}""";

    private static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static async Task<string> RegisterAsync(Play play, OperatorKind kind) => (await play.City.FoodSafety("ping", "foodsafety.clerk").RegisterOperatorAsync(new RegisterOperatorRequest
    {
        RequestId = Departments.NewId(), SubjectId = play.Cast.Company.Reveal(), SubjectName = play.Cast.CompanyName, Kind = kind, County = "柯城区", Township = "信安街道",
    })).Operator.OperatorId;

    private static async Task ExemptAsync(Play play, string operatorId)
    {
        var known = await ReadAsync(play, operatorId);
        await play.City.FoodSafety("shi", "foodsafety.approver").GrantExemptionAsync(new GrantExemptionRequest
        {
            RequestId = Departments.NewId(), OperatorId = operatorId, Etag = known.Etag, Until = Departments.On(DateOnly.FromDateTime(DateTime.UtcNow.AddMonths(6))), Reason = "两年无违法记录",
        });
    }

    private static async Task<Operator> ReadAsync(Play play, string operatorId) =>
        (await play.City.FoodSafety("ping", "foodsafety.clerk").GetOperatorAsync(new GetOperatorRequest { OperatorId = operatorId })).Operator;

    private static SamplingService.SamplingServiceClient Sampling(Play play, string officer, string role) => new(play.City.As("food-safety", "food-safety-office", officer, role));

    private static SamplingService.SamplingServiceClient Laboratory(Play play, string officer) => new(play.City.As("food-safety", "food-laboratory", officer, "foodsafety.laboratory"));

    private static TracingService.TracingServiceClient Tracing(Play play, string officer, string role) => new(play.City.As("food-safety", "food-safety-office", officer, role));
}

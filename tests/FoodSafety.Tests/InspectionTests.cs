using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests;

/// <summary>Double-random inspection: draw, verification, result on the spot, rectification, publication.</summary>
public sealed class InspectionTests(FoodSafetyFixture office) : IClassFixture<FoodSafetyFixture>
{
    [Fact]
    public async Task A_round_is_drawn_verified_done_by_who_was_drawn_put_right_and_published()
    {
        var county = await CountyAsync("甲", inspectors: 3, operators: 4);
        var drawn = await DrawAsync(county, "50");
        drawn.Verdict.ShouldBe(Verdict.Granted);
        drawn.Basis.ShouldHaveSingleItem().Item.ShouldBe("七");
        drawn.Round.Drawn.Count.ShouldBe(2);
        (drawn.Round.OperatorsListed, drawn.Round.InspectorsListed, drawn.Round.Seed.Length).ShouldBe((4, 3, 64));
        var verified = await Reader.VerifyRoundAsync(new VerifyRoundRequest { RoundId = drawn.Round.RoundId });
        (verified.Same, verified.Differences.Count, verified.Seed).ShouldBe((true, 0, drawn.Round.Seed));
        verified.Classes.ShouldHaveSingleItem().OperatorIds.Count.ShouldBe(4);
        (await Reader.GetRoundAsync(new GetRoundRequest { RoundId = drawn.Round.RoundId })).Round.ShouldBe(drawn.Round);

        var line = drawn.Round.Drawn[0];
        (await office.WorkOnAsync(line.InspectionId)).ShouldHaveSingleItem().Kind.ShouldBe(FoodWorkKind.Inspection);
        var planned = await InspectionAsync(line);
        var stranger = await office.Inspections("stranger", "foodsafety.inspector").RecordOnSiteAsync(OnSite(planned, line.Inspectors[1], failed: 2));
        stranger.Verdict.ShouldBe(Verdict.Refused);
        stranger.Basis.ShouldHaveSingleItem().RuleId.ShouldBe("foodsafety.inspection.inspectors");
        (await office.Inspector.RecordInspectionAsync(new RecordInspectionRequest
        {
            RequestId = FoodSafetyFixture.NewId(), InspectionId = planned.InspectionId, Etag = planned.Etag, Result = InspectionResult.Passed, Findings = "无",
        }).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");

        var by = office.Inspections(line.Inspectors[0], "foodsafety.inspector");
        (await by.RecordOnSiteAsync(OnSite(planned, line.Inspectors[0], failed: 2))).Verdict.ShouldBe(Verdict.Refused, "one inspector alone");
        var request = OnSite(planned, line.Inspectors[1], failed: 2);
        var recorded = await by.RecordOnSiteAsync(request);
        (recorded.Inspection.Result, recorded.Inspection.Items.Count).ShouldBe((InspectionResult.Rectify, 2));
        (await by.RecordOnSiteAsync(request)).ShouldBe(recorded, "the same request again");
        (await office.WorkOnAsync(line.InspectionId)).ShouldHaveSingleItem().Kind.ShouldBe(FoodWorkKind.Recheck);

        var later = FoodSafetyFixture.Today.AddDays(20).ToMessage();
        var again = (await by.RecordRecheckAsync(Recheck(recorded.Inspection, rectified: false, later))).Inspection;
        (again.Recheck.Rectified, again.RectifyBy).ShouldBe((false, later));
        var done = await by.RecordRecheckAsync(Recheck(again, rectified: true, null));
        done.Inspection.Recheck.Rectified.ShouldBeTrue();
        done.Basis.ShouldHaveSingleItem().RuleId.ShouldBe("foodsafety.inspection.rectification");
        (await office.WorkOnAsync(line.InspectionId)).ShouldBeEmpty();
        (await by.RecordRecheckAsync(Recheck(done.Inspection, rectified: true, null)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");

        var shown = (await office.Inspections("public", "foodsafety.public").ListPublicInspectionsAsync(new ListPublicInspectionsRequest { County = county })).Inspections.ShouldHaveSingleItem();
        (shown.InspectionId, shown.Result, shown.Rectified).ShouldBe((line.InspectionId, InspectionResult.Rectify, true));
        shown.FailedItems.ShouldBe([2]);
    }

    [Fact]
    public async Task A_key_item_that_fails_fails_the_inspection_and_a_list_that_is_not_answered_whole_changes_nothing()
    {
        var county = await CountyAsync("乙", inspectors: 2, operators: 1);
        var line = (await DrawAsync(county, "100")).Round.Drawn.ShouldHaveSingleItem();
        var planned = await InspectionAsync(line);
        var by = office.Inspections(line.Inspectors[0], "foodsafety.inspector");

        var partial = OnSite(planned, line.Inspectors[1], failed: 1);
        partial.Items.RemoveAt(1);
        (await by.RecordOnSiteAsync(partial).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_CONTENT");
        var withoutNote = OnSite(planned, line.Inspectors[1], failed: 1);
        withoutNote.Items[0].Note = "";
        (await by.RecordOnSiteAsync(withoutNote).ViolationsAsync()).ShouldBe(["items[0].note:REQUIRED"]);
        var stale = OnSite(planned, line.Inspectors[1], failed: 1);
        stale.Etag = "1";
        (await by.RecordOnSiteAsync(stale).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");

        var recorded = await by.RecordOnSiteAsync(OnSite(planned, line.Inspectors[1], failed: 1));
        recorded.Inspection.Result.ShouldBe(InspectionResult.Failed);
        (await by.RecordOnSiteAsync(OnSite(recorded.Inspection, line.Inspectors[1], failed: 0)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task The_exempt_are_not_drawn_until_a_punishment_takes_the_exemption_away()
    {
        var county = await CountyAsync("丙", inspectors: 2, operators: 0);
        var company = TestSubjects.Company();
        var exempt = await office.OperatorAsync(company, county: county);
        await office.Approver.GrantExemptionAsync(new GrantExemptionRequest
        {
            RequestId = FoodSafetyFixture.NewId(), OperatorId = exempt.OperatorId, Etag = exempt.Etag, Until = FoodSafetyFixture.Today.AddMonths(6).ToMessage(), Reason = "两年无违法记录",
        });

        var nobody = await DrawAsync(county, "100");
        nobody.Verdict.ShouldBe(Verdict.Refused);
        nobody.Round.ShouldBeNull();

        var punishment = await office.Host.Services.PunishAsync<FoodSafetyDb>(company);
        (await DrawAsync(county, "100")).Verdict.ShouldBe(Verdict.Refused, "it is top class now, and routine is drawn");
        var drawn = await DrawAsync(county, "100", InspectionClass.Top);
        drawn.Round.Drawn.ShouldHaveSingleItem().OperatorId.ShouldBe(exempt.OperatorId);

        await office.Host.Services.ReleaseAsync<FoodSafetyDb>(company, punishment);
        (await DrawAsync(county, "100")).Verdict.ShouldBe(Verdict.Refused, "the exemption runs again");
    }

    [Fact]
    public async Task Where_conflicts_leave_too_few_an_approver_names_inspectors_without_one()
    {
        var county = await CountyAsync("丁", inspectors: 2, operators: 1);
        var inspectors = (await Reader.ListInspectorsAsync(new ListInspectorsRequest { County = county, ActiveOnly = true })).Inspectors;
        var of = (await office.Clerk.ListOperatorsAsync(new ListOperatorsRequest { County = county })).Operators.Single();
        await Clerk.DeclareConflictAsync(new DeclareConflictRequest { RequestId = FoodSafetyFixture.NewId(), InspectorId = inspectors[0].InspectorId, OperatorId = of.OperatorId, Reason = "近亲属" });
        (await Clerk.DeclareConflictAsync(new DeclareConflictRequest { RequestId = FoodSafetyFixture.NewId(), InspectorId = inspectors[0].InspectorId, OperatorId = of.OperatorId, Reason = "近亲属" })).Inspector.Conflicts.ShouldBe(1);

        var drawn = await DrawAsync(county, "100");
        var line = drawn.Round.Drawn.ShouldHaveSingleItem();
        line.Inspectors.ShouldBeEmpty();
        (await Reader.VerifyRoundAsync(new VerifyRoundRequest { RoundId = drawn.Round.RoundId })).Same.ShouldBeTrue();

        var third = await InspectorAsync($"{county}-third", county);
        var planned = await InspectionAsync(line);
        (await Approver.AssignInspectorsAsync(Assignment(planned, inspectors[0].Officer, third)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_PERSON");
        (await Approver.AssignInspectorsAsync(Assignment(planned, inspectors[1].Officer, "nobody")).ViolationsAsync()).ShouldBe(["officers:NOT_ON_THE_LIST"]);
        var assigned = (await Approver.AssignInspectorsAsync(Assignment(planned, inspectors[1].Officer, third))).Inspection;
        assigned.Inspectors.ShouldBe([inspectors[1].Officer, third], ignoreOrder: true);
        (await Approver.AssignInspectorsAsync(Assignment(assigned, inspectors[1].Officer, third)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task A_checklist_follows_the_last_one_and_governs_from_its_day()
    {
        var next = FoodSafetyFixture.Today.AddDays(30);
        var request = ListOf(OperatorKind.VendingMachine, FoodSafetyFixture.Today);
        await Approver.PublishChecklistAsync(request);
        await Approver.PublishChecklistAsync(ListOf(OperatorKind.VendingMachine, next));

        (await Approver.PublishChecklistAsync(ListOf(OperatorKind.VendingMachine, next)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_DAY");
        (await Approver.PublishChecklistAsync(ListOf(OperatorKind.Canteen, FoodSafetyFixture.Today.AddDays(-1))).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_DAY");
        var gap = ListOf(OperatorKind.Canteen, FoodSafetyFixture.Today);
        gap.Items[1].Number = 3;
        (await Approver.PublishChecklistAsync(gap).ViolationsAsync()).ShouldBe(["items[1].number:OUT_OF_ORDER"]);
        (await Reader.GetChecklistAsync(new GetChecklistRequest { Kind = OperatorKind.VendingMachine })).Checklist.EffectiveFrom.ShouldBe(FoodSafetyFixture.Today.ToMessage());
        (await Reader.GetChecklistAsync(new GetChecklistRequest { Kind = OperatorKind.VendingMachine, On = next.ToMessage() })).Checklist.EffectiveFrom.ShouldBe(next.ToMessage());
        (await Reader.GetChecklistAsync(new GetChecklistRequest { Kind = OperatorKind.OnlineSeller }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task A_malformed_draw_names_its_fields()
    {
        var request = new DrawRoundRequest { RequestId = FoodSafetyFixture.NewId(), InspectorsEach = 1, PlannedOn = FoodSafetyFixture.Today.ToMessage() };
        request.Shares.Add(new ClassShare { InspectionClass = InspectionClass.Routine, Percent = "0" });

        (await Approver.DrawRoundAsync(request).ViolationsAsync()).ShouldBe(["shares[0].percent:NOT_A_SHARE", "inspectors_each:OUT_OF_RANGE"]);
    }

    private InspectionService.InspectionServiceClient Reader => office.Inspections("reader", "foodsafety.reader");

    private InspectionService.InspectionServiceClient Clerk => office.Inspections("clerk", "foodsafety.clerk");

    private InspectionService.InspectionServiceClient Approver => office.Inspections("approver", "foodsafety.approver");

    private async Task<string> CountyAsync(string name, int inspectors, int operators)
    {
        for (var i = 0; i < inspectors; i++)
            await InspectorAsync($"{name}-{i}", name);
        for (var i = 0; i < operators; i++)
            await office.OperatorAsync(TestSubjects.Company(), county: name);
        if (await office.DbAsync(db => Task.FromResult(db.Checklists.Any(c => c.Kind == Core.Operators.OperatorKind.Caterer))))
            return name;
        try
        {
            await Approver.PublishChecklistAsync(ListOf(OperatorKind.Caterer, FoodSafetyFixture.Today));
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.FailedPrecondition)
        {
            // Another test of this class published it meanwhile.
        }
        return name;
    }

    private async Task<string> InspectorAsync(string officer, string county)
    {
        await Clerk.RegisterInspectorAsync(new RegisterInspectorRequest { RequestId = FoodSafetyFixture.NewId(), Officer = officer, County = county });
        return officer;
    }

    private async Task<DrawRoundResponse> DrawAsync(string county, string percent, InspectionClass of = InspectionClass.Routine)
    {
        var request = new DrawRoundRequest
        {
            RequestId = FoodSafetyFixture.NewId(), County = county, Kind = OperatorKind.Caterer, InspectorsEach = 2, PlannedOn = FoodSafetyFixture.Today.ToMessage(),
        };
        request.Shares.Add(new ClassShare { InspectionClass = of, Percent = percent });
        return await Approver.DrawRoundAsync(request);
    }

    private async Task<Inspection> InspectionAsync(DrawnOperator line) =>
        (await office.Inspector.GetInspectionAsync(new GetInspectionRequest { InspectionId = line.InspectionId })).Inspection;

    private static PublishChecklistRequest ListOf(OperatorKind kind, DateOnly from)
    {
        var request = new PublishChecklistRequest { RequestId = FoodSafetyFixture.NewId(), Kind = kind, EffectiveFrom = from.ToMessage(), Source = "餐饮服务检查表样例" };
        request.Items.Add(new ChecklistItem { Number = 1, Text = "持有有效许可证", Key = true });
        request.Items.Add(new ChecklistItem { Number = 2, Text = "冷藏温度符合要求" });
        return request;
    }

    private static RecordOnSiteRequest OnSite(Inspection planned, string second, int failed)
    {
        var request = new RecordOnSiteRequest { RequestId = FoodSafetyFixture.NewId(), InspectionId = planned.InspectionId, Etag = planned.Etag, SecondInspector = second };
        for (var number = 1; number <= 2; number++)
            request.Items.Add(new ItemResult { Number = number, Finding = number == failed ? ItemFinding.Fails : ItemFinding.Conforms, Note = number == failed ? "不符合" : "" });
        if (failed == 2)
            request.RectifyBy = FoodSafetyFixture.Today.AddDays(10).ToMessage();
        return request;
    }

    private static RecordRecheckRequest Recheck(Inspection inspection, bool rectified, Google.Type.Date? by) => new()
    {
        RequestId = FoodSafetyFixture.NewId(), InspectionId = inspection.InspectionId, Etag = inspection.Etag, Rectified = rectified, Findings = "现场复查", RectifyBy = by,
    };

    private static AssignInspectorsRequest Assignment(Inspection inspection, params string[] officers)
    {
        var request = new AssignInspectorsRequest { RequestId = FoodSafetyFixture.NewId(), InspectionId = inspection.InspectionId, Etag = inspection.Etag, Reason = "回避后人员不足" };
        request.Officers.AddRange(officers);
        return request;
    }
}

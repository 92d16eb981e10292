using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.Common.V1;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests;

/// <summary>Operators, inspections and violations through the whole pipeline; and what a joint punishment does to them.</summary>
public sealed class SupervisionTests(FoodSafetyFixture office) : IClassFixture<FoodSafetyFixture>
{
    private static readonly DateOnly Until = FoodSafetyFixture.Today.AddMonths(6);

    [Fact]
    public async Task A_punished_operator_is_top_class_at_once_and_loses_its_exemption_until_the_last_punishment_ends()
    {
        var company = TestSubjects.Company();
        var known = await office.OperatorAsync(company);
        known = (await office.Approver.GrantExemptionAsync(Exemption(known))).Operator;
        (await office.Clerk.ScheduleInspectionAsync(Planning(known))).Verdict.ShouldBe(Verdict.Refused);
        var first = await office.Host.Services.PunishAsync<FoodSafetyDb>(company);
        var second = await office.Host.Services.PunishAsync<FoodSafetyDb>(company);

        var punished = await office.ReadAsync(known);
        (punished.AssessedClass, punished.EffectiveClass, punished.ExemptionSuspended).ShouldBe((InspectionClass.Routine, InspectionClass.Top, true));
        punished.ClassBasis.ShouldHaveSingleItem().Item.ShouldBe("二十一");
        var refused = await office.Approver.GrantExemptionAsync(Exemption(punished));
        refused.Verdict.ShouldBe(Verdict.Refused);
        refused.Basis.ShouldHaveSingleItem().RuleId.ShouldBe("foodsafety.exemption.punished");
        (await office.Clerk.ScheduleInspectionAsync(Planning(known))).Inspection.InspectionClass.ShouldBe(InspectionClass.Top);

        await office.Host.Services.ReleaseAsync<FoodSafetyDb>(company, first);
        (await office.ReadAsync(known)).EffectiveClass.ShouldBe(InspectionClass.Top);
        await office.Host.Services.ReleaseAsync<FoodSafetyDb>(company, second);
        var restored = await office.ReadAsync(known);
        (restored.EffectiveClass, restored.ExemptionSuspended, restored.ExemptUntil).ShouldBe((InspectionClass.Routine, false, Until.ToMessage()));
    }

    [Fact]
    public async Task An_assessment_made_under_a_punishment_counts_when_it_ends()
    {
        var company = TestSubjects.Company();
        var known = await office.OperatorAsync(company);
        var punishment = await office.Host.Services.PunishAsync<FoodSafetyDb>(company);

        var assessed = await office.Approver.AssessOperatorAsync(new AssessOperatorRequest
        {
            RequestId = FoodSafetyFixture.NewId(), OperatorId = known.OperatorId, Etag = known.Etag, InspectionClass = InspectionClass.Enhanced, Reason = "投诉较多",
        });
        assessed.Operator.EffectiveClass.ShouldBe(InspectionClass.Top);

        await office.Host.Services.ReleaseAsync<FoodSafetyDb>(company, punishment);
        (await office.ReadAsync(known)).EffectiveClass.ShouldBe(InspectionClass.Enhanced);
    }

    [Fact]
    public async Task An_inspection_is_recorded_once()
    {
        var planned = (await office.Clerk.ScheduleInspectionAsync(Planning(await office.OperatorAsync(TestSubjects.Company())))).Inspection;
        var request = new RecordInspectionRequest
        {
            RequestId = FoodSafetyFixture.NewId(), InspectionId = planned.InspectionId, Etag = planned.Etag, Result = InspectionResult.Rectify, Findings = "冷藏温度偏高", RectifyBy = FoodSafetyFixture.Today.AddDays(7).ToMessage(),
        };

        var recorded = (await office.Inspector.RecordInspectionAsync(request)).Inspection;

        recorded.Result.ShouldBe(InspectionResult.Rectify);
        (await office.Inspector.RecordInspectionAsync(request)).Inspection.ShouldBe(recorded);
        request.RequestId = FoodSafetyFixture.NewId();
        request.Etag = recorded.Etag;
        (await office.Inspector.RecordInspectionAsync(request).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task A_violation_leaves_for_the_credit_office_exactly_once()
    {
        var known = await office.OperatorAsync(TestSubjects.Company());
        var request = new RecordViolationRequest
        {
            RequestId = FoodSafetyFixture.NewId(), OperatorId = known.OperatorId, Behaviour = "UNSAFE_FOOD", Severity = Severity.Heavier, OccurredOn = FoodSafetyFixture.Today.ToMessage(), Evidence = "检查记录 1",
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await office.Approver.RecordViolationAsync(request)));

        var report = answers.Select(a => a.ReportId).Distinct().ShouldHaveSingleItem();
        await using var db = await office.Host.Services.GetRequiredService<IDbContextFactory<FoodSafetyDb>>().CreateDbContextAsync();
        (await db.Outbox.CountAsync(o => o.Type == "Quzhou.Contracts.V1.DishonestyReported" && EF.Functions.JsonContains(o.Payload, $$"""{"reportId":"{{report}}"}"""))).ShouldBe(1);
    }

    public static TheoryData<string, Action<RecordInspectionRequest>, string> Malformed => new()
    {
        { "no result", r => r.Result = InspectionResult.Unspecified, "result:REQUIRED" },
        { "a day without need", r => r.RectifyBy = FoodSafetyFixture.Today.AddDays(1).ToMessage(), "rectify_by:RESULT_MISMATCH" },
        { "a day that is missing", r => r.Result = InspectionResult.Rectify, "rectify_by:RESULT_MISMATCH" },
        { "nothing found said", r => r.Findings = "", "findings:REQUIRED" },
        { "findings too long", r => r.Findings = new string('长', 2001), "findings:TOO_LONG" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_result_names_its_field(string name, Action<RecordInspectionRequest> spoil, string expected)
    {
        var request = new RecordInspectionRequest
        {
            RequestId = FoodSafetyFixture.NewId(), InspectionId = FoodSafetyFixture.NewId(), Etag = "1", Result = InspectionResult.Passed, Findings = "无",
        };
        spoil(request);

        (await office.Inspector.RecordInspectionAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task Days_out_of_order_are_refused_and_nothing_changes()
    {
        var known = await office.OperatorAsync(TestSubjects.Company());
        var planning = Planning(known);
        planning.PlannedOn = FoodSafetyFixture.Today.AddDays(-1).ToMessage();
        var exemption = Exemption(known);
        exemption.Until = FoodSafetyFixture.Today.ToMessage();

        (await office.Clerk.ScheduleInspectionAsync(planning).ViolationsAsync()).ShouldBe(["planned_on:IN_THE_PAST"]);
        (await office.Approver.GrantExemptionAsync(exemption).ViolationsAsync()).ShouldBe(["until:NOT_IN_THE_FUTURE"]);
        (await office.ReadAsync(known)).ShouldBe(known);
    }

    [Fact]
    public async Task A_list_has_pages_of_its_own()
    {
        for (var i = 0; i < 3; i++)
            await office.OperatorAsync(TestSubjects.Company());
        var first = await office.Clerk.ListOperatorsAsync(new ListOperatorsRequest { Kind = OperatorKind.Caterer, PageSize = 2 });
        first.Operators.Count.ShouldBe(2);

        (await office.Clerk.ListOperatorsAsync(new ListOperatorsRequest { Kind = OperatorKind.Caterer, PageSize = 2, PageToken = first.NextPageToken })).Operators[0].OperatorId
            .ShouldNotBe(first.Operators[0].OperatorId);
        (await office.Clerk.ListOperatorsAsync(new ListOperatorsRequest { PageToken = first.NextPageToken }).ViolationsAsync()).ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
    }

    private static GrantExemptionRequest Exemption(Operator known) => new()
    {
        RequestId = FoodSafetyFixture.NewId(), OperatorId = known.OperatorId, Etag = known.Etag, Until = Until.ToMessage(), Reason = "两年无违法记录",
    };

    private static ScheduleInspectionRequest Planning(Operator known) => new()
    {
        RequestId = FoodSafetyFixture.NewId(), OperatorId = known.OperatorId, PlannedOn = FoodSafetyFixture.Today.AddDays(3).ToMessage(),
    };
}

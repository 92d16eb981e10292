using Grpc.Core;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests;

/// <summary>The operators' files: location, facilities, staff and hours, milestones, insurance, search.</summary>
public sealed class OperatorFileTests(FoodSafetyFixture office) : IClassFixture<FoodSafetyFixture>
{
    private OperatorService.OperatorServiceClient Clerk => office.Operators("clerk", "foodsafety.clerk");

    private OperatorService.OperatorServiceClient Approver => office.Operators("approver", "foodsafety.approver");

    [Fact]
    public async Task An_operator_is_found_by_place_name_and_kind_until_it_closes()
    {
        var known = await office.OperatorAsync(TestSubjects.Company(), OperatorKind.Canteen, "龙游县");
        var updated = (await Clerk.UpdateOperatorAsync(Update(known))).Operator;
        (updated.Grid, updated.Address, updated.CateringSize, updated.KitchenWasteCollected).ShouldBe(("三网格", "某路1号", CateringSize.Large, true));
        (await Clerk.UpdateOperatorAsync(Update(known)).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");

        var search = new ListOperatorsRequest { County = "龙游县", Township = "湖镇镇", Grid = "三网格", NamePrefix = "衢州样例", Kind = OperatorKind.Canteen, OpenOnly = true };
        (await office.Clerk.ListOperatorsAsync(search)).Operators.ShouldHaveSingleItem().OperatorId.ShouldBe(known.OperatorId);
        search.NamePrefix = "样例";
        (await office.Clerk.ListOperatorsAsync(search)).Operators.ShouldBeEmpty();
        search.NamePrefix = "";
        var closing = Update(updated);
        closing.ClosedOn = FoodSafetyFixture.Today.ToMessage();
        await Clerk.UpdateOperatorAsync(closing);
        (await office.Clerk.ListOperatorsAsync(search)).Operators.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_fit_the_kind_or_the_day_names_its_field()
    {
        var producer = await office.OperatorAsync(TestSubjects.Company(), OperatorKind.Producer);
        (await Clerk.UpdateOperatorAsync(Update(producer)).ViolationsAsync()).ShouldBe(["catering_size:NO_CATERING_SERVICE"]);
        var later = Update(producer);
        later.ClosedOn = FoodSafetyFixture.Today.AddDays(1).ToMessage();
        (await Clerk.UpdateOperatorAsync(later).ViolationsAsync()).ShouldBe(["closed_on:IN_THE_FUTURE"]);
        var empty = new UpdateOperatorRequest { RequestId = FoodSafetyFixture.NewId(), OperatorId = producer.OperatorId, Etag = producer.Etag };
        (await Clerk.UpdateOperatorAsync(empty).ViolationsAsync()).ShouldBe(["county:REQUIRED", "township:REQUIRED"]);
    }

    [Fact]
    public async Task Hours_of_a_year_add_up_to_forty_and_a_day_has_twelve_at_most()
    {
        var known = await office.OperatorAsync(TestSubjects.Company());
        var person = TestSubjects.Person();
        var register = new RegisterStaffRequest { RequestId = FoodSafetyFixture.NewId(), OperatorId = known.OperatorId, PersonId = person.Reveal(), PersonName = "王小明", Duty = StaffDuty.InCharge };
        var member = (await Clerk.RegisterStaffAsync(register)).Member;
        (member.Hours, member.MissingHours, member.Person.Id.Contains(person.Reveal(), StringComparison.Ordinal)).ShouldBe((0, 40, false));
        register.RequestId = FoodSafetyFixture.NewId();
        (await Clerk.RegisterStaffAsync(register).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");

        var day = new DateOnly(FoodSafetyFixture.Today.Year, 1, 1);
        await Clerk.RecordTrainingAsync(Training(member, day, 12));
        (await Clerk.RecordTrainingAsync(Training(member, day, 1)).ViolationsAsync()).ShouldBe(["hours:TOO_MANY_OF_A_DAY"]);
        await Clerk.RecordTrainingAsync(Training(member, day.AddDays(1), 12));
        await Clerk.RecordTrainingAsync(Training(member, day.AddDays(2), 12));
        (await Clerk.RecordTrainingAsync(Training(member, day.AddDays(3), 3))).Member.MissingHours.ShouldBe(1);
        (await Clerk.RecordTrainingAsync(Training(member, day.AddDays(-1), 12))).Member.Hours.ShouldBe(12, "of the year before");

        var request = Training(member, day.AddDays(4), 1);
        var reached = (await Clerk.RecordTrainingAsync(request)).Member;
        (await Clerk.RecordTrainingAsync(request)).Member.ShouldBe(reached);
        (reached.Hours, reached.MissingHours).ShouldBe((40, 0));
        reached.Basis.ShouldHaveSingleItem().Item.ShouldBe("二十五");
        (await Clerk.ListStaffAsync(new ListStaffRequest { OperatorId = known.OperatorId })).Members.ShouldHaveSingleItem().ShouldBe(reached);
        (await Clerk.RecordTrainingAsync(Training(member, FoodSafetyFixture.Today.AddDays(1), 1)).ViolationsAsync()).ShouldBe(["trained_on:IN_THE_FUTURE"]);
    }

    [Fact]
    public async Task A_milestone_counts_once_another_officer_has_confirmed_it()
    {
        var kitchen = await office.OperatorAsync(TestSubjects.Company(), OperatorKind.FarmKitchen);
        var request = Milestone(kitchen, MilestoneKind.BanquetKitchen);
        var milestone = (await Clerk.RecordMilestoneAsync(request)).Milestone;
        (await Clerk.RecordMilestoneAsync(request)).Milestone.ShouldBe(milestone);
        (await Clerk.RecordMilestoneAsync(Milestone(kitchen, MilestoneKind.BanquetKitchen)).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        (await Clerk.RecordMilestoneAsync(Milestone(kitchen, MilestoneKind.RapidTestRoom)).ViolationsAsync()).ShouldBe(["kind:OTHER_KIND_OF_OPERATOR"]);

        var confirm = new ConfirmMilestoneRequest { RequestId = FoodSafetyFixture.NewId(), MilestoneId = milestone.MilestoneId };
        (await office.Operators("clerk", "foodsafety.approver").ConfirmMilestoneAsync(confirm).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await Approver.ConfirmMilestoneAsync(confirm)).Milestone.ConfirmedOn.ShouldBe(FoodSafetyFixture.Today.ToMessage());
        confirm.RequestId = FoodSafetyFixture.NewId();
        (await Approver.ConfirmMilestoneAsync(confirm).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await Clerk.ListMilestonesAsync(new ListMilestonesRequest { OperatorId = kitchen.OperatorId })).Milestones.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Insurances_are_found_by_day_and_each_policy_stands_once()
    {
        var known = await office.OperatorAsync(TestSubjects.Company(), county: "常山县");
        var request = Insurance(known);
        await Clerk.RecordInsuranceAsync(request);
        var again = Insurance(known);
        again.PolicyNumber = request.PolicyNumber;
        (await Clerk.RecordInsuranceAsync(again).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        var reversed = Insurance(known);
        (reversed.From, reversed.Until) = (reversed.Until, reversed.From);
        (await Clerk.RecordInsuranceAsync(reversed).ViolationsAsync()).ShouldBe(["until:BEFORE_FROM"]);

        async Task<int> OnAsync(DateOnly day) => (await Clerk.ListInsurancesAsync(new ListInsurancesRequest { County = "常山县", InForceOn = day.ToMessage() })).Insurances.Count;
        (await OnAsync(FoodSafetyFixture.Today.AddDays(-1))).ShouldBe(0);
        (await OnAsync(FoodSafetyFixture.Today)).ShouldBe(1);
        (await OnAsync(FoodSafetyFixture.Today.AddDays(364))).ShouldBe(1);
        (await OnAsync(FoodSafetyFixture.Today.AddDays(365))).ShouldBe(0);
    }

    [Fact]
    public async Task A_bank_sees_what_is_on_record_with_purpose_and_consent_and_every_look_is_kept()
    {
        var company = TestSubjects.Company();
        var known = await office.OperatorAsync(company);
        await Clerk.RecordInsuranceAsync(Insurance(known));
        await office.Approver.RecordViolationAsync(new RecordViolationRequest
        {
            RequestId = FoodSafetyFixture.NewId(), OperatorId = known.OperatorId, Behaviour = "UNSAFE_FOOD", Severity = Severity.Heavier, OccurredOn = FoodSafetyFixture.Today.ToMessage(), Evidence = "检查记录 1",
        });
        var punishment = await office.Host.Services.PunishAsync<FoodSafetyDb>(company);
        var bank = new CreditSharingService.CreditSharingServiceClient(office.Host.As("financial-institution", "bank-1", "foodsafety.bank"));
        var request = new QueryFoodCreditRequest { RequestId = FoodSafetyFixture.NewId(), SubjectId = company.Reveal(), Purpose = "贷前调查", Consent = "SQ-1" };

        var seen = await bank.QueryFoodCreditAsync(request);

        (seen.Registered, seen.Insured, seen.HighestClass, seen.FailedSamples).ShouldBe((true, true, InspectionClass.Top, 0));
        seen.Violations.ShouldHaveSingleItem().Behaviour.ShouldBe("UNSAFE_FOOD");
        (await bank.QueryFoodCreditAsync(request)).ShouldBe(seen);
        await office.Host.Services.ReleaseAsync<FoodSafetyDb>(company, punishment);
        request.Consent = "";
        (await bank.QueryFoodCreditAsync(request).ViolationsAsync()).ShouldBe(["consent:REQUIRED"]);
        var looks = await new CreditSharingService.CreditSharingServiceClient(office.Host.As("audit-bureau", "auditor", "auditor")).ListFoodCreditQueriesAsync(new ListFoodCreditQueriesRequest { PageSize = 500 });
        looks.Queries.Count(q => q.Officer == "financial-institution/bank-1").ShouldBe(1);
        (await new CreditSharingService.CreditSharingServiceClient(office.Host.As(FoodSafetyFixture.Office, "clerk", "foodsafety.bank")).QueryFoodCreditAsync(request).ReasonAsync(StatusCode.PermissionDenied))
            .ShouldBe("AGENCY_NOT_ADMITTED");
    }

    [Fact]
    public async Task A_grading_table_grades_from_its_day_and_follows_the_last()
    {
        var request = Table(FoodSafetyFixture.Today);
        (await office.Approver.PublishGradingTableAsync(request)).Table.Rows.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Severe);
        (await office.Clerk.GetGradingTableAsync(new GetGradingTableRequest())).Table.Source.ShouldBe("分级标准样例");
        (await office.Approver.PublishGradingTableAsync(Table(FoodSafetyFixture.Today)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_DAY");
        (await office.Clerk.GetGradingTableAsync(new GetGradingTableRequest { On = FoodSafetyFixture.Today.AddDays(-1).ToMessage() }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
    }

    private static UpdateOperatorRequest Update(Operator known) => new()
    {
        RequestId = FoodSafetyFixture.NewId(),
        OperatorId = known.OperatorId,
        Etag = known.Etag,
        County = "龙游县",
        Township = "湖镇镇",
        Grid = "三网格",
        Address = "某路1号",
        CateringSize = CateringSize.Large,
        MainUrbanArea = true,
        KitchenWasteCollected = true,
    };

    private static RecordTrainingRequest Training(StaffMember member, DateOnly on, int hours) => new()
    {
        RequestId = FoodSafetyFixture.NewId(), StaffId = member.StaffId, TrainedOn = on.ToMessage(), Hours = hours, Subject = "食品安全法",
    };

    private static RecordMilestoneRequest Milestone(Operator of, MilestoneKind kind) => new()
    {
        RequestId = FoodSafetyFixture.NewId(), OperatorId = of.OperatorId, Kind = kind, ReachedOn = FoodSafetyFixture.Today.ToMessage(), Evidence = "验收表 1",
    };

    private static RecordInsuranceRequest Insurance(Operator of) => new()
    {
        RequestId = FoodSafetyFixture.NewId(),
        OperatorId = of.OperatorId,
        PolicyNumber = FoodSafetyFixture.NewId()[..18],
        Insurer = "样例财险",
        From = FoodSafetyFixture.Today.ToMessage(),
        Until = FoodSafetyFixture.Today.AddDays(364).ToMessage(),
        PremiumFen = 50_000,
        InsuredFen = 100_000_000,
    };

    private static PublishGradingTableRequest Table(DateOnly from)
    {
        var request = new PublishGradingTableRequest { RequestId = FoodSafetyFixture.NewId(), EffectiveFrom = from.ToMessage(), Source = "分级标准样例" };
        request.Rows.Add(new GradedBehaviour { Behaviour = "SAMPLE_FAILED", Severity = Severity.Severe });
        return request;
    }
}

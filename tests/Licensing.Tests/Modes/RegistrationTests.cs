using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Modes;

/// <summary>A cancelled item: market regulation reports who registered, the office checks afterwards (取消审批事项的监管跟进).</summary>
public sealed class RegistrationTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    private const int EntryExit = 4;
    private const int Publications = 1;
    private static readonly DateOnly Day = new(2018, 7, 2);

    private RegistrationService.RegistrationServiceClient Reporter => city.Registrations("market-regulation", "reporter", "registration.reporter");

    private RegistrationService.RegistrationServiceClient Inspector => city.Registrations(LicensingFixture.Agency, "inspector", "licensing.inspector");

    [Fact]
    public async Task A_reported_business_is_checked_by_the_planned_day()
    {
        city.Clock.MoveTo(Day);
        await city.Registrations(LicensingFixture.Agency, "approver", "licensing.approver").PlanFollowUpChecksAsync(new PlanFollowUpChecksRequest
        {
            RequestId = LicensingFixture.NewId(), Zone = Zone.EconomicDevelopment, Serial = EntryExit, Term = new TimeLimit { Days = 10, Unit = DayUnit.WorkingDays },
        });
        var reported = await Reporter.ReportRegistrationAsync(Report(EntryExit));
        reported.Verdict.ShouldBe(Verdict.Granted);
        reported.Registration.CheckDueOn.ShouldBe(new DateOnly(2018, 7, 16).ToMessage());
        var work = (await city.WorkAsync(reported.Registration.RegistrationId)).ShouldHaveSingleItem();
        (work.Kind, work.Department).ShouldBe((WorkKind.FollowUpCheck, "市公安局"));

        city.Clock.MoveTo(new DateOnly(2018, 7, 17));
        (await city.RunDeadlinesAsync()).ShouldBe(1);
        (await city.RunDeadlinesAsync()).ShouldBe(0);

        var found = (await Inspector.RecordFollowUpCheckAsync(Check(reported.Registration, FollowUpOutcome.Unlawful))).Registration;
        found.State.ShouldBe(FollowUpState.ViolationFound);
        (await city.WorkAsync(found.RegistrationId)).ShouldHaveSingleItem().Detail.ShouldBe("notify");
        (await Reporter.ListRegistrationsAsync(new ListRegistrationsRequest { OpenOnly = true })).Registrations.ShouldContain(r => r.RegistrationId == found.RegistrationId);
        var told = await Inspector.NotifyMarketRegulationAsync(new NotifyMarketRegulationRequest { RequestId = LicensingFixture.NewId(), RegistrationId = found.RegistrationId, Etag = found.Etag });
        told.Registration.State.ShouldBe(FollowUpState.Closed);
        (await city.WorkAsync(found.RegistrationId)).ShouldBeEmpty();
        (await Reporter.GetRegistrationAsync(new GetRegistrationRequest { RegistrationId = found.RegistrationId })).Registration.NotifiedOn.ShouldBe(city.Today.ToMessage());
    }

    [Fact]
    public async Task What_is_in_order_is_closed_and_an_item_without_a_planned_term_waits_on_the_list()
    {
        city.Clock.MoveTo(Day);
        var reported = (await Reporter.ReportRegistrationAsync(Report(Publications))).Registration;
        reported.CheckDueOn.ShouldBeNull();
        (await city.WorkAsync(reported.RegistrationId)).ShouldHaveSingleItem().DueOn.ShouldBeNull();

        (await Inspector.RecordFollowUpCheckAsync(Check(reported, FollowUpOutcome.InOrder))).Registration.State.ShouldBe(FollowUpState.Closed);
    }

    [Fact]
    public async Task An_item_that_needs_approval_is_refused_and_a_business_is_reported_once()
    {
        city.Clock.MoveTo(Day);
        var refused = await Reporter.ReportRegistrationAsync(Report(Steps.Pawn));
        (refused.Verdict, refused.Registration).ShouldBe((Verdict.Refused, null));
        refused.Basis.ShouldNotBeEmpty();

        var request = Report(Publications);
        var first = await Reporter.ReportRegistrationAsync(request);
        (await Reporter.ReportRegistrationAsync(request)).ShouldBe(first);
        request.RequestId = LicensingFixture.NewId();
        (await Reporter.ReportRegistrationAsync(request).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
    }

    [Fact]
    public async Task Only_market_regulation_reports_and_only_the_office_checks()
    {
        city.Clock.MoveTo(Day);
        (await city.Registrations(LicensingFixture.Agency, "clerk", "registration.reporter").ReportRegistrationAsync(Report(Publications)).ReasonAsync(StatusCode.PermissionDenied))
            .ShouldBe("AGENCY_NOT_ADMITTED");
        var reported = (await Reporter.ReportRegistrationAsync(Report(Publications))).Registration;
        (await Reporter.RecordFollowUpCheckAsync(Check(reported, FollowUpOutcome.InOrder)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        var tomorrow = Report(Publications);
        tomorrow.RegisteredOn = Day.AddDays(1).ToMessage();
        (await Reporter.ReportRegistrationAsync(tomorrow).ViolationsAsync()).ShouldBe(["registered_on:IN_THE_FUTURE"]);
        (await city.Registrations(LicensingFixture.Agency, "approver", "licensing.approver").PlanFollowUpChecksAsync(new PlanFollowUpChecksRequest
        {
            RequestId = LicensingFixture.NewId(), Zone = Zone.HighTech, Serial = Steps.Gas, Term = new TimeLimit { Days = 0 },
        }).ViolationsAsync()).ShouldBe(["serial:NOT_CANCELLED", "term.days:OUT_OF_RANGE", "term.unit:REQUIRED"]);
    }

    private static ReportRegistrationRequest Report(int serial) => new()
    {
        RequestId = LicensingFixture.NewId(),
        SubjectId = TestSubjects.Company().Reveal(),
        SubjectName = "衢州样例出入境服务有限公司",
        Zone = Zone.EconomicDevelopment,
        Serial = serial,
        RegisteredOn = Day.ToMessage(),
    };

    private RecordFollowUpCheckRequest Check(Registration registration, FollowUpOutcome outcome) => new()
    {
        RequestId = LicensingFixture.NewId(), RegistrationId = registration.RegistrationId, Etag = registration.Etag, CheckedOn = city.Today.ToMessage(), Outcome = outcome, Record = "核查记录2号",
    };
}

using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using ProjectState = Quzhou.HousingFund.V1.ProjectState;

namespace Quzhou.HousingFund.Tests;

/// <summary>Projects after their admission (衢公积金〔2018〕15号第十二至十四条).</summary>
public sealed class SupervisionTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    private SupervisionService.SupervisionServiceClient Clerk => fund.Supervision("inspector", "housingfund.clerk");

    [Fact]
    public async Task A_grave_visit_holds_intake_and_payout_until_the_inquiry_finds_nothing()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var loan = (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person()))).Loan;

        var visited = await Clerk.RecordVisitAsync(Visit(project, grave: true, RiskSignal.MassCancellation));

        visited.Cooperation.State.ShouldBe(CooperationState.OnHold);
        visited.Cooperation.SignalsOpen.ShouldBe([RiskSignal.MassCancellation]);
        (await fund.ReadAsync(project)).State.ShouldBe(ProjectState.Suspended);
        var refused = await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person()));
        (refused.Verdict, refused.Basis[0].Article).ShouldBe((Verdict.Refused, 12));
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(loan))).Verdict.ShouldBe(Verdict.Refused);

        var inquiry = await Clerk.ReportInquiryAsync(Inquiry(project, _ => { }));
        inquiry.Verdict.ShouldBe(Verdict.Refused);
        inquiry.Cooperation.State.ShouldBe(CooperationState.InForce);
        (await fund.ReadAsync(project)).State.ShouldBe(ProjectState.Cooperating);
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(await fund.LoanAsync(loan)))).Verdict.ShouldBe(Verdict.Granted);
    }

    public static TheoryData<string, Action<InquiryFacts>, string> Grounds => new()
    {
        { "verified bad press", f => f.NegativeMedia = f.ReportsVerified = true, "一" },
        { "false certificates", f => f.FalseCertificates = true, "二" },
        { "down payment reduced", f => f.DownPaymentReduced = true, "三" },
        { "false loans", f => f.FalseOrDoubtfulLoans = true, "四" },
        { "building stopped", f => f.ConstructionStopped = true, "五" },
        { "hinders and refuses", f => f.HindersFundLoans = f.RefusesToRectify = true, "六" },
        { "other grave risk", f => f.OtherGraveRisk = "股权被冻结", "七" },
        { "other loan risk", f => f.OtherLoanRisk = "账户被查封", "八" },
        { "bad press not verified", f => f.NegativeMedia = true, "" },
        { "hinders but rectifies", f => f.HindersFundLoans = true, "" },
    };

    [Theory]
    [MemberData(nameof(Grounds))]
    public async Task An_inquiry_is_reported_on_a_ground_of_Article_13_only(string name, Action<InquiryFacts> change, string item)
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());

        var answer = await Clerk.ReportInquiryAsync(Inquiry(project, change));

        answer.Verdict.ShouldBe(item.Length > 0 ? Verdict.Granted : Verdict.Refused, name);
        answer.Cooperation.InquiryOpen.ShouldBe(item.Length > 0, name);
        if (item.Length > 0)
            answer.Basis.ShouldHaveSingleItem().ShouldSatisfyAllConditions(b => b.Article.ShouldBe(13), b => b.Item.ShouldBe(item));
    }

    [Fact]
    public async Task The_committee_s_suspension_survives_a_punishment_that_ends_and_a_new_admission_lifts_it()
    {
        var developer = TestSubjects.Company();
        var project = await fund.AdmittedAsync(developer);
        var loan = (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person()))).Loan;
        await Clerk.ReportInquiryAsync(Inquiry(project, f => f.ConstructionStopped = true));
        (await fund.DecideAsync(AgendaKind.Suspension, project.ProjectId, Vote.For, Vote.For, Vote.For)).Item.State.ShouldBe(ItemState.Carried);
        var punishment = await fund.Host.Services.PunishAsync<HousingFundDb>(developer);
        var both = await fund.ReadAsync(project);
        both.SuspensionBasis.Select(b => b.Item).Distinct().ShouldContain("七");
        both.SuspensionBasis.ShouldContain(b => b.Article == 13 && b.Item == "五");

        await fund.Host.Services.ReleaseAsync<HousingFundDb>(developer, punishment);

        var suspended = await fund.ReadAsync(project);
        suspended.State.ShouldBe(ProjectState.Suspended);
        suspended.SuspensionBasis.ShouldNotContain(b => b.RuleId == "housingfund.cooperation.suspended");
        (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person()))).Verdict.ShouldBe(Verdict.Refused);
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(await fund.LoanAsync(loan)))).Verdict.ShouldBe(Verdict.Refused);

        var again = await fund.AdmittedAsync(developer, project.ProjectId);
        again.ProjectId.ShouldBe(project.ProjectId);
        again.State.ShouldBe(ProjectState.Cooperating);
        again.Agreement.UsedFen.ShouldBe(loan.AmountFen);
        (await fund.Approver.PayOutLoanAsync(HousingFundFixture.Payout(await fund.LoanAsync(loan)))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task The_committee_may_let_it_go_on_or_end_it()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        await Clerk.ReportInquiryAsync(Inquiry(project, f => f.FalseCertificates = true));
        (await fund.DecideAsync(AgendaKind.Suspension, project.ProjectId, Vote.Against, Vote.Against, Vote.For)).Item.State.ShouldBe(ItemState.Rejected);
        (await fund.ReadAsync(project)).State.ShouldBe(ProjectState.Cooperating);

        await Clerk.ReportInquiryAsync(Inquiry(project, f => f.FalseCertificates = true));
        (await fund.DecideAsync(AgendaKind.Termination, project.ProjectId, Vote.For, Vote.For, Vote.For)).Verdict.ShouldBe(Verdict.Granted);
        (await fund.ReadAsync(project)).State.ShouldBe(ProjectState.Ended);
        (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person()))).Verdict.ShouldBe(Verdict.Refused);
        (await Clerk.ReportInquiryAsync(Inquiry(project, f => f.FalseCertificates = true)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task Who_hinders_fund_loans_is_ordered_listed_and_reported_once()
    {
        var offender = TestSubjects.Company();
        var order = Order(offender.Reveal(), grave: true);
        var ordered = (await Clerk.OrderRectificationAsync(order)).Hindrance;
        (await fund.Supervision("inspector", "housingfund.approver").PublishHindranceAsync(Publication(ordered)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await fund.Supervision("approver", "housingfund.approver").PublishHindranceAsync(Publication(ordered))).Verdict.ShouldBe(Verdict.Refused);
        (await ReportsAsync(offender.Reveal())).ShouldBe(0);

        (await OverdueAsync()).ShouldNotContain(i => i.TargetId == ordered.HindranceId);
        fund.Clock.Advance(TimeSpan.FromDays(11));
        (await OverdueAsync()).ShouldContain(i => i.TargetId == ordered.HindranceId && i.Overdue);
        var request = Publication((await fund.Supervision("approver", "housingfund.approver").GetHindranceAsync(new GetHindranceRequest { HindranceId = ordered.HindranceId })).Hindrance);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await fund.Supervision("approver", "housingfund.approver").PublishHindranceAsync(request)));

        answers.ShouldAllBe(a => a.Verdict == Verdict.Granted && a.Hindrance.State == HindranceState.Published);
        answers.Select(a => a.ReportId).Distinct().ShouldHaveSingleItem();
        (await ReportsAsync(offender.Reveal())).ShouldBe(1);
        (await OverdueAsync()).ShouldNotContain(i => i.TargetId == ordered.HindranceId);
        var entries = (await Clerk.ListPublicEntriesAsync(new ListPublicEntriesRequest { Kind = PublicEntryKind.HinderedFundLoans, PageSize = 500 })).Entries;
        var entry = entries.ShouldHaveSingleItem();
        entry.Subject.Id.ShouldBe(offender.Masked());
        entry.Basis.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_rectifies_in_time_is_not_listed()
    {
        var ordered = (await Clerk.OrderRectificationAsync(Order(TestSubjects.Company().Reveal(), grave: true))).Hindrance;
        var confirmed = await fund.Supervision("approver", "housingfund.approver").ConfirmRectificationAsync(
            new ConfirmRectificationRequest { RequestId = HousingFundFixture.NewId(), HindranceId = ordered.HindranceId, Etag = ordered.Etag });

        confirmed.Hindrance.State.ShouldBe(HindranceState.Rectified);
        (await fund.Supervision("approver", "housingfund.approver").PublishHindranceAsync(Publication(confirmed.Hindrance)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task Visits_are_listed_by_pages()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        for (var i = 0; i < 3; i++)
            await Clerk.RecordVisitAsync(Visit(project, grave: false));

        var first = await Clerk.ListVisitsAsync(new ListVisitsRequest { ProjectId = project.ProjectId, PageSize = 2 });
        var second = await Clerk.ListVisitsAsync(new ListVisitsRequest { ProjectId = project.ProjectId, PageSize = 2, PageToken = first.NextPageToken });

        (first.Visits.Count, second.Visits.Count, second.NextPageToken).ShouldBe((2, 1, ""));
        var future = Visit(project, grave: false);
        future.VisitedOn = fund.ClockToday.AddDays(1).ToMessage();
        (await Clerk.RecordVisitAsync(future).ViolationsAsync()).ShouldBe(["visited_on:IN_THE_FUTURE"]);
    }

    [Fact]
    public async Task A_breach_of_the_agreement_ends_it_by_the_committee()
    {
        var project = await fund.CooperatingAsync(TestSubjects.Company());
        var tooLong = Inquiry(project, f => f.AgreementBreach = new string('违', 501));
        (await Clerk.ReportInquiryAsync(tooLong).ViolationsAsync()).ShouldBe(["facts.agreement_breach:TOO_LONG"]);

        var answer = await Clerk.ReportInquiryAsync(Inquiry(project, f =>
        {
            (f.GuaranteeWeakened, f.NewGuaranteeDemanded) = (true, true);
            f.AgreementBreach = "未提供办理产权证的资料";
        }));

        answer.Basis.Select(b => (b.Article, b.RuleId)).ShouldBe([(8, "housingfund.monitoring.guarantee-weakened"), (11, "housingfund.monitoring.agreement-breached")]);
        (await fund.DecideAsync(AgendaKind.Termination, project.ProjectId, Vote.For, Vote.For, Vote.For)).Verdict.ShouldBe(Verdict.Granted);
        (await fund.ReadAsync(project)).State.ShouldBe(ProjectState.Ended);
    }

    [Fact]
    public async Task Cooperations_are_listed_by_state_and_developer_and_by_pages()
    {
        var developer = TestSubjects.Company();
        Project[] projects = [await fund.CooperatingAsync(developer), await fund.CooperatingAsync(developer), await fund.CooperatingAsync(developer)];
        await fund.CooperatingAsync(TestSubjects.Company());
        await fund.Clerk.RegisterProjectAsync(HousingFundFixture.Project(developer));
        await Clerk.RecordVisitAsync(Visit(projects[1], grave: true, RiskSignal.MassCancellation));

        var first = await Clerk.ListCooperationsAsync(new ListCooperationsRequest { DeveloperId = developer.Reveal(), PageSize = 2 });
        var second = await Clerk.ListCooperationsAsync(new ListCooperationsRequest { DeveloperId = developer.Reveal(), PageSize = 2, PageToken = first.NextPageToken });

        first.Cooperations.Concat(second.Cooperations).Select(c => c.ProjectId).ShouldBe(projects.Select(p => p.ProjectId));
        (first.Cooperations.Count, second.NextPageToken).ShouldBe((2, ""));
        var held = await Clerk.ListCooperationsAsync(new ListCooperationsRequest { DeveloperId = developer.Reveal(), State = CooperationState.OnHold });
        held.Cooperations.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.ProjectId.ShouldBe(projects[1].ProjectId), c => c.Stops.ShouldNotBeEmpty());
        (await Clerk.ListCooperationsAsync(new ListCooperationsRequest { PageToken = first.NextPageToken }).ViolationsAsync()).ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
        (await Clerk.ListCooperationsAsync(new ListCooperationsRequest { DeveloperId = TestSubjects.Person().Reveal() }).ViolationsAsync()).ShouldHaveSingleItem().ShouldStartWith("developer_id:");
    }

    [Fact]
    public async Task Hindrances_are_listed_by_state_and_offender_and_by_pages()
    {
        var offender = TestSubjects.Company();
        var cases = new List<Hindrance>();
        for (var i = 0; i < 3; i++)
            cases.Add((await Clerk.OrderRectificationAsync(Order(offender.Reveal(), grave: false))).Hindrance);
        await Clerk.OrderRectificationAsync(Order(TestSubjects.Company().Reveal(), grave: false));
        await fund.Supervision("approver", "housingfund.approver").ConfirmRectificationAsync(
            new ConfirmRectificationRequest { RequestId = HousingFundFixture.NewId(), HindranceId = cases[2].HindranceId, Etag = cases[2].Etag });

        var first = await Clerk.ListHindrancesAsync(new ListHindrancesRequest { OffenderId = offender.Reveal(), PageSize = 2 });
        var second = await Clerk.ListHindrancesAsync(new ListHindrancesRequest { OffenderId = offender.Reveal(), PageSize = 2, PageToken = first.NextPageToken });

        first.Hindrances.Concat(second.Hindrances).Select(h => h.HindranceId).ShouldBe(cases.Select(c => c.HindranceId));
        (first.Hindrances.Count, second.NextPageToken).ShouldBe((2, ""));
        first.Hindrances.ShouldAllBe(h => h.Offender.Id == offender.Masked());
        var open = await Clerk.ListHindrancesAsync(new ListHindrancesRequest { OffenderId = offender.Reveal(), State = HindranceState.Ordered });
        open.Hindrances.Select(h => h.HindranceId).ShouldBe(cases.Take(2).Select(c => c.HindranceId));
        (await Clerk.ListHindrancesAsync(new ListHindrancesRequest { PageToken = first.NextPageToken }).ViolationsAsync()).ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
    }

    private async Task<IReadOnlyList<WorkItem>> OverdueAsync() =>
        (await fund.Clerk().ListDueWorkAsync(new ListDueWorkRequest { Kind = WorkKind.Rectification, OverdueOnly = true })).Items;

    private RecordVisitRequest Visit(Project project, bool grave, params RiskSignal[] signals)
    {
        var request = new RecordVisitRequest
        {
            RequestId = HousingFundFixture.NewId(),
            ProjectId = project.ProjectId,
            VisitedOn = fund.ClockToday.ToMessage(),
            Buildings = { new Building { Name = "1幢", Type = BuildingType.HighRise, Storeys = 18, StoreysDone = 14 } },
            Grave = grave,
            Record = "VISIT-1",
        };
        request.Signals.AddRange(signals);
        return request;
    }

    private static ReportInquiryRequest Inquiry(Project project, Action<InquiryFacts> change)
    {
        var facts = new InquiryFacts();
        change(facts);
        return new ReportInquiryRequest { RequestId = HousingFundFixture.NewId(), ProjectId = project.ProjectId, Facts = facts };
    }

    private OrderRectificationRequest Order(string offenderId, bool grave) => new()
    {
        RequestId = HousingFundFixture.NewId(),
        OffenderId = offenderId,
        OffenderName = "样例房产经纪有限公司",
        Party = HindranceParty.Intermediary,
        FoundOn = fund.ClockToday.ToMessage(),
        Grave = grave,
        Evidence = "RECORD-7",
        RectifyBy = fund.ClockToday.AddDays(10).ToMessage(),
    };

    private static PublishHindranceRequest Publication(Hindrance hindrance) =>
        new() { RequestId = HousingFundFixture.NewId(), HindranceId = hindrance.HindranceId, Etag = hindrance.Etag };

    private Task<int> ReportsAsync(string subject) => fund.QueryAsync(db => db.Outbox.CountAsync(o =>
        o.Type == "Quzhou.Contracts.V1.DishonestyReported" && EF.Functions.JsonContains(o.Payload, $$$"""{"subject":{"id":"{{{subject}}}"}}""")));
}

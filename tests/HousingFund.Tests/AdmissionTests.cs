using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.HousingFund.Tests;

/// <summary>Admission of a project from the application to the agreements (衢公积金〔2018〕15号第五至十条).</summary>
public sealed class AdmissionTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    [Fact]
    public async Task A_project_goes_the_whole_way_and_lends()
    {
        var developer = TestSubjects.Company();
        var filed = await fund.Clerk().ApplyForAdmissionAsync(fund.Application(developer));
        filed.Verdict.ShouldBe(Verdict.Granted);
        filed.Admission.Stage.ShouldBe(AdmissionStage.Filed);
        (await WorkOnAsync(filed.Admission.AdmissionId)).ShouldBe([WorkKind.Survey]);
        filed.Admission.DueOn.ShouldBe(WorkingDayCalendar.StateCouncil.NextWorkingDayOnOrAfter(fund.ClockToday.AddDays(3)).ToMessage());

        var surveyed = await fund.Surveyor().RecordSurveyAsync(fund.Survey(filed.Admission));
        surveyed.Verdict.ShouldBe(Verdict.Granted);
        var ratios = surveyed.Admission.Ratios;
        (ratios.LiabilityPercent, ratios.CurrentPercent, ratios.QuickPercent).ShouldBe(("33.33", "150", "100"));
        (await WorkOnAsync(filed.Admission.AdmissionId)).ShouldBe([WorkKind.Review]);
        surveyed.Admission.DueOn.ShouldBe(WorkingDayCalendar.StateCouncil.AddWorkingDays(fund.ClockToday, 2).ToMessage());

        var reviewed = await fund.Reviewer().ReviewAdmissionAsync(AdmissionSteps.Review(surveyed.Admission));
        reviewed.Admission.Stage.ShouldBe(AdmissionStage.Reviewed);
        (await WorkOnAsync(filed.Admission.AdmissionId)).ShouldBeEmpty();

        var decided = await fund.DecideAsync(AgendaKind.Admission, reviewed.Admission.AdmissionId, Vote.For, Vote.For, Vote.For, Vote.Against, Vote.Recused);
        decided.Verdict.ShouldBe(Verdict.Granted);
        decided.Basis.ShouldNotBeEmpty();
        var project = await fund.ReadAsync(new Project { ProjectId = reviewed.Admission.ProjectId });
        project.State.ShouldBe(ProjectState.Admitted);

        var unsigned = HousingFundFixture.Signing(project);
        unsigned.WithdrawalAgreementSigned = false;
        (await fund.Approver.SignAgreementAsync(unsigned)).Verdict.ShouldBe(Verdict.Refused);
        var signed = await fund.Approver.SignAgreementAsync(HousingFundFixture.Signing(await fund.ReadAsync(project)));
        signed.Project.State.ShouldBe(ProjectState.Cooperating);
        (await ReadAsync(reviewed.Admission)).Stage.ShouldBe(AdmissionStage.Concluded);
        (await WorkOnAsync(project.ProjectId)).ShouldBe([WorkKind.Visit]);
        (await fund.Clerk.ApplyForLoanAsync(HousingFundFixture.Loan(project, TestSubjects.Person()))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task Everything_that_is_missing_is_named_at_once_and_nothing_is_taken_in()
    {
        var request = fund.Application(TestSubjects.Company());
        request.Materials.RemoveAt(0);
        request.Materials.RemoveAt(0);
        request.Materials[^1].Kind.ShouldBe(MaterialKind.PublishedPromise);
        request.AnnualReportYear = 0;

        var answer = await fund.Clerk().ApplyForAdmissionAsync(request);

        answer.Verdict.ShouldBe(Verdict.Refused);
        answer.Admission.ShouldBeNull();
        answer.Basis.Count.ShouldBe(3);
    }

    public static TheoryData<string, Action<RecordSurveyRequest>, AdmissionStage> Surveys => new()
    {
        { "two people only", r => r.Surveyors.RemoveAt(2), AdmissionStage.Filed },
        { "no record of the visit", r => r.SiteRecord = "", AdmissionStage.Filed },
        { "a building that was not seen", r => r.Buildings[0].Name = "2幢", AdmissionStage.Filed },
        { "not far enough", r => r.Buildings[0].StoreysDone = 11, AdmissionStage.Refused },
        { "unlawful conduct", r => r.Facts.UnlawfulConduct = true, AdmissionStage.Refused },
        { "more debts than assets", r => r.Balance.TotalLiabilitiesFen = r.Balance.TotalAssetsFen + 1, AdmissionStage.Refused },
        { "as many debts as assets", r => r.Balance.TotalLiabilitiesFen = r.Balance.TotalAssetsFen, AdmissionStage.Surveyed },
        { "forged accounts", r => r.Facts.AccountsForged = true, AdmissionStage.Refused },
        { "finances and sales at risk", r => r.Facts.FinancialCapacityAtRisk = r.Facts.SalesCapacityAtRisk = true, AdmissionStage.Refused },
        { "finances alone at risk", r => r.Facts.FinancialCapacityAtRisk = true, AdmissionStage.Surveyed },
    };

    [Theory]
    [MemberData(nameof(Surveys))]
    public async Task A_survey_decides_by_what_it_found(string name, Action<RecordSurveyRequest> change, AdmissionStage expected)
    {
        var filed = (await fund.Clerk().ApplyForAdmissionAsync(fund.Application(TestSubjects.Company()))).Admission;
        var request = fund.Survey(filed);
        change(request);

        var answer = await fund.Surveyor().RecordSurveyAsync(request);

        answer.Admission.Stage.ShouldBe(expected, name);
        answer.Verdict.ShouldBe(expected == AdmissionStage.Surveyed ? Verdict.Granted : Verdict.Refused, name);
        answer.Basis.ShouldNotBeEmpty(name);
    }

    public static TheoryData<string, Action<RecordSurveyRequest>, string> BadSurveys => new()
    {
        { "a blank makes one officer two", r => r.Surveyors[2] = "surveyor-1 ", "surveyors[2]:BLANK_AROUND" },
        { "a digest without a record", r => (r.SiteRecord, r.SiteRecordDigest) = ("", Google.Protobuf.ByteString.CopyFrom(new byte[2000])), "site_record_digest:WRONG_LENGTH" },
    };

    [Theory]
    [MemberData(nameof(BadSurveys))]
    public async Task A_malformed_survey_names_its_field(string name, Action<RecordSurveyRequest> spoil, string expected)
    {
        var request = fund.Survey(new Admission { AdmissionId = HousingFundFixture.NewId(), Etag = "1" });
        spoil(request);

        (await fund.Surveyor().RecordSurveyAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task Who_surveyed_does_not_review_and_who_worked_on_it_neither_votes_nor_signs()
    {
        var surveyed = await fund.SurveyedAsync(TestSubjects.Company());
        (await fund.Admission("surveyor-2", "housingfund.reviewer").ReviewAdmissionAsync(AdmissionSteps.Review(surveyed)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");

        var reviewed = (await fund.Reviewer().ReviewAdmissionAsync(AdmissionSteps.Review(surveyed))).Admission;
        var request = fund.Meeting(AgendaKind.Admission, reviewed.AdmissionId);
        request.Members[0].Officer = "reviewer";
        var meeting = (await fund.Committee("clerk", "housingfund.clerk").ConveneMeetingAsync(request)).Meeting;
        var vote = new CastVoteRequest { RequestId = HousingFundFixture.NewId(), MeetingId = meeting.MeetingId, ItemId = meeting.Items[0].ItemId, Vote = Vote.For };
        (await fund.Committee("reviewer", "housingfund.committee").CastVoteAsync(vote).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await fund.Committee("stranger", "housingfund.committee").CastVoteAsync(vote).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("NOT_A_MEMBER");
        (await fund.VoteAsync(meeting, "reviewer", Vote.Recused)).Item.Ballots.ShouldHaveSingleItem().Vote.ShouldBe(Vote.Recused);
        (await fund.Committee("clerk", "housingfund.approver").SignDecisionAsync(AdmissionSteps.Signature(meeting)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
    }

    public static TheoryData<string, Vote[], ItemState, AdmissionStage> Votes => new()
    {
        { "two of five vote", [Vote.For, Vote.For], ItemState.Invalid, AdmissionStage.Reviewed },
        { "three of five for it", [Vote.For, Vote.For, Vote.For], ItemState.Carried, AdmissionStage.Passed },
        { "two of five for it", [Vote.For, Vote.For, Vote.Against], ItemState.Rejected, AdmissionStage.Refused },
        { "two of four for it, one stays away", [Vote.For, Vote.For, Vote.Abstain, Vote.Recused], ItemState.Rejected, AdmissionStage.Refused },
        { "three of four for it, one stays away", [Vote.For, Vote.For, Vote.For, Vote.Recused], ItemState.Carried, AdmissionStage.Passed },
    };

    [Theory]
    [MemberData(nameof(Votes))]
    public async Task The_committee_decides_by_quorum_and_majority(string name, Vote[] votes, ItemState state, AdmissionStage stage)
    {
        var reviewed = await fund.ReviewedAsync(TestSubjects.Company());

        var decided = await fund.DecideAsync(AgendaKind.Admission, reviewed.AdmissionId, votes);

        decided.Item.State.ShouldBe(state, name);
        (await ReadAsync(reviewed)).Stage.ShouldBe(stage, name);
        if (state == ItemState.Invalid)
            (await fund.DecideAsync(AgendaKind.Admission, reviewed.AdmissionId, Vote.For, Vote.For, Vote.For)).Item.State.ShouldBe(ItemState.Carried, name);
    }

    [Fact]
    public async Task A_member_votes_once_and_a_matter_is_on_one_agenda()
    {
        var reviewed = await fund.ReviewedAsync(TestSubjects.Company());
        var committee = fund.Committee("clerk", "housingfund.clerk");
        var meeting = (await committee.ConveneMeetingAsync(fund.Meeting(AgendaKind.Admission, reviewed.AdmissionId))).Meeting;
        await fund.VoteAsync(meeting, "director", Vote.For);

        var again = new CastVoteRequest { RequestId = HousingFundFixture.NewId(), MeetingId = meeting.MeetingId, ItemId = meeting.Items[0].ItemId, Vote = Vote.Against };
        (await fund.Committee("director", "housingfund.committee").CastVoteAsync(again).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        (await committee.ConveneMeetingAsync(fund.Meeting(AgendaKind.Admission, reviewed.AdmissionId)).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        (await committee.ConveneMeetingAsync(fund.Meeting(AgendaKind.Suspension, reviewed.ProjectId)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("NOT_READY");
        var four = fund.Meeting(AgendaKind.Admission, reviewed.AdmissionId);
        four.Members.RemoveAt(4);
        (await committee.ConveneMeetingAsync(four).ViolationsAsync()).ShouldBe(["members:TOO_FEW"]);
    }

    [Fact]
    public async Task A_review_sends_back_to_a_new_survey_or_refuses()
    {
        var surveyed = await fund.SurveyedAsync(TestSubjects.Company());
        var back = (await fund.Reviewer().ReviewAdmissionAsync(AdmissionSteps.Review(surveyed, ReviewOutcome.SentBack))).Admission;
        back.Stage.ShouldBe(AdmissionStage.SentBack);
        (await WorkOnAsync(back.AdmissionId)).ShouldBe([WorkKind.Survey]);
        var again = (await fund.Surveyor().RecordSurveyAsync(fund.Survey(back))).Admission;

        var refused = await fund.Reviewer().ReviewAdmissionAsync(AdmissionSteps.Review(again, ReviewOutcome.Disagreed));

        (refused.Verdict, refused.Admission.Stage).ShouldBe((Verdict.Refused, AdmissionStage.Refused));
        (await fund.ReadAsync(new Project { ProjectId = again.ProjectId })).State.ShouldBe(ProjectState.Refused);
    }

    [Fact]
    public async Task No_step_is_skipped()
    {
        var filed = (await fund.Clerk().ApplyForAdmissionAsync(fund.Application(TestSubjects.Company()))).Admission;
        var project = await fund.ReadAsync(new Project { ProjectId = filed.ProjectId });

        (await fund.Reviewer().ReviewAdmissionAsync(AdmissionSteps.Review(filed)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await fund.Approver.AdmitProjectAsync(HousingFundFixture.Admission(project)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await fund.Approver.SignAgreementAsync(HousingFundFixture.Signing(project)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task Due_work_is_paged_by_its_last_day_and_overdue_work_stands_out()
    {
        var mine = new List<string>();
        for (var i = 0; i < 5; i++)
            mine.Add((await fund.Clerk().ApplyForAdmissionAsync(fund.Application(TestSubjects.Company()))).Admission.AdmissionId);
        var seen = new List<WorkItem>();
        for (var token = ""; ;)
        {
            var page = await fund.Clerk().ListDueWorkAsync(new ListDueWorkRequest { Kind = WorkKind.Survey, PageSize = 2, PageToken = token });
            page.Items.Count.ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page.Items);
            if ((token = page.NextPageToken).Length == 0)
                break;
        }

        seen.Select(i => i.WorkId).ShouldBeUnique();
        mine.ShouldBeSubsetOf(seen.Select(i => i.TargetId));
        seen.ShouldAllBe(i => !i.Overdue);
        seen.Select(i => new DateOnly(i.DueOn.Year, i.DueOn.Month, i.DueOn.Day)).ShouldBeInOrder();
        (await fund.Clerk().ListDueWorkAsync(new ListDueWorkRequest { OverdueOnly = true })).Items.ShouldNotContain(i => mine.Contains(i.TargetId));
        (await fund.Clerk().ListDueWorkAsync(new ListDueWorkRequest { Kind = WorkKind.Review, PageToken = (await FirstPageAsync()).NextPageToken }).ViolationsAsync())
            .ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
    }

    public static TheoryData<string, Action<ApplyForAdmissionRequest>, string> Malformed => new()
    {
        { "no request id", r => r.RequestId = "", "request_id:REQUIRED" },
        { "a person as developer", r => r.DeveloperId = TestSubjects.Person().Reveal(), "developer_id:NOT_AN_ORGANISATION" },
        { "no name", r => r.Name = " ", "name:REQUIRED" },
        { "no kind", r => r.Kind = ProjectKind.Unspecified, "kind:REQUIRED" },
        { "no buildings", r => r.Buildings.Clear(), "buildings:TOO_FEW" },
        { "more storeys done than planned", r => r.Buildings[0].StoreysDone = 19, "buildings[0].storeys_done:OUT_OF_RANGE" },
        { "no profile", r => r.Profile = null, "profile:REQUIRED" },
        { "no materials", r => r.Materials.Clear(), "materials:TOO_FEW" },
        { "a short digest", r => r.Materials[0].Digest = Google.Protobuf.ByteString.CopyFrom(1, 2), "materials[0].digest:WRONG_LENGTH" },
        { "an unknown material", r => r.Materials[0].Kind = (MaterialKind)99, "materials[0].kind:UNKNOWN_VALUE" },
        { "a day that does not exist", r => r.MonthlyStatementMonth = new Google.Type.Date { Year = 2026, Month = 2, Day = 30 }, "monthly_statement_month:DATE_DOES_NOT_EXIST" },
        { "an earlier project that is no id", r => r.EarlierProjectId = "1", "earlier_project_id:NOT_UUID" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_application_names_its_field(string name, Action<ApplyForAdmissionRequest> spoil, string expected)
    {
        var request = fund.Application(TestSubjects.Company());
        spoil(request);

        (await fund.Clerk().ApplyForAdmissionAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task A_repeat_changes_nothing_a_stale_etag_and_a_missing_role_are_refused()
    {
        var request = fund.Application(TestSubjects.Company());
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await fund.Clerk().ApplyForAdmissionAsync(request)));
        var admission = answers.Select(a => a.Admission).DistinctBy(a => a.AdmissionId).ShouldHaveSingleItem();
        var stale = fund.Survey(admission);
        stale.Etag = "0";

        (await fund.Surveyor().RecordSurveyAsync(stale).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");
        (await fund.Clerk().RecordSurveyAsync(fund.Survey(admission)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        (await ReadAsync(admission)).Stage.ShouldBe(AdmissionStage.Filed);
    }

    [Fact]
    public async Task An_agreement_is_extended_and_the_archive_is_paged()
    {
        var project = await fund.AdmittedAsync(TestSubjects.Company());
        var until = HousingFundFixture.Today.AddYears(2);
        var request = new ExtendAgreementRequest { RequestId = HousingFundFixture.NewId(), ProjectId = project.ProjectId, Etag = project.Etag, ValidUntil = until.ToMessage() };

        var extended = await fund.Admission("approver", "housingfund.approver").ExtendAgreementAsync(request);

        extended.Project.Agreement.ValidUntil.ShouldBe(until.ToMessage());
        await fund.Clerk().FileMaterialsAsync(new FileMaterialsRequest
        {
            RequestId = HousingFundFixture.NewId(), ProjectId = project.ProjectId, Materials = { AdmissionSteps.Paper(MaterialKind.StructureAcceptance) },
        });
        var first = await fund.Clerk().ListMaterialsAsync(new ListMaterialsRequest { ProjectId = project.ProjectId, PageSize = 20 });
        var second = await fund.Clerk().ListMaterialsAsync(new ListMaterialsRequest { ProjectId = project.ProjectId, PageSize = 20, PageToken = first.NextPageToken });
        (first.Materials.Count, second.Materials.Count, second.NextPageToken).ShouldBe((20, 4, ""));
        second.Materials[^1].Material.Kind.ShouldBe(MaterialKind.StructureAcceptance);
    }

    [Fact]
    public async Task The_papers_go_to_the_archive_with_the_record_of_every_building_and_once()
    {
        var project = await fund.AdmittedAsync(TestSubjects.Company());
        var request = new HandOverArchiveRequest
        {
            RequestId = HousingFundFixture.NewId(),
            ProjectId = project.ProjectId,
            Records = { new StructureRecord { Building = "2幢", Reference = "STRUCTURE-1", Digest = Google.Protobuf.ByteString.CopyFrom(new byte[32]) } },
        };
        var refused = await fund.Clerk().HandOverArchiveAsync(request);
        (refused.Verdict, refused.Materials.Count).ShouldBe((Verdict.Refused, 0));
        refused.Basis.ShouldHaveSingleItem().Item.ShouldBe("三");

        request.RequestId = HousingFundFixture.NewId();
        request.Records[0].Building = "1幢";
        (await fund.Clerk().HandOverArchiveAsync(request)).Materials.ShouldHaveSingleItem().Material.Kind.ShouldBe(MaterialKind.StructureAcceptance);
        request.RequestId = HousingFundFixture.NewId();
        (await fund.Clerk().HandOverArchiveAsync(request).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    private async Task<ListDueWorkResponse> FirstPageAsync() => await fund.Clerk().ListDueWorkAsync(new ListDueWorkRequest { Kind = WorkKind.Survey, PageSize = 1 });

    private async Task<Admission> ReadAsync(Admission admission) =>
        (await fund.Clerk().GetAdmissionAsync(new GetAdmissionRequest { AdmissionId = admission.AdmissionId })).Admission;

    private async Task<IReadOnlyList<WorkKind>> WorkOnAsync(string target)
    {
        var open = await fund.Clerk().ListDueWorkAsync(new ListDueWorkRequest { PageSize = 500 });
        return [.. open.Items.Where(i => i.TargetId == target).Select(i => i.Kind)];
    }
}

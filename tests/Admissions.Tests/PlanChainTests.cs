using Grpc.Core;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.TestServers;
using Date = Google.Type.Date;

namespace Quzhou.Admissions.Tests;

/// <summary>Plans with their channels, their chain of signatures, quotas and special talents.</summary>
public sealed class PlanChainTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    private static readonly Date InTime = new() { Year = 2018, Month = 4, Day = 10 };
    private static readonly Date Late = new() { Year = 2018, Month = 4, Day = 11 };

    [Fact]
    public async Task A_county_plan_is_prepared_by_three_and_approved_by_three()
    {
        var plan = await CountyPlanAsync();
        var (state, chain) = (await DeclareAsync(plan, 0, 0), new[] { "county-education-bureau", "county-finance-bureau", "county-price-bureau", "education-bureau", "finance-bureau", "price-bureau" });
        (await SignAsync(state.Plan, "finance-bureau", "f0").ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("NOT_REPORTED");
        var declared = state.Plan;

        for (var i = 0; i < chain.Length; i++)
        {
            declared.Approved.ShouldBeFalse(chain[i]);
            var signed = await SignAsync(declared, chain[i], $"officer{i}");
            signed.Verdict.ShouldBe(Verdict.Granted, chain[i]);
            declared = signed.Plan;
            (await SignAsync(declared, chain[i], "another").ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("SIGNED_ALREADY", chain[i]);
        }

        declared.Approved.ShouldBeTrue();
        declared.Signatures.Select(s => s.Signatory).ShouldBe(
            [PlanSignatory.CountyEducation, PlanSignatory.CountyFinance, PlanSignatory.CountyPrice, PlanSignatory.CityEducation, PlanSignatory.CityFinance, PlanSignatory.CityPrice]);
    }

    [Fact]
    public async Task The_last_signature_that_reports_a_plan_comes_in_time_and_nobody_signs_for_two()
    {
        var declared = (await DeclareAsync(await CountyPlanAsync(), 0, 0)).Plan;
        declared = (await SignAsync(declared, "county-education-bureau", "o1")).Plan;
        (await SignAsync(declared, "county-finance-bureau", "o1").ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        declared = (await SignAsync(declared, "county-finance-bureau", "o2")).Plan;

        var late = await SignAsync(declared, "county-price-bureau", "o3", Late);

        (late.Verdict, late.Basis[0].RuleId, late.Plan.Signatures.Count).ShouldBe((Verdict.Refused, "admissions.plan.reported-until", 2));
        (await SignAsync(declared, "county-price-bureau", "o3")).Verdict.ShouldBe(Verdict.Granted);
    }

    [Theory]
    [InlineData(292, Verdict.Refused)]
    [InlineData(293, Verdict.Granted)]
    public async Task A_school_with_quotas_gives_at_least_65_percent_of_450(int quota, Verdict expected)
    {
        var plan = (await city.Clerk.SubmitPlanAsync(Steps.Plan(await SchoolAsync(Jurisdiction.City, quotaSchool: true)))).Plan;

        var answer = await DeclareAsync(plan, quota, 0);

        answer.Verdict.ShouldBe(expected);
        answer.Basis.Rules().ShouldBe(expected == Verdict.Granted ? [] : ["admissions.quota.share"]);
        answer.Plan.QuotaSeats.ShouldBe(expected == Verdict.Granted ? quota : 0);
    }

    [Theory]
    [InlineData(22, Verdict.Granted)]
    [InlineData(23, Verdict.Refused)]
    public async Task Special_talents_take_at_most_5_percent_of_450(int special, Verdict expected)
    {
        var plan = (await city.Clerk.SubmitPlanAsync(Steps.Plan(await SchoolAsync(Jurisdiction.City)))).Plan;

        (await DeclareAsync(plan, 0, special)).Verdict.ShouldBe(expected);
    }

    [Fact]
    public async Task An_undeclared_plan_of_a_school_with_quotas_is_not_approved()
    {
        var plan = (await city.Clerk.SubmitPlanAsync(Steps.Plan(await SchoolAsync(Jurisdiction.City, quotaSchool: true)))).Plan;

        var answer = await city.Approver.ApprovePlanAsync(Steps.Approval(plan));

        (answer.Verdict, answer.Plan.State).ShouldBe((Verdict.Refused, PlanState.Submitted));
        answer.Basis.Rules().ShouldBe(["admissions.quota.share"]);
    }

    [Fact]
    public async Task Quotas_are_divided_whole_with_a_tilt_to_rural_schools_once_the_plan_is_approved()
    {
        var (town, rural) = (await JuniorAsync(rural: false), await JuniorAsync(rural: true));
        foreach (var junior in new[] { town, rural })
        {
            await city.Exam("clerk", "admissions.clerk").RecordJuniorSchoolYearAsync(new RecordJuniorSchoolYearRequest
            {
                RequestId = AdmissionsFixture.NewId(), JuniorSchoolId = junior, Year = 2018, Graduates = 200, Registered = 200, CompliancePercent = 100,
            });
        }
        var plan = (await city.Clerk.SubmitPlanAsync(Steps.Plan(await SchoolAsync(Jurisdiction.City, quotaSchool: true)))).Plan;
        var declared = (await DeclareAsync(plan, 300, 0)).Plan;
        var early = await ApportionAsync(plan);
        early.Verdict.ShouldBe(Verdict.Refused);
        early.Basis.Rules().ShouldBe(["admissions.plan.approved-first", "admissions.plan.signatories"]);
        await city.Approver.ApprovePlanAsync(new ApprovePlanRequest { RequestId = AdmissionsFixture.NewId(), PlanId = plan.PlanId, Etag = declared.Etag });

        var answer = await ApportionAsync(plan);

        answer.Quotas.Sum(q => q.Seats).ShouldBe(300);
        answer.Quotas.Single(q => q.JuniorSchoolId == rural).Seats.ShouldBeGreaterThan(answer.Quotas.Single(q => q.JuniorSchoolId == town).Seats);
        answer.Basis.Count.ShouldBe(answer.Quotas.Count);
        (await city.Plans("reader", "admissions.reader").ListQuotasAsync(new ListQuotasRequest { PlanId = plan.PlanId })).Quotas.Sum(q => q.Seats).ShouldBe(300);
    }

    [Theory]
    [InlineData(15, 30, 2, "")]
    [InlineData(16, 30, 2, "admissions.special.scheme")]
    [InlineData(15, 30, 1, "admissions.special.scheme")]
    public async Task A_talent_scheme_is_in_time_and_watched(int submitted, int tested, int observers, string rule)
    {
        var request = Scheme(await SchoolAsync(Jurisdiction.City));
        (request.SubmittedOn.Day, request.TestOn.Day, request.PublicObservers) = (submitted, tested, observers);

        var answer = await city.Plans("clerk", "admissions.clerk").SubmitTalentSchemeAsync(request);

        answer.Verdict.ShouldBe(rule.Length == 0 ? Verdict.Granted : Verdict.Refused);
        answer.Basis.Rules().ShouldBe(rule.Length == 0 ? [] : [rule]);
    }

    [Fact]
    public async Task A_talent_scheme_needs_three_past_lines_and_another_officer()
    {
        var school = await SchoolAsync(Jurisdiction.City);
        var scheme = (await city.Plans("clerk", "admissions.clerk").SubmitTalentSchemeAsync(Scheme(school))).Scheme;
        ApproveTalentSchemeRequest Approval() => new() { RequestId = AdmissionsFixture.NewId(), SchemeId = scheme.SchemeId, Etag = scheme.Etag };

        (await city.Plans("clerk", "admissions.approver").ApproveTalentSchemeAsync(Approval()).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await city.Plans("approver", "admissions.approver").ApproveTalentSchemeAsync(Approval()).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("PAST_LINES_MISSING");
        foreach (var past in new[] { 2015, 2016, 2017 })
        {
            await city.Plans("clerk", "admissions.clerk").RecordPastLineAsync(new RecordPastLineRequest
            {
                RequestId = AdmissionsFixture.NewId(), SchoolId = school, Year = past, LineTenths = 5000,
            });
        }

        var approved = await city.Plans("approver", "admissions.approver").ApproveTalentSchemeAsync(Approval());

        (approved.Verdict, approved.Scheme.Approved).ShouldBe((Verdict.Granted, true));
        (await city.Plans("reader", "admissions.reader").ListTalentSchemesAsync(new ListTalentSchemesRequest { Year = 2018, PageSize = 500 })).Schemes.ShouldContain(approved.Scheme);
    }

    [Fact]
    public async Task A_late_plan_is_refused_and_plans_come_in_as_a_table()
    {
        var request = Steps.Plan(await SchoolAsync(Jurisdiction.City));
        request.ReportedOn = Late;
        (await city.Clerk.SubmitPlanAsync(request)).Basis.Rules().ShouldBe(["admissions.plan.reported-until"]);
        var (good, bad) = (Steps.PublicSchool(), Steps.PublicSchool());
        var ids = new[] { (await city.Clerk.RegisterSchoolAsync(good)).School, (await city.Clerk.RegisterSchoolAsync(bad)).School };
        await ProfileAsync(ids[1].SchoolId, Jurisdiction.City, quotaSchool: true);
        var lines = new[] { "学校名称,招生班级数,招生学生数,指标数,特长生数,备注", $"{good.Name},10,450,0,5,=HYPERLINK(1)", $"{bad.Name},10,450,292,0,", "没有的学校,10,450,0,0,", $"{good.Name},x,450,0,0," };

        var taken = await city.PlansAsync(Importing.Header(2041), Importing.Csv(lines));

        (taken.Summary.Accepted, taken.Summary.Rejected).ShouldBe((1, 3));
        taken.Errors.Select(e => $"{e.Row}/{e.Field}:{e.Reason}").ShouldBe(
            ["2/school:admissions.quota.share", "3/school:UNKNOWN_SCHOOL", "4/classes:NOT_A_NUMBER", "4/school:DUPLICATE"], ignoreOrder: true);
        var exported = await city.ExportAsync(ExchangeTable.Plans, 2041).RowsAsync();
        exported.ShouldHaveSingleItem()[^1].ShouldBe("'=HYPERLINK(1)");
        exported[0][..5].ShouldBe([good.Name, "10", "450", "0", "5"]);
    }

    [Fact]
    public async Task A_sanctioned_operators_plan_is_not_signed()
    {
        var company = TestSubjects.Company();
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PrivateSchool(company))).School;
        await ProfileAsync(school.SchoolId, Jurisdiction.County);
        var declared = (await DeclareAsync((await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId))).Plan, 0, 0)).Plan;
        await city.Host.Services.PunishAsync<AdmissionsDb>(company);

        var answer = await SignAsync(declared, "county-education-bureau", "o1");

        (answer.Verdict, answer.Basis[0].RuleId).ShouldBe((Verdict.Refused, "admissions.plan.sanctioned-operator"));
        answer.Plan.Signatures.ShouldBeEmpty();
    }

    private static SubmitTalentSchemeRequest Scheme(string school) => new()
    {
        RequestId = AdmissionsFixture.NewId(),
        SchoolId = school,
        Year = 2018,
        Field = TalentField.Art,
        Seats = 10,
        PublicObservers = 2,
        SubmittedOn = new Date { Year = 2018, Month = 4, Day = 15 },
        TestOn = new Date { Year = 2018, Month = 4, Day = 30 },
    };

    private async Task<Plan> CountyPlanAsync() => (await city.Clerk.SubmitPlanAsync(Steps.Plan(await SchoolAsync(Jurisdiction.County)))).Plan;

    private async Task<string> SchoolAsync(Jurisdiction jurisdiction, bool quotaSchool = false)
    {
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
        await ProfileAsync(school.SchoolId, jurisdiction, quotaSchool);
        return school.SchoolId;
    }

    private async Task ProfileAsync(string school, Jurisdiction jurisdiction, bool quotaSchool = false) =>
        await city.Plans("clerk", "admissions.clerk").SetSchoolProfileAsync(new SetSchoolProfileRequest
        {
            RequestId = AdmissionsFixture.NewId(), SchoolId = school, Jurisdiction = jurisdiction, Grade = SchoolGrade.Ordinary, District = "龙游县", QuotaSchool = quotaSchool,
        });

    private async Task<string> JuniorAsync(bool rural)
    {
        var code = Guid.NewGuid().ToString("N")[..12];
        return (await city.Exam("clerk", "admissions.clerk").RegisterJuniorSchoolAsync(new RegisterJuniorSchoolRequest
        {
            RequestId = AdmissionsFixture.NewId(), Code = code, Name = $"样例初中{code}", District = "龙游县", Rural = rural,
        })).JuniorSchool.JuniorSchoolId;
    }

    private async Task<DeclarePlanResponse> DeclareAsync(Plan plan, int quota, int special) =>
        await city.Plans("clerk", "admissions.clerk").DeclarePlanAsync(new DeclarePlanRequest
        {
            RequestId = AdmissionsFixture.NewId(), PlanId = plan.PlanId, Etag = plan.Etag, QuotaSeats = quota, SpecialTalentSeats = special, Figures = new PlanFigures(),
        });

    private async Task<ApportionQuotaResponse> ApportionAsync(Plan plan) =>
        await city.Plans("clerk", "admissions.clerk").ApportionQuotaAsync(new ApportionQuotaRequest { RequestId = AdmissionsFixture.NewId(), PlanId = plan.PlanId });

    private AsyncUnaryCall<SignPlanResponse> SignAsync(PlanDeclaration plan, string agency, string officer, Date? on = null) =>
        city.Plans(officer, "admissions.approver", agency).SignPlanAsync(new SignPlanRequest
        {
            RequestId = AdmissionsFixture.NewId(), PlanId = plan.PlanId, Etag = plan.Etag, SignedOn = on ?? InTime,
        });
}

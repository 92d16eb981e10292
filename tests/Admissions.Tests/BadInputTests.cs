using Grpc.Core;
using Quzhou.Admissions.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>What cannot be accepted is refused precisely, and changes nothing.</summary>
public sealed class BadInputTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    public static TheoryData<string, Action<RegisterSchoolRequest>, string> Schools => new()
    {
        { "no request id", r => r.RequestId = "", "request_id:REQUIRED" },
        { "a request id of version 1", r => r.RequestId = "c232ab00-9414-11ec-b3c8-9f6bdeced846", "request_id:NOT_UUID4" },
        { "no name", r => r.Name = " ", "name:REQUIRED" },
        { "a name too long", r => r.Name = new string('长', 101), "name:TOO_LONG" },
        { "no ownership", r => r.Ownership = Ownership.Unspecified, "ownership:REQUIRED" },
        { "an unknown ownership", r => r.Ownership = (Ownership)9, "ownership:UNKNOWN_VALUE" },
        { "negative tuition", r => r.TuitionFen = -1, "tuition_fen:NEGATIVE" },
        { "tuition beyond a million yuan", r => r.TuitionFen = 100_000_001, "tuition_fen:TOO_LARGE" },
        { "no operator", r => r.OperatorId = "", "operator_id:REQUIRED" },
        { "a wrong check character", r => r.OperatorId = r.OperatorId[..17] + (r.OperatorId[17] == 'A' ? 'B' : 'A'), "operator_id:CHECK_CHARACTER" },
        { "a person as operator", r => r.OperatorId = TestSubjects.Person().Reveal(), "operator_id:NOT_AN_ORGANISATION" },
        { "no operator's name", r => r.OperatorName = "", "operator_name:REQUIRED" },
    };

    [Theory]
    [MemberData(nameof(Schools))]
    public async Task A_malformed_school_names_its_field(string name, Action<RegisterSchoolRequest> spoil, string expected)
    {
        var request = Steps.PrivateSchool(TestSubjects.Company());
        spoil(request);

        (await city.Clerk.RegisterSchoolAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task A_public_school_with_an_operator_or_high_fees_is_refused()
    {
        var request = Steps.PublicSchool();
        (request.OperatorId, request.HighFee) = (TestSubjects.Company().Reveal(), true);

        (await city.Clerk.RegisterSchoolAsync(request).ViolationsAsync()).ShouldBe(["operator_id:NOT_ALLOWED", "high_fee:NOT_ALLOWED"]);
    }

    public static TheoryData<string, Action<SubmitPlanRequest>, string> Plans => new()
    {
        { "no school", r => r.SchoolId = "", "school_id:REQUIRED" },
        { "a school that is no UUID", r => r.SchoolId = "衢州一中", "school_id:NOT_UUID" },
        { "a year before the notice", r => r.Year = 2017, "year:OUT_OF_RANGE" },
        { "a year too far", r => r.Year = 2101, "year:OUT_OF_RANGE" },
        { "no class", r => r.Classes = 0, "classes:OUT_OF_RANGE" },
        { "201 classes", r => r.Classes = 201, "classes:OUT_OF_RANGE" },
        { "no seat", r => r.Seats = 0, "seats:OUT_OF_RANGE" },
        { "negative seats", r => r.Seats = -1, "seats:OUT_OF_RANGE" },
        { "20,001 seats", r => r.Seats = 20_001, "seats:OUT_OF_RANGE" },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_malformed_plan_names_its_field_and_leaves_no_plan(string name, Action<SubmitPlanRequest> spoil, string expected)
    {
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
        var request = Steps.Plan(school.SchoolId);
        spoil(request);

        (await city.Clerk.SubmitPlanAsync(request).ViolationsAsync()).ShouldBe([expected], name);

        (await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId))).Plan.ShouldNotBeNull();
    }

    public static TheoryData<string, Action<RegisterCandidateRequest>, string> Candidates => new()
    {
        { "no person", r => r.PersonId = "", "person_id:REQUIRED" },
        { "a birth date that does not exist", r => r.PersonId = "330802200302300012", "person_id:BIRTH_DATE" },
        { "a company as candidate", r => r.PersonId = TestSubjects.Company().Reveal(), "person_id:NOT_A_PERSON" },
        { "no name", r => r.PersonName = "", "person_name:REQUIRED" },
        { "a name too long", r => r.PersonName = new string('长', 101), "person_name:TOO_LONG" },
        { "a short guardian's number", r => r.GuardianId = "3308", "guardian_id:WRONG_LENGTH" },
        { "a company as guardian", r => r.GuardianId = TestSubjects.Company().Reveal(), "guardian_id:NOT_A_PERSON" },
        { "the candidate as guardian", r => r.GuardianId = r.PersonId, "guardian_id:SAME_AS_CANDIDATE" },
        { "no guardian's name", r => r.GuardianName = "", "guardian_name:REQUIRED" },
    };

    [Theory]
    [MemberData(nameof(Candidates))]
    public async Task A_malformed_candidate_names_its_field(string name, Action<RegisterCandidateRequest> spoil, string expected)
    {
        var request = Steps.Candidate();
        spoil(request);

        (await city.Clerk.RegisterCandidateAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    public static TheoryData<string, Action<SubmitPreferencesRequest>, string> Preferences => new()
    {
        { "no school", r => r.SchoolIds.Clear(), "school_ids:TOO_FEW" },
        { "eleven schools", r => r.SchoolIds.AddRange(Enumerable.Range(0, 10).Select(_ => AdmissionsFixture.NewId())), "school_ids:TOO_MANY" },
        { "a school twice", r => r.SchoolIds.Add(r.SchoolIds[0]), "school_ids:DUPLICATE" },
        { "a school that is no UUID", r => r.SchoolIds[0] = "x", "school_ids[0]:NOT_UUID" },
        { "no version", r => r.Etag = "", "etag:REQUIRED" },
        { "no year", r => r.Year = 0, "year:OUT_OF_RANGE" },
    };

    [Theory]
    [MemberData(nameof(Preferences))]
    public async Task A_malformed_filing_names_its_field_and_changes_nothing(string name, Action<SubmitPreferencesRequest> spoil, string expected)
    {
        var plan = await city.ApprovedPlanAsync(Steps.PublicSchool());
        var candidate = await city.CandidateAsync();
        var request = Steps.Preferences(candidate, plan.SchoolId);
        spoil(request);

        (await city.Clerk.SubmitPreferencesAsync(request).ViolationsAsync()).ShouldBe([expected], name);

        (await city.Reader.GetCandidateAsync(new GetCandidateRequest { CandidateId = candidate.CandidateId })).Candidate.ShouldBe(candidate);
    }

    [Fact]
    public async Task All_fields_at_fault_are_named_at_once() =>
        (await city.Clerk.RegisterCandidateAsync(new RegisterCandidateRequest()).ViolationsAsync())
            .ShouldBe(["request_id:REQUIRED", "person_id:REQUIRED", "person_name:REQUIRED", "guardian_id:REQUIRED", "guardian_name:REQUIRED"]);

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var unknown = AdmissionsFixture.NewId();
        var candidate = await city.CandidateAsync();

        (await city.Reader.GetPlanAsync(new GetPlanRequest { PlanId = unknown }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await city.Reader.GetCandidateAsync(new GetCandidateRequest { CandidateId = unknown }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await city.Clerk.SubmitPlanAsync(Steps.Plan(unknown)).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await city.Approver.ApprovePlanAsync(new ApprovePlanRequest { RequestId = AdmissionsFixture.NewId(), PlanId = unknown, Etag = "1" })
            .ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await city.Reader.CheckPlacementAsync(new CheckPlacementRequest { CandidateId = candidate.CandidateId, SchoolId = unknown, Year = Steps.Year })
            .ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task A_page_token_of_another_list_is_refused()
    {
        for (var i = 0; i < 2; i++)
            await city.CandidateAsync();
        var token = (await city.Reader.ListCandidatesAsync(new ListCandidatesRequest { PageSize = 1 })).NextPageToken;
        token.ShouldNotBeEmpty();

        (await city.Reader.ListPlansAsync(new ListPlansRequest { PageToken = token }).ViolationsAsync()).ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
        (await city.Reader.ListPlansAsync(new ListPlansRequest { PageToken = "!" }).ViolationsAsync()).ShouldBe(["page_token:PAGE_TOKEN_MALFORMED"]);
        (await city.Reader.ListPlansAsync(new ListPlansRequest { PageSize = -1 }).ViolationsAsync()).ShouldBe(["page_size:NEGATIVE"]);
        (await city.Reader.ListPlansAsync(new ListPlansRequest { Year = 1999 }).ViolationsAsync()).ShouldBe(["year:OUT_OF_RANGE"]);
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_right_token()
    {
        var request = Steps.PublicSchool();
        AdmissionsService.AdmissionsServiceClient With(CallInvoker invoker) => new(invoker);

        (await With(city.Host.WithToken(null)).RegisterSchoolAsync(request).ReasonAsync(StatusCode.Unauthenticated)).ShouldBe("TOKEN_MISSING");
        (await city.Reader.RegisterSchoolAsync(request).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        (await city.Clerk.ApprovePlanAsync(new ApprovePlanRequest()).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        (await With(city.Host.As("licensing-office", "clerk", "admissions.clerk")).RegisterSchoolAsync(request).ReasonAsync(StatusCode.PermissionDenied))
            .ShouldBe("AGENCY_NOT_ADMITTED");
    }
}

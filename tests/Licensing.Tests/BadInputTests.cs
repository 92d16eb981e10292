using Grpc.Core;
using Quzhou.Licensing.V1;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests;

/// <summary>What cannot be accepted is refused precisely, and changes nothing.</summary>
public sealed class BadInputTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    public static TheoryData<string, Action<SubmitApplicationRequest>, string> Malformed => new()
    {
        { "no request id", r => r.RequestId = "", "request_id:REQUIRED" },
        { "a request id that is no UUID", r => r.RequestId = "1", "request_id:NOT_UUID" },
        { "a request id of version 1", r => r.RequestId = "c232ab00-9414-11ec-b3c8-9f6bdeced846", "request_id:NOT_UUID4" },
        { "no subject", r => r.SubjectId = "", "subject_id:REQUIRED" },
        { "a wrong check character", r => r.SubjectId = r.SubjectId[..17] + (r.SubjectId[17] == 'A' ? 'B' : 'A'), "subject_id:CHECK_CHARACTER" },
        { "a short number", r => r.SubjectId = "9133", "subject_id:WRONG_LENGTH" },
        { "an unknown authority", r => r.SubjectId = "Z1330800MA0000000X", "subject_id:ILLEGAL_CHARACTER" },
        { "no name", r => r.SubjectName = " ", "subject_name:REQUIRED" },
        { "a name too long", r => r.SubjectName = new string('长', 201), "subject_name:TOO_LONG" },
        { "a control character", r => r.SubjectName = "样例\0", "subject_name:CONTROL_CHARACTER" },
        { "no zone", r => r.Zone = Zone.Unspecified, "zone:REQUIRED" },
        { "an unknown zone", r => r.Zone = (Zone)9, "zone:UNKNOWN_VALUE" },
        { "serial 0", r => r.Serial = 0, "serial:OUT_OF_RANGE" },
        { "serial 99", r => r.Serial = 99, "serial:OUT_OF_RANGE" },
        { "no route", r => r.Route = Route.Unspecified, "route:REQUIRED" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_application_names_its_field(string name, Action<SubmitApplicationRequest> spoil, string expected)
    {
        var company = TestSubjects.Company();
        var request = Steps.Application(company, Steps.Gas, Route.Ordinary);
        spoil(request);

        (await city.Clerk.SubmitApplicationAsync(request).ViolationsAsync()).ShouldBe([expected], name);

        (await city.Clerk.ListApplicationsAsync(new ListApplicationsRequest { SubjectId = company.Reveal() })).Applications.ShouldBeEmpty();
    }

    [Fact]
    public async Task All_fields_at_fault_are_named_at_once() =>
        (await city.Clerk.SubmitApplicationAsync(new SubmitApplicationRequest()).ViolationsAsync()).Count.ShouldBe(6);

    [Fact]
    public async Task A_step_out_of_turn_says_what_is_allowed()
    {
        var submitted = await city.SubmitAsync(TestSubjects.Company(), Steps.Gas, Route.Ordinary);

        (await city.Approver.DecideApplicationAsync(Steps.Decision(submitted.Application)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task An_unknown_application_is_not_found() =>
        (await city.Clerk.GetApplicationAsync(new GetApplicationRequest { ApplicationId = LicensingFixture.NewId() }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");

    [Fact]
    public async Task A_page_token_of_another_list_is_refused()
    {
        var first = await city.Clerk.ListCatalogueItemsAsync(new ListCatalogueItemsRequest { Zone = Zone.HighTech, PageSize = 10 });
        first.Items.Count.ShouldBe(10);
        var second = await city.Clerk.ListCatalogueItemsAsync(new ListCatalogueItemsRequest { Zone = Zone.HighTech, PageSize = 10, PageToken = first.NextPageToken });
        second.Items[0].Serial.ShouldBe(11);

        (await city.Clerk.ListCatalogueItemsAsync(new ListCatalogueItemsRequest { Zone = Zone.EconomicDevelopment, PageToken = first.NextPageToken }).ViolationsAsync())
            .ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
        (await city.Clerk.ListPermitsAsync(new ListPermitsRequest { PageToken = first.NextPageToken }).ViolationsAsync()).ShouldBe(["page_token:PAGE_TOKEN_MISMATCH"]);
        (await city.Clerk.ListPermitsAsync(new ListPermitsRequest { PageToken = "!" }).ViolationsAsync()).ShouldBe(["page_token:PAGE_TOKEN_MALFORMED"]);
        (await city.Clerk.ListPermitsAsync(new ListPermitsRequest { PageSize = -1 }).ViolationsAsync()).ShouldBe(["page_size:NEGATIVE"]);
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_right_token()
    {
        var request = Steps.Application(TestSubjects.Company(), Steps.Gas, Route.Ordinary);
        LicensingService.LicensingServiceClient With(CallInvoker invoker) => new(invoker);

        (await With(city.Host.WithToken(null)).SubmitApplicationAsync(request).ReasonAsync(StatusCode.Unauthenticated)).ShouldBe("TOKEN_MISSING");
        (await With(city.Host.WithToken("x.y.z")).SubmitApplicationAsync(request).ReasonAsync(StatusCode.Unauthenticated)).ShouldBe("TOKEN_MISSING");
        var expired = city.Host.Token(LicensingFixture.Agency, "clerk", ["licensing.clerk"], TimeSpan.FromSeconds(-60));
        (await With(city.Host.WithToken(expired)).SubmitApplicationAsync(request).ReasonAsync(StatusCode.Unauthenticated)).ShouldBe("TOKEN_MISSING");
        (await city.As("reader", "licensing.reader").SubmitApplicationAsync(request).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        (await With(city.Host.As("education-bureau", "clerk", "licensing.clerk")).SubmitApplicationAsync(request).ReasonAsync(StatusCode.PermissionDenied))
            .ShouldBe("AGENCY_NOT_ADMITTED");
    }

    [Fact]
    public async Task A_number_is_shown_whole_only_to_who_is_entitled()
    {
        var person = TestSubjects.Person();
        await city.SubmitAsync(person, Steps.Gas, Route.Ordinary);
        var request = new ListApplicationsRequest { SubjectId = person.Reveal() };

        (await city.Clerk.ListApplicationsAsync(request)).Applications[0].Applicant.Id.ShouldBe(person.Masked());
        (await city.As("inspector", "licensing.reader", "identity.reader").ListApplicationsAsync(request)).Applications[0].Applicant.Id.ShouldBe(person.Reveal());
    }
}

using Grpc.Core;
using Quzhou.Admissions.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>What the services of an examination year cannot accept is refused precisely.</summary>
public sealed class BadExamInputTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    public static TheoryData<string, Action<RegisterForExamRequest>, string> Registrations => new()
    {
        { "no request id", r => r.RequestId = "", "request_id:REQUIRED" },
        { "no candidate", r => r.CandidateId = "", "candidate_id:REQUIRED" },
        { "a year before the notice", r => r.Year = 2017, "year:OUT_OF_RANGE" },
        { "a junior school that is no UUID", r => r.JuniorSchoolId = "x", "junior_school_id:NOT_UUID" },
        { "no facts", r => r.Facts = null, "facts:REQUIRED" },
        { "no stage", r => r.Facts.Stage = SchoolStage.Unspecified, "facts.stage:REQUIRED" },
        { "no track", r => r.Facts.Track = StudyTrack.Unspecified, "facts.track:REQUIRED" },
        { "an unknown permit", r => r.Facts.MigrantParents = new MigrantParents { Permit = (ResidencePermit)9 }, "facts.migrant_parents.permit:UNKNOWN_VALUE" },
        { "a day that does not exist", r => r.Facts.StudyingHereSince = new Google.Type.Date { Year = 2017, Month = 2, Day = 29 }, "facts.studying_here_since:DATE_DOES_NOT_EXIST" },
    };

    [Theory]
    [MemberData(nameof(Registrations))]
    public async Task A_malformed_registration_names_its_field(string name, Action<RegisterForExamRequest> spoil, string expected)
    {
        var request = new RegisterForExamRequest
        {
            RequestId = AdmissionsFixture.NewId(),
            CandidateId = AdmissionsFixture.NewId(),
            Year = 2018,
            Facts = new EligibilityFacts { Stage = SchoolStage.FinalYear, Track = StudyTrack.General },
        };
        spoil(request);

        (await city.Exam("clerk", "admissions.clerk").RegisterForExamAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    public static TheoryData<string, Action<KeyScoresRequest>, string> Keyings => new()
    {
        { "no registration", r => r.RegistrationId = "", "registration_id:REQUIRED" },
        { "no mark", r => r.Marks.Clear(), "marks:TOO_FEW" },
        { "no subject", r => r.Marks[0].Subject = ExamSubject.Unspecified, "marks[0].subject:REQUIRED" },
        { "a negative mark", r => r.Marks[0].Tenths = -1, "marks[0].tenths:OUT_OF_RANGE" },
        { "a subject twice", r => r.Marks.Add(r.Marks[0].Clone()), "marks:DUPLICATE" },
    };

    [Theory]
    [MemberData(nameof(Keyings))]
    public async Task A_malformed_keying_names_its_field(string name, Action<KeyScoresRequest> spoil, string expected)
    {
        var request = new KeyScoresRequest
        {
            RequestId = AdmissionsFixture.NewId(), RegistrationId = AdmissionsFixture.NewId(), Marks = { new Mark { Subject = ExamSubject.Science, Tenths = 10 } },
        };
        spoil(request);

        (await city.Exam("keyer1", "admissions.examiner").KeyScoresAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    public static TheoryData<string, Action<DeclarePlanRequest>, string> Declarations => new()
    {
        { "no plan", r => r.PlanId = "", "plan_id:REQUIRED" },
        { "no version", r => r.Etag = "", "etag:REQUIRED" },
        { "negative quota", r => r.QuotaSeats = -1, "quota_seats:OUT_OF_RANGE" },
        { "no figures", r => r.Figures = null, "figures:REQUIRED" },
        { "negative teachers", r => r.Figures.Teachers = -1, "figures.teachers:OUT_OF_RANGE" },
        { "remarks too long", r => r.Figures.Remarks = new string('长', 201), "figures.remarks:TOO_LONG" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public async Task A_malformed_declaration_names_its_field(string name, Action<DeclarePlanRequest> spoil, string expected)
    {
        var request = new DeclarePlanRequest { RequestId = AdmissionsFixture.NewId(), PlanId = AdmissionsFixture.NewId(), Etag = "1", Figures = new PlanFigures() };
        spoil(request);

        (await city.Plans("clerk", "admissions.clerk").DeclarePlanAsync(request).ViolationsAsync()).ShouldBe([expected], name);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var unknown = AdmissionsFixture.NewId();

        (await city.Exam("reader", "admissions.reader").GetRegistrationAsync(new GetRegistrationRequest { RegistrationId = unknown }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await city.Exam("clerk", "admissions.clerk").IssueQueryCodeAsync(new IssueQueryCodeRequest { RequestId = AdmissionsFixture.NewId(), RegistrationId = unknown })
            .ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await city.Plans("reader", "admissions.reader").ListQuotasAsync(new ListQuotasRequest { PlanId = unknown }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await city.Exchange("reader", "admissions.reader").GetImportAsync(new GetImportRequest { ImportId = unknown }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task Two_keyers_at_once_are_a_first_and_a_second_keying()
    {
        var year = new ExamYear(city, 2031);
        var candidate = await city.CandidateAsync();
        var registration = (await city.Exam("clerk", "admissions.clerk").RegisterForExamAsync(new RegisterForExamRequest
        {
            RequestId = AdmissionsFixture.NewId(),
            CandidateId = candidate.CandidateId,
            Year = year.Year,
            Facts = new EligibilityFacts { Stage = SchoolStage.FinalYear, Track = StudyTrack.General, QuzhouHousehold = true, StudentStatusInCity = true, CompletedJuniorSchool = true },
        })).Registration.RegistrationId;

        var states = await Task.WhenAll(Enumerable.Range(1, 2).Select(async i => (await city.Exam($"keyer{i}", "admissions.examiner").KeyScoresAsync(new KeyScoresRequest
        {
            RequestId = AdmissionsFixture.NewId(), RegistrationId = registration, Marks = { new Mark { Subject = ExamSubject.Science, Tenths = 800 } },
        })).Marks[0].State));

        states.ShouldBe([MarkState.KeyedOnce, MarkState.Agreed], ignoreOrder: true);
    }
}

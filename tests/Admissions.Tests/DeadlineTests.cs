using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.TestServers;
using Date = Google.Type.Date;

namespace Quzhou.Admissions.Tests;

/// <summary>Days that the notice sets for 2018: what is late is found late, and stands.</summary>
public sealed class DeadlineTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    private const string Deadline = "admissions.bonus.deadline";
    private static int years = 2018;

    [Theory]
    [InlineData("柯城区", 1, "")]
    [InlineData("柯城区", 2, Deadline)]
    [InlineData("衢江区", 2, Deadline)]
    [InlineData("龙游县", 6, "")]
    [InlineData("龙游县", 7, Deadline)]
    [InlineData("", 6, "")]
    [InlineData("", 7, Deadline)]
    public async Task A_review_after_its_day_is_found_late_and_stands(string place, int day, string rule)
    {
        var (_, claim) = await ClaimAsync(place);

        var answer = await ReviewAsync(claim, June(day));

        answer.Claim.State.ShouldBe(BonusState.Verified);
        answer.Basis.Rules().ShouldBe(rule.Length == 0 ? [] : [rule]);
    }

    [Theory]
    [InlineData("龙游县", 6, "")]
    [InlineData("龙游县", 7, Deadline)]
    [InlineData("", 7, Deadline)]
    [InlineData("柯城区", 7, "")]
    public async Task A_county_publishes_by_its_day_and_the_city_for_the_districts_without_one(string place, int day, string rule)
    {
        var (year, claim) = await ClaimAsync(place);
        await ReviewAsync(claim, null);

        var answer = await PublishAsync(year, June(day));

        answer.Published.ShouldBe(1);
        answer.Basis.Rules().ShouldBe(rule.Length == 0 ? [] : [rule]);
        (await city.Exam("reader", "admissions.reader").ListBonusClaimsAsync(new ListBonusClaimsRequest { Year = year })).Claims.Single().PublishedOn.ShouldBe(June(day));
    }

    [Fact]
    public async Task No_day_named_is_not_called_late_and_a_day_to_come_is_refused()
    {
        var (year, claim) = await ClaimAsync("龙游县");
        var later = new Date { Year = 2100, Month = 1, Day = 1 };
        (await city.Exam("approver", "admissions.approver").ReviewBonusClaimAsync(Review(claim, later)).ViolationsAsync()).ShouldBe(["reviewed_on:IN_THE_FUTURE"]);

        (await ReviewAsync(claim, null)).Basis.ShouldBeEmpty();
        (await city.Exam("approver", "admissions.approver").PublishBonusClaimsAsync(Publication(year, later)).ViolationsAsync()).ShouldBe(["published_on:IN_THE_FUTURE"]);
        (await PublishAsync(year, null)).Basis.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(15, "")]
    [InlineData(16, "admissions.exam.physical-education-until")]
    public async Task Physical_education_is_tested_by_15_May(int day, string rule)
    {
        var (registration, request) = (await RegisteredAsync(Interlocked.Increment(ref years), ""), new KeyScoresRequest { RequestId = AdmissionsFixture.NewId() });
        request.RegistrationId = registration;
        request.Marks.Add(new Mark { Subject = ExamSubject.PhysicalEducation, Tenths = 400 });
        request.PhysicalEducationTestedOn = new Date { Year = 2018, Month = 5, Day = day };

        var answer = await city.Exam("keyer1", "admissions.examiner").KeyScoresAsync(request);

        answer.Marks.ShouldHaveSingleItem().State.ShouldBe(MarkState.KeyedOnce);
        answer.Basis.Rules().ShouldBe(rule.Length == 0 ? [] : [rule]);
    }

    [Fact]
    public async Task A_day_of_the_test_comes_with_a_mark_in_physical_education()
    {
        var request = new KeyScoresRequest
        {
            RequestId = AdmissionsFixture.NewId(),
            RegistrationId = await RegisteredAsync(Interlocked.Increment(ref years), ""),
            Marks = { new Mark { Subject = ExamSubject.Chinese, Tenths = 400 } },
            PhysicalEducationTestedOn = new Date { Year = 2018, Month = 5, Day = 15 },
        };

        (await city.Exam("keyer1", "admissions.examiner").KeyScoresAsync(request).ViolationsAsync()).ShouldBe(["physical_education_tested_on:NO_SUCH_MARK"]);
    }

    private static Date June(int day) => new() { Year = 2018, Month = 6, Day = day };

    private static ReviewBonusClaimRequest Review(BonusClaim claim, Date? on) => new()
    {
        RequestId = AdmissionsFixture.NewId(), ClaimId = claim.ClaimId, Etag = claim.Etag, Verified = true, ReviewedOn = on,
    };

    private static PublishBonusClaimsRequest Publication(int year, Date? on) => new() { RequestId = AdmissionsFixture.NewId(), Year = year, PublishedOn = on };

    private async Task<ReviewBonusClaimResponse> ReviewAsync(BonusClaim claim, Date? on) =>
        await city.Exam("approver", "admissions.approver").ReviewBonusClaimAsync(Review(claim, on));

    private async Task<PublishBonusClaimsResponse> PublishAsync(int year, Date? on) =>
        await city.Exam("approver", "admissions.approver").PublishBonusClaimsAsync(Publication(year, on));

    private async Task<(int Year, BonusClaim Claim)> ClaimAsync(string place)
    {
        var year = Interlocked.Increment(ref years);
        var request = new FileBonusClaimRequest
        {
            RequestId = AdmissionsFixture.NewId(), RegistrationId = await RegisteredAsync(year, place), Ground = BonusGround.Minority, Evidence = "证1",
        };
        return (year, (await city.Exam("clerk", "admissions.clerk").FileBonusClaimAsync(request)).Claim);
    }

    private async Task<string> RegisteredAsync(int year, string place)
    {
        var clerk = city.Exam("clerk", "admissions.clerk");
        var code = Guid.NewGuid().ToString("N")[..12];
        var junior = place.Length == 0 ? "" : (await clerk.RegisterJuniorSchoolAsync(new RegisterJuniorSchoolRequest
        {
            RequestId = AdmissionsFixture.NewId(), Code = code, Name = $"样例初中{code}", District = place,
        })).JuniorSchool.JuniorSchoolId;
        return (await clerk.RegisterForExamAsync(new RegisterForExamRequest
        {
            RequestId = AdmissionsFixture.NewId(),
            CandidateId = (await city.CandidateAsync()).CandidateId,
            Year = year,
            JuniorSchoolId = junior,
            Facts = new EligibilityFacts { Stage = SchoolStage.FinalYear, Track = StudyTrack.General, QuzhouHousehold = true, StudentStatusInCity = true, CompletedJuniorSchool = true },
        })).Registration.RegistrationId;
    }
}

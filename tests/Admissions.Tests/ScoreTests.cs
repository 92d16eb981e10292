using Grpc.Core;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>Registration, marks, grades and bonus points until the freeze.</summary>
public sealed class ScoreTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    private static EligibilityFacts Own => new()
    {
        Stage = SchoolStage.FinalYear, Track = StudyTrack.General, QuzhouHousehold = true, StudentStatusInCity = true, CompletedJuniorSchool = true,
    };

    public static TheoryData<string, Action<EligibilityFacts>, RegistrationCategory, string> Eligible => new()
    {
        { "own student", _ => { }, RegistrationCategory.OwnStudent, "" },
        { "returning", f => (f.StudentStatusInCity, f.StudentStatusElsewhere) = (false, true), RegistrationCategory.Returning, "" },
        { "previous graduate", f => (f.Stage, f.StudentStatusInCity) = (SchoolStage.Left, false), RegistrationCategory.PreviousGraduate, "" },
        { "first or second year", f => f.Stage = SchoolStage.EarlierYear, RegistrationCategory.Unspecified, "admissions.registration.stage" },
        { "at a high school", f => f.Stage = SchoolStage.HighSchool, RegistrationCategory.Unspecified, "admissions.registration.stage" },
        { "no student status", f => f.StudentStatusInCity = false, RegistrationCategory.Unspecified, "admissions.registration.student-status" },
    };

    [Theory]
    [MemberData(nameof(Eligible))]
    public async Task A_registration_is_decided_by_its_facts(string name, Action<EligibilityFacts> change, RegistrationCategory category, string rule)
    {
        var facts = Own;
        change(facts);
        var request = Registration(await city.CandidateAsync(), 2018, facts);

        var answer = await city.Exam("clerk", "admissions.clerk").RegisterForExamAsync(request);

        answer.Verdict.ShouldBe(rule.Length == 0 ? Verdict.Granted : Verdict.Refused, name);
        (answer.Registration?.Category ?? RegistrationCategory.Unspecified).ShouldBe(category, name);
        answer.Basis.ShouldNotBeEmpty(name);
        if (rule.Length > 0)
            answer.Basis.Rules().ShouldContain(rule, name);
        (await city.Exam("clerk", "admissions.clerk").RegisterForExamAsync(request)).ShouldBe(answer, name);
    }

    [Fact]
    public async Task A_candidate_registers_once_a_year()
    {
        var candidate = await city.CandidateAsync();
        await city.Exam("clerk", "admissions.clerk").RegisterForExamAsync(Registration(candidate, 2021, Own));

        (await city.Exam("clerk", "admissions.clerk").RegisterForExamAsync(Registration(candidate, 2021, Own)).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        (await city.Exam("clerk", "admissions.clerk").RegisterForExamAsync(Registration(candidate, 2022, Own))).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task A_mark_is_keyed_by_two_officers_and_a_difference_settled_by_a_third()
    {
        var registration = await RegisteredAsync(2023);

        (await KeyAsync(registration, "keyer1", 580)).Marks[0].State.ShouldBe(MarkState.KeyedOnce);
        (await city.Exam("keyer1", "admissions.examiner").KeyScoresAsync(Keying(registration, 580)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await KeyAsync(registration, "keyer2", 590)).Marks[0].State.ShouldBe(MarkState.Differs);

        var open = await city.Exam("reader", "admissions.reader").ListScoreDifferencesAsync(new ListScoreDifferencesRequest { Year = 2023 });
        open.Differences.ShouldHaveSingleItem().ShouldBe(new ScoreDifference
        {
            RegistrationId = registration, Subject = ExamSubject.Chinese, State = MarkState.Differs, FirstTenths = 580, SecondTenths = 590,
        });
        (await city.Exam("keyer2", "admissions.examiner").ReviewScoreAsync(Review(registration)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await city.Exam("reviewer", "admissions.examiner").ReviewScoreAsync(Review(registration))).Mark
            .ShouldBe(new Mark { Subject = ExamSubject.Chinese, Tenths = 585, State = MarkState.Agreed });
        (await city.Exam("keyer3", "admissions.examiner").KeyScoresAsync(Keying(registration, 585)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Theory]
    [InlineData(1200, "")]
    [InlineData(1201, "marks[0].tenths:OUT_OF_RANGE")]
    public async Task A_mark_stays_within_the_full_marks(int tenths, string expected)
    {
        var registration = await RegisteredAsync(2024);

        if (expected.Length == 0)
            (await KeyAsync(registration, "keyer1", tenths)).Marks.ShouldHaveSingleItem();
        else
            (await city.Exam("keyer1", "admissions.examiner").KeyScoresAsync(Keying(registration, tenths)).ViolationsAsync()).ShouldBe([expected]);
    }

    [Fact]
    public async Task The_freeze_waits_for_every_mark_and_closes_every_ordinary_way()
    {
        var year = new ExamYear(city, 2025);
        await year.FillAsync([new Pupil(Pupil.Of(500))], freeze: false);
        var late = await RegisteredAsync(2025);
        var freeze = new FreezeScoresRequest { RequestId = AdmissionsFixture.NewId(), Year = 2025 };
        var approver = city.Exam("approver", "admissions.approver");

        (await approver.FreezeScoresAsync(freeze).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("NOT_AGREED");
        foreach (var officer in new[] { "keyer1", "keyer2" })
            await city.Exam(officer, "admissions.examiner").KeyScoresAsync(Whole(late));
        freeze.RequestId = AdmissionsFixture.NewId();
        (await approver.FreezeScoresAsync(freeze)).Candidates.ShouldBe(2);

        (await city.Exam("keyer3", "admissions.examiner").KeyScoresAsync(Keying(late, 1)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("YEAR_FROZEN");
        (await approver.FreezeScoresAsync(new FreezeScoresRequest { RequestId = AdmissionsFixture.NewId(), Year = 2025 }).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("YEAR_FROZEN");
        (await city.ScoresAsync(Importing.Header(2025), Importing.Csv(["考生号,语文", $"{year.Registrations[0].CandidateNumber},50"]), "keyer3").ReasonAsync()).ShouldBe("YEAR_FROZEN");
        (await city.Exam("clerk", "admissions.clerk").RegisterForExamAsync(Registration(await city.CandidateAsync(), 2025, Own)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("YEAR_FROZEN");
    }

    [Fact]
    public async Task A_bonus_counts_once_it_is_reviewed_by_another_published_and_confirmed()
    {
        var (first, second) = (await RegisteredAsync(2026), await RegisteredAsync(2026));
        var (clerk, approver) = (city.Exam("clerk", "admissions.clerk"), city.Exam("approver", "admissions.approver"));
        var both = city.Exam("clerk", "admissions.clerk", "admissions.approver");
        var claim = (await clerk.FileBonusClaimAsync(Claim(first))).Claim;
        var other = (await clerk.FileBonusClaimAsync(Claim(second))).Claim;

        (await both.ReviewBonusClaimAsync(Reviewed(claim)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        claim = (await approver.ReviewBonusClaimAsync(Reviewed(claim))).Claim;
        await approver.ReviewBonusClaimAsync(Reviewed(other));
        (await BonusAsync(first)).ShouldBe(0);
        (await approver.PublishBonusClaimsAsync(new PublishBonusClaimsRequest { RequestId = AdmissionsFixture.NewId(), Year = 2026 })).Published.ShouldBe(2);
        var listed = (await city.Exam("reader", "admissions.reader").ListBonusClaimsAsync(new ListBonusClaimsRequest { Year = 2026, State = BonusState.Published })).Claims;
        listed.Select(c => (c.Name, c.CandidateNumber[4..8])).ShouldAllBe(c => c.Name == "李**" && c.Item2 == "****");
        other = listed.Single(c => c.ClaimId == other.ClaimId);
        await clerk.ObjectToBonusClaimAsync(new ObjectToBonusClaimRequest { RequestId = AdmissionsFixture.NewId(), ClaimId = other.ClaimId, Etag = other.Etag });

        var confirmed = await approver.ConfirmBonusClaimsAsync(new ConfirmBonusClaimsRequest { RequestId = AdmissionsFixture.NewId(), Year = 2026 });

        (confirmed.Confirmed, confirmed.OpenObjections).ShouldBe((1, 1));
        (await BonusAsync(first)).ShouldBe(300);
        (await BonusAsync(second)).ShouldBe(0);
    }

    private async Task<int> BonusAsync(string registration) =>
        (await city.Exam("reader", "admissions.reader").GetRegistrationAsync(new GetRegistrationRequest { RegistrationId = registration })).Registration.BonusTenths;

    private static FileBonusClaimRequest Claim(string registration) => new()
    {
        RequestId = AdmissionsFixture.NewId(), RegistrationId = registration, Ground = BonusGround.MartyrsChild, Evidence = "民优2026-1",
    };

    private static ReviewBonusClaimRequest Reviewed(BonusClaim claim) => new() { RequestId = AdmissionsFixture.NewId(), ClaimId = claim.ClaimId, Etag = claim.Etag, Verified = true };

    private static RegisterForExamRequest Registration(Candidate candidate, int year, EligibilityFacts facts) => new()
    {
        RequestId = AdmissionsFixture.NewId(), CandidateId = candidate.CandidateId, Year = year, Facts = facts,
    };

    private async Task<string> RegisteredAsync(int year) =>
        (await city.Exam("clerk", "admissions.clerk").RegisterForExamAsync(Registration(await city.CandidateAsync(), year, Own))).Registration.RegistrationId;

    private async Task<KeyScoresResponse> KeyAsync(string registration, string officer, int tenths) =>
        await city.Exam(officer, "admissions.examiner").KeyScoresAsync(Keying(registration, tenths));

    private static KeyScoresRequest Keying(string registration, int tenths) => new()
    {
        RequestId = AdmissionsFixture.NewId(), RegistrationId = registration, Marks = { new Mark { Subject = ExamSubject.Chinese, Tenths = tenths } },
    };

    private static KeyScoresRequest Whole(string registration) => new()
    {
        RequestId = AdmissionsFixture.NewId(),
        RegistrationId = registration,
        Marks = { Enum.GetValues<ExamSubject>().Where(s => s != ExamSubject.Unspecified).Select(s => new Mark { Subject = s, Tenths = 300 }) },
    };

    private static ReviewScoreRequest Review(string registration) => new()
    {
        RequestId = AdmissionsFixture.NewId(), RegistrationId = registration, Subject = ExamSubject.Chinese, Tenths = 585,
    };
}

using System.Globalization;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>The steps of an enrolment year as the bureau's officers take them.</summary>
internal static class Steps
{
    internal const int Year = 2018;
    private static int schools;

    /// <summary>A school's name that no other test has.</summary>
    internal static string NewName(string stem = "衢州样例中学") => stem + Interlocked.Increment(ref schools).ToString(CultureInfo.InvariantCulture);

    internal static RegisterSchoolRequest PublicSchool(string? name = null) => new()
    {
        RequestId = AdmissionsFixture.NewId(), Name = name ?? NewName(), Ownership = Ownership.Public, TuitionFen = 160_000,
    };

    internal static RegisterSchoolRequest PrivateSchool(SubjectId operatorId, bool highFee = false) => new()
    {
        RequestId = AdmissionsFixture.NewId(),
        Name = NewName("衢州样例民办中学"),
        Ownership = Ownership.Private,
        OperatorId = operatorId.Reveal(),
        OperatorName = "衢州样例教育投资有限公司",
        HighFee = highFee,
        TuitionFen = highFee ? 4_000_000 : 1_200_000,
    };

    internal static SubmitPlanRequest Plan(string schoolId, int year = Year) => new()
    {
        RequestId = AdmissionsFixture.NewId(), SchoolId = schoolId, Year = year, Classes = 10, Seats = 450,
    };

    internal static ApprovePlanRequest Approval(Plan plan) => new() { RequestId = AdmissionsFixture.NewId(), PlanId = plan.PlanId, Etag = plan.Etag };

    internal static RegisterCandidateRequest Candidate(SubjectId? guardian = null, bool previousGraduate = false) => new()
    {
        RequestId = AdmissionsFixture.NewId(),
        PersonId = TestSubjects.Person().Reveal(),
        PersonName = "李小样",
        GuardianId = (guardian ?? TestSubjects.Person()).Reveal(),
        GuardianName = "李大样",
        PreviousGraduate = previousGraduate,
    };

    internal static SubmitPreferencesRequest Preferences(Candidate candidate, params IEnumerable<string> schoolIds)
    {
        var request = new SubmitPreferencesRequest
        {
            RequestId = AdmissionsFixture.NewId(), CandidateId = candidate.CandidateId, Etag = candidate.Etag, Year = Year,
        };
        request.SchoolIds.AddRange(schoolIds);
        return request;
    }

    internal static async Task<Plan> ApprovedPlanAsync(this AdmissionsFixture city, RegisterSchoolRequest school)
    {
        var registered = await city.Clerk.RegisterSchoolAsync(school);
        var submitted = await city.Clerk.SubmitPlanAsync(Plan(registered.School.SchoolId));
        return (await city.Approver.ApprovePlanAsync(Approval(submitted.Plan))).Plan;
    }

    internal static async Task<Candidate> CandidateAsync(this AdmissionsFixture city, SubjectId? guardian = null, bool previousGraduate = false) =>
        (await city.Clerk.RegisterCandidateAsync(Candidate(guardian, previousGraduate))).Candidate;

    internal static async Task<Candidate> PreferAsync(this AdmissionsFixture city, Candidate candidate, params IEnumerable<string> schoolIds) =>
        (await city.Clerk.SubmitPreferencesAsync(Preferences(candidate, schoolIds))).Candidate;

    internal static async Task<Plan> PlanAsync(this AdmissionsFixture city, string planId) =>
        (await city.Reader.GetPlanAsync(new GetPlanRequest { PlanId = planId })).Plan;

    internal static async Task<CheckPlacementResponse> CheckAsync(this AdmissionsFixture city, Candidate candidate, string schoolId) =>
        await city.Reader.CheckPlacementAsync(new CheckPlacementRequest { CandidateId = candidate.CandidateId, SchoolId = schoolId, Year = Year });

    /// <summary>The rules that a decision rests on.</summary>
    internal static IReadOnlyList<string> Rules(this IEnumerable<Basis> basis) => [.. basis.Select(b => b.RuleId)];
}

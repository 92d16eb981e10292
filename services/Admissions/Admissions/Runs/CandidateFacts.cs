using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Preferences;
using Quzhou.Admissions.Core.Preferences.Rules;
using Quzhou.Admissions.Core.Quality;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Law;

namespace Quzhou.Admissions.Runs;

/// <summary>What is on file of one registration, as far as a run takes it in.</summary>
internal sealed record CandidateFact(
    Guid RegistrationId,
    Guid CandidateId,
    Guid? JuniorSchoolId,
    bool PreviousGraduate,
    SubjectScores Scores,
    QualityGrades Grades,
    IReadOnlyList<BonusClaimRow> Claims);

/// <summary>What is on file of a year's registrations.</summary>
/// <param name="Eligible">Registrations that may be placed, in the order of their numbers.</param>
/// <param name="Guardians">Guardian's number by registration, of all that were asked for.</param>
/// <param name="Preferences">Schools wanted, by candidate, most wanted first.</param>
internal sealed record CandidateFacts(
    IReadOnlyList<CandidateFact> Eligible, IReadOnlyDictionary<Guid, string> Guardians, ILookup<Guid, Guid> Preferences)
{
    private static readonly QualityGrades NoGrades = new(new Dictionary<string, QualityGrade>(StringComparer.Ordinal));

    internal IReadOnlyList<Guid> PreferencesOf(CandidateFact candidate) => [.. Preferences[candidate.CandidateId]];

    /// <summary>Loads a year, or only some registrations of it.</summary>
    internal static async Task<CandidateFacts> LoadAsync(AdmissionsDb db, int year, IReadOnlyCollection<Guid>? only, CancellationToken cancellation)
    {
        var registrations = db.Registrations.AsNoTracking().Where(r => r.Year == year);
        if (only is not null)
            registrations = registrations.Where(r => only.Contains(r.Id));
        var rows = await (
            from registration in registrations
            join candidate in db.Candidates on registration.CandidateId equals candidate.Id
            join sheet in db.ScoreSheets on registration.Id equals sheet.RegistrationId into sheets
            from sheet in sheets.DefaultIfEmpty()
            join grade in db.GradeSheets on registration.Id equals grade.RegistrationId into grades
            from grade in grades.DefaultIfEmpty()
            orderby registration.Number
            select new
            {
                registration.Id,
                registration.CandidateId,
                registration.JuniorSchoolId,
                registration.Eligible,
                Previous = registration.Category == RegistrationCategory.PreviousGraduate || candidate.PreviousGraduate,
                candidate.GuardianId,
                Sheet = sheet,
                Grades = (string?)grade.Grades,
            }).ToListAsync(cancellation);
        var claims = (await db.BonusClaims.AsNoTracking().Where(c => c.Year == year).ToListAsync(cancellation)).ToLookup(c => c.RegistrationId);
        var candidates = only is null ? null : rows.Select(r => r.CandidateId).ToList();
        var preferences = await db.Preferences.AsNoTracking()
            .Where(p => p.Year == year && (candidates == null || candidates.Contains(p.CandidateId)))
            .OrderBy(p => p.CandidateId).ThenBy(p => p.Rank)
            .Select(p => new { p.CandidateId, p.SchoolId })
            .ToListAsync(cancellation);
        return new CandidateFacts(
            [
                .. rows.Where(r => r.Eligible && r.Sheet is { Frozen: true }).Select(r => new CandidateFact(
                    r.Id, r.CandidateId, r.JuniorSchoolId, r.Previous, r.Sheet!.Agreed()!.Value, r.Grades is null ? NoGrades : Grading.Read(r.Grades), [.. claims[r.Id]])),
            ],
            rows.ToDictionary(r => r.Id, r => r.GuardianId),
            preferences.ToLookup(p => p.CandidateId, p => p.SchoolId));
    }
}

/// <summary>What speaks against a preference in a run (录取资格), by the rules of the year's governing day.</summary>
internal sealed class PreferenceJudge(int year, IReadOnlyDictionary<Guid, SchoolRow> schools, IReadOnlySet<Guid> approved, PunishedParties punished)
{
    private readonly DateOnly on = ExamYears.GoverningDay(year);

    // Findings without facts of the candidate are the same for everybody: made once.
    private readonly Dictionary<(Guid School, bool Previous, int CountOfA, string Failed), IReadOnlyList<Finding>> common = [];

    internal IReadOnlyList<Finding> Obstacles(CandidateFact candidate, Guid schoolId)
    {
        var school = schools[schoolId];
        var failed = string.Join(',', candidate.Grades.ByItem.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}{(g.Value == QualityGrade.Failed ? 0 : 1)}"));
        var key = (schoolId, candidate.PreviousGraduate, candidate.Grades.CountOfA, failed);
        if (!common.TryGetValue(key, out var findings))
            common.Add(key, findings = Common(school, candidate));
        var guardian = GuardianBarsHighFee.Check(school.ToDomain(), punished.Guardians.GetValueOrDefault(candidate.RegistrationId));
        return guardian is null ? findings : [.. findings, guardian];
    }

    private IReadOnlyList<Finding> Common(SchoolRow school, CandidateFact candidate)
    {
        var quality = new QualityFacts(ExamYears.TierOf(school.Grade), candidate.Grades, ExamYears.EntryDay(year, candidate.PreviousGraduate));
        var facts = new PlacementFacts(
            school.ToDomain(), approved.Contains(school.Id), year, punished.Operators.GetValueOrDefault(school.Id), candidate.PreviousGraduate, null, quality);
        return Placement.Obstacles(facts, on);
    }
}

using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Allocation.Parameters;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.Plans;
using Quzhou.Law;
using Quzhou.Platform.Register;

namespace Quzhou.Admissions.Runs;

/// <summary>
/// Takes the input of a run from what is on file, or, once a result is published, from the published run's input with
/// nothing changed but the candidates that were corrected (见 <c>docs/decisions/0077</c>).
/// </summary>
internal static class RunInputs
{
    /// <summary>The input of a first run: everything on file.</summary>
    internal static Task<RunInput> OnFileAsync(AdmissionsDb db, int year, DateOnly today, BonusRecords bonus, CancellationToken cancellation) =>
        OnFileAsync(db, year, (guardians, schools) => PunishedAsync(db, guardians, schools, today, cancellation), bonus, cancellation);

    /// <summary>The same with the punishments of an input that was taken before, which tells whether anything else on file has changed.</summary>
    internal static Task<RunInput> OnFileAsync(AdmissionsDb db, int year, PunishedParties punished, BonusRecords bonus, CancellationToken cancellation) =>
        OnFileAsync(db, year, (_, _) => Task.FromResult(punished), bonus, cancellation);

    private static async Task<RunInput> OnFileAsync(
        AdmissionsDb db,
        int year,
        Func<IReadOnlyDictionary<Guid, string>, IEnumerable<SchoolRow>, Task<PunishedParties>> punishedOf,
        BonusRecords bonus,
        CancellationToken cancellation)
    {
        var schools = await db.Schools.AsNoTracking().ToDictionaryAsync(s => s.Id, cancellation);
        var supplies = await SuppliesAsync(db, year, cancellation);
        var candidates = await CandidateFacts.LoadAsync(db, year, null, cancellation);
        var punished = await punishedOf(candidates.Guardians, schools.Values);
        var judge = new PreferenceJudge(year, schools, supplies.Where(s => s.Seats > 0).Select(s => s.SchoolId).ToHashSet(), punished);
        var ranks = await ProfessionalRanksAsync(db, year, cancellation);
        var entries = candidates.Eligible.Select(c => EntryOf(c, candidates.PreferencesOf(c), judge, ranks, bonus, year)).ToList();
        var wanted = entries.SelectMany(e => e.Preferences).Select(p => p.SchoolId).ToHashSet();
        var offered = supplies.Select(s => s.SchoolId).ToHashSet();
        return new RunInput(
            new AllocationInput(
                AllocationPolicies.Policy.On(ExamYears.GoverningDay(year)).Value,
                [.. supplies, .. wanted.Where(w => !offered.Contains(w)).Order().Select(w => new SchoolSupply(w, 0, 0, [], null))],
                entries,
                await RulingsAsync(db, year, cancellation)),
            punished);
    }

    /// <summary>The published input with the candidates replaced that were corrected since.</summary>
    internal static async Task<RunInput> CorrectedAsync(
        AdmissionsDb db, int year, RunInput published, long lastCorrection, BonusRecords bonus, CancellationToken cancellation)
    {
        var corrected = await db.Corrections.AsNoTracking()
            .Where(c => c.Year == year && c.Number > lastCorrection)
            .Select(c => c.RegistrationId)
            .Distinct()
            .ToListAsync(cancellation);
        var schools = await db.Schools.AsNoTracking().ToDictionaryAsync(s => s.Id, cancellation);
        var candidates = await CandidateFacts.LoadAsync(db, year, corrected, cancellation);
        var input = published.Input;
        var judge = new PreferenceJudge(year, schools, input.Supplies.Where(s => s.Seats > 0).Select(s => s.SchoolId).ToHashSet(), published.Punished);
        var offered = input.Supplies.Select(s => s.SchoolId).ToHashSet();
        var before = input.Candidates.ToDictionary(c => c.CandidateId);
        var ranks = await ProfessionalRanksAsync(db, year, cancellation);
        var replaced = candidates.Eligible.Select(c => EntryOf(
            c,
            before.TryGetValue(c.RegistrationId, out var old) ? [.. old.Preferences.Select(p => p.SchoolId)] : [.. candidates.PreferencesOf(c).Where(offered.Contains)],
            judge,
            ranks,
            bonus,
            year));
        return published with
        {
            Input = input with
            {
                Candidates = [.. input.Candidates.Where(c => !corrected.Contains(c.CandidateId)), .. replaced],
                Rulings = await RulingsAsync(db, year, cancellation),
            },
        };
    }

    /// <summary>The rulings of a year; of two on the same group the later one.</summary>
    internal static async Task<IReadOnlyList<TieRuling>> RulingsAsync(AdmissionsDb db, int year, CancellationToken cancellation)
    {
        var rows = await (
            from ruling in db.Rulings.AsNoTracking()
            join tie in db.RunTies.AsNoTracking() on new { ruling.RunId, Ordinal = ruling.Tie } equals new { tie.RunId, tie.Ordinal }
            where ruling.Year == year
            orderby ruling.At descending, ruling.Id descending
            select new { Ruling = ruling, Tie = tie }).ToListAsync(cancellation);
        return
        [
            .. rows.DistinctBy(r => (r.Tie.SchoolId, r.Tie.Channel, r.Tie.JuniorSchoolId, string.Join(',', r.Ruling.Order.Order())))
                .Select(r => new TieRuling(r.Tie.SchoolId, (Channel)(int)r.Tie.Channel, r.Tie.JuniorSchoolId, r.Ruling.Order, r.Ruling.Officer, r.Ruling.Reason)),
        ];
    }

    /// <summary>Which guardians and operators are punished now, for the registrations and schools of a year.</summary>
    internal static async Task<PunishedParties> PunishedAsync(
        AdmissionsDb db, IReadOnlyDictionary<Guid, string> guardians, IEnumerable<SchoolRow> schools, DateOnly today, CancellationToken cancellation)
    {
        var operators = schools.Where(s => s.OperatorId is not null).ToDictionary(s => s.Id, s => s.OperatorId!);
        var numbers = await db.Punishments.AsNoTracking().Where(p => !p.Lifted && p.ExpiresOn >= today).Select(p => p.SubjectId).Distinct().ToListAsync(cancellation);
        var punished = numbers.ToHashSet(StringComparer.Ordinal);
        var subjects = guardians.Values.Concat(operators.Values).Where(punished.Contains).Distinct(StringComparer.Ordinal).Select(SubjectId.Parse).ToList();
        var standings = await db.StandingsOfAsync(subjects, today, cancellation);
        IReadOnlyList<Fact>? Facts(string number, bool severeOnly) => !punished.Contains(number) ? null
            : severeOnly ? standings[SubjectId.Parse(number)].SevereFacts()
            : Platform.Api.Conversions.Facts(standings[SubjectId.Parse(number)]);
        return new PunishedParties(
            guardians.Select(g => (g.Key, Facts: Facts(g.Value, severeOnly: true))).Where(g => g.Facts is not null).ToDictionary(g => g.Key, g => g.Facts!),
            operators.Select(o => (o.Key, Facts: Facts(o.Value, severeOnly: false))).Where(o => o.Facts is not null).ToDictionary(o => o.Key, o => o.Facts!));
    }

    private static CandidateEntry EntryOf(
        CandidateFact candidate,
        IReadOnlyList<Guid> wanted,
        PreferenceJudge judge,
        Dictionary<(Guid School, Guid Registration), int> ranks,
        BonusRecords bonus,
        int year)
    {
        var preferences = wanted.Select(school => new Preference(
            school,
            judge.Obstacles(candidate, school),
            ranks.TryGetValue((school, candidate.RegistrationId), out var rank) ? rank : null));
        return new CandidateEntry(
            candidate.RegistrationId,
            candidate.JuniorSchoolId,
            candidate.PreviousGraduate,
            candidate.Scores,
            candidate.Claims.Count == 0 ? 0 : bonus.Of(candidate.Claims, year).Tenths,
            candidate.Grades.CountOfA,
            [.. preferences]);
    }

    private static async Task<List<SchoolSupply>> SuppliesAsync(AdmissionsDb db, int year, CancellationToken cancellation)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => p.Year == year && p.Approved).OrderBy(p => p.SchoolId).ToListAsync(cancellation);
        var ids = plans.Select(p => p.Id).ToList();
        var quotas = (await db.Quotas.AsNoTracking().Where(q => ids.Contains(q.PlanId)).OrderBy(q => q.JuniorSchoolId).ToListAsync(cancellation)).ToLookup(q => q.PlanId);
        var schemes = await db.TalentSchemes.AsNoTracking().Where(s => s.Year == year && s.Approved).ToDictionaryAsync(s => s.SchoolId, cancellation);
        var supplies = new List<SchoolSupply>();
        foreach (var plan in plans)
        {
            // Without an approved scheme and a floor there are no special talents: their seats are unified ones.
            var special = schemes.TryGetValue(plan.SchoolId, out var scheme) ? Math.Min(plan.SpecialTalentSeats, scheme.Seats) : 0;
            var floor = special > 0 ? await db.FloorOfAsync(plan.SchoolId, year, cancellation) : null;
            supplies.Add(new SchoolSupply(
                plan.SchoolId, plan.Seats, floor is null ? 0 : special, [.. quotas[plan.Id].Select(q => new JuniorQuota(q.JuniorSchoolId, q.Seats))], floor));
        }
        return supplies;
    }

    // Equals share a place; who did not pass has none.
    private static async Task<Dictionary<(Guid School, Guid Registration), int>> ProfessionalRanksAsync(AdmissionsDb db, int year, CancellationToken cancellation)
    {
        var results = await (
            from result in db.TalentResults.AsNoTracking()
            join scheme in db.TalentSchemes.AsNoTracking() on result.SchemeId equals scheme.Id
            where scheme.Year == year && scheme.Approved && result.Passed
            select new { scheme.SchoolId, result.RegistrationId, result.ScoreTenths }).ToListAsync(cancellation);
        var ranks = new Dictionary<(Guid, Guid), int>();
        foreach (var school in results.GroupBy(r => r.SchoolId))
        {
            foreach (var result in school)
                ranks[(school.Key, result.RegistrationId)] = 1 + school.Count(other => other.ScoreTenths > result.ScoreTenths);
        }
        return ranks;
    }
}

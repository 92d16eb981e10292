using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Preferences;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Exchange;

/// <summary>Files preferences (导入志愿): a row replaces what the candidate had filed for the year.</summary>
internal sealed class PreferencesImport : ImportTable
{
    private const string Number = "candidate_number";

    internal override V1.ExchangeTable Table => V1.ExchangeTable.Preferences;

    internal override IReadOnlyList<Column> Columns { get; } =
    [
        new(Number, "考生号"),
        .. Enumerable.Range(1, AdmissionsGrpc.MaxPreferences).Select(rank => new Column(NameOf(rank), $"第{rank}志愿", rank == 1)),
    ];

    internal static string NameOf(int rank) => $"preference_{rank}";

    internal override async Task TakeAsync(Work<AdmissionsDb> work, int year, IReadOnlyList<RowInput> rows, CancellationToken cancellation)
    {
        await work.HoldYearAsync(year, cancellation);
        await work.RequireUnpublishedAsync(year, cancellation);
        var registrations = await work.Db.RegistrationsByNumberAsync(year, rows, Number, cancellation);
        var ids = registrations.Values.Select(r => r.CandidateId).ToList();
        var candidates = await work.Db.Candidates.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var schools = await work.Db.Schools.AsNoTracking().ToDictionaryAsync(s => s.Name, StringComparer.Ordinal, cancellation);
        var approved = (await work.Db.Plans.AsNoTracking().Where(p => p.Year == year && p.Approved).Select(p => p.SchoolId).ToListAsync(cancellation)).ToHashSet();
        var subjects = candidates.Values.Select(c => SubjectId.Parse(c.GuardianId))
            .Concat(schools.Values.Select(s => s.OperatorId).OfType<string>().Select(SubjectId.Parse)).Distinct().ToList();
        var standings = await work.StandingsOfAsync(subjects, cancellation);
        var filed = new Dictionary<Guid, List<PreferenceRow>>();
        foreach (var row in rows)
        {
            if (!registrations.TryGetValue(row[Number], out var registration))
                continue;
            var candidate = candidates[registration.CandidateId];
            row.Check.Require(!filed.ContainsKey(candidate.Id), Number, "DUPLICATE", "本批次中考生号重复", "comes twice in these rows");
            var wanted = SchoolsOf(row, schools);
            if (row.IsGood)
                filed[candidate.Id] = [.. wanted.Select((school, i) => Judge(candidate, school, i + 1, year, work.Today, approved.Contains(school.Id), standings))];
        }
        var filers = filed.Keys.ToList();
        await work.Db.Preferences.Where(p => p.Year == year && filers.Contains(p.CandidateId)).ExecuteDeleteAsync(cancellation);
        await work.Db.Candidates.Where(c => filers.Contains(c.Id)).ExecuteUpdateAsync(s => s.SetProperty(c => c.Filings, c => c.Filings + 1), cancellation);
        await work.Db.InsertAsync("preferences", BulkColumns.Preferences, [.. filed.Values.SelectMany(p => p)], cancellation);
    }

    private static List<SchoolRow> SchoolsOf(RowInput row, Dictionary<string, SchoolRow> schools)
    {
        var wanted = new List<SchoolRow>();
        var ended = false;
        for (var rank = 1; rank <= AdmissionsGrpc.MaxPreferences; rank++)
        {
            var name = row[NameOf(rank)];
            if (name.Length == 0)
            {
                row.Check.Require(rank > 1, NameOf(rank), "REQUIRED", "必填", "is required");
                ended = true;
                continue;
            }
            row.Check.Require(!ended, NameOf(rank), "GAP", "前一志愿为空", "the preference before it is empty");
            if (!schools.TryGetValue(name, out var school))
                row.Check.Add(NameOf(rank), "UNKNOWN_SCHOOL", "没有该学校", "there is no such school");
            else if (wanted.Contains(school))
                row.Check.Add(NameOf(rank), "DUPLICATE", "志愿学校不得重复", "names a school twice");
            else
                wanted.Add(school);
        }
        return wanted;
    }

    private static PreferenceRow Judge(
        CandidateRow candidate, SchoolRow school, int rank, int year, DateOnly today, bool approved, IReadOnlyDictionary<SubjectId, SubjectStanding> standings)
    {
        var facts = Placements.FactsOf(
            school,
            approved,
            year,
            school.OperatorId is null ? null : standings[SubjectId.Parse(school.OperatorId)],
            candidate.PreviousGraduate,
            standings[SubjectId.Parse(candidate.GuardianId)]);
        var obstacles = Placement.Obstacles(facts, today);
        return new PreferenceRow
        {
            CandidateId = candidate.Id, Year = year, Rank = rank, SchoolId = school.Id, Accepted = obstacles.Count == 0, Basis = StoredBasis.Write(obstacles),
        };
    }
}

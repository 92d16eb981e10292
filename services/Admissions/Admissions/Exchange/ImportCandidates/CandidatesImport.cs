using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Exchange;

/// <summary>Registers candidates for the examination (导入考生报名), each by the rules; a person that is known keeps the file.</summary>
internal sealed class CandidatesImport : ImportTable
{
    private const string Person = "person_id";
    private const string JuniorSchool = "junior_school_code";
    private static readonly Dictionary<string, SchoolStage> Stages = new(StringComparer.Ordinal)
    {
        ["初三"] = SchoolStage.FinalYear, ["初一初二"] = SchoolStage.EarlierYear, ["高中"] = SchoolStage.HighSchool, ["往届"] = SchoolStage.Left,
    };

    private static readonly Dictionary<string, Track> Tracks = new(StringComparer.Ordinal) { ["普高"] = Track.General, ["职高"] = Track.Vocational };

    private static readonly Dictionary<string, ResidencePermit> Permits = new(StringComparer.Ordinal)
    {
        ["居住证"] = ResidencePermit.Residence, ["临时居住证"] = ResidencePermit.Temporary, ["无"] = ResidencePermit.None,
    };

    internal override V1.ExchangeTable Table => V1.ExchangeTable.Candidates;

    internal override IReadOnlyList<Column> Columns { get; } =
    [
        new(Person, "身份号码"),
        new("person_name", "姓名"),
        new("guardian_id", "监护人身份号码"),
        new("guardian_name", "监护人姓名"),
        new(JuniorSchool, "初中学校代码"),
        new("stage", "在校情况"),
        new("track", "报考类型"),
        new("quzhou_household", "衢州户籍"),
        new("student_status_in_city", "本市学籍"),
        new("student_status_elsewhere", "外市学籍", Required: false),
        new("completed_junior_school", "完成初中学业"),
        new("studying_here_since", "本市连续就读起", Required: false),
        new("hearing_certificate", "听力残疾证", Required: false),
        new("permit", "父母居住证件", Required: false),
        new("stable_job", "合法稳定职业", Required: false),
        new("labour_contract", "劳动合同", Required: false),
        new("business_licence_since", "营业执照日期", Required: false),
        new("stable_home", "合法稳定住所", Required: false),
        new("insured_since", "社会保险起", Required: false),
    ];

    internal override async Task TakeAsync(Work<AdmissionsDb> work, int year, IReadOnlyList<RowInput> rows, CancellationToken cancellation)
    {
        var examYear = await work.HoldYearAsync(year, cancellation);
        examYear.RequireOpen();
        var numbers = rows.Select(r => r[Person]).ToList();
        var known = await work.Db.Candidates.AsNoTracking().Where(c => numbers.Contains(c.PersonId)).ToDictionaryAsync(c => c.PersonId, StringComparer.Ordinal, cancellation);
        var registered = await (
            from registration in work.Db.Registrations
            join candidate in work.Db.Candidates on registration.CandidateId equals candidate.Id
            where registration.Year == year && numbers.Contains(candidate.PersonId)
            select candidate.PersonId).ToListAsync(cancellation);
        var schools = await work.Db.JuniorSchools.AsNoTracking().ToDictionaryAsync(s => s.Code, s => s.Id, StringComparer.Ordinal, cancellation);
        var taken = registered.ToHashSet(StringComparer.Ordinal);
        var (candidates, registrations) = (new List<CandidateRow>(), new List<RegistrationRow>());
        foreach (var row in rows)
        {
            var (person, guardian, facts) = Read(row);
            Guid? school = schools.TryGetValue(row[JuniorSchool], out var found) ? found : null;
            row.Check.Require(school is not null || row[JuniorSchool].Length == 0, JuniorSchool, "UNKNOWN_SCHOOL", "没有该初中学校", "there is no such junior school");
            row.Check.Require(!taken.Contains(row[Person]), Person, "ALREADY_REGISTERED", "该考生本年度已报名", "is registered for the year already");
            if (!row.IsGood)
                continue;
            var candidate = known.GetValueOrDefault(row[Person]) ?? NewCandidate(work, row, person, guardian, facts);
            var (registration, basis) = Registering.Decide(
                Guid.CreateVersion7(work.Now), year, examYear.LastNumber + 1, candidate.Id, school, facts, row.Flag("hearing_certificate"));
            foreach (var obstacle in registration is null ? basis : [])
                row.Check.Add("stage", obstacle.RuleId, obstacle.ReasonZh, obstacle.ReasonEn);
            if (registration is null)
                continue;
            examYear.Take(1);
            registrations.Add(registration);
            taken.Add(row[Person]);
            if (known.TryAdd(row[Person], candidate))
                candidates.Add(candidate);
        }
        await work.Db.SaveChangesAsync(cancellation);
        await work.Db.InsertAsync("candidates", BulkColumns.Candidates, candidates, cancellation);
        await work.Db.InsertAsync("registrations", BulkColumns.Registrations, registrations, cancellation);
    }

    private static (SubjectId Person, SubjectId Guardian, RegistrationFacts Facts) Read(RowInput row)
    {
        var check = row.Check;
        var person = check.Person(Person, row[Person]);
        check.Text("person_name", row["person_name"], AdmissionsGrpc.MaxName);
        var guardian = check.Person("guardian_id", row["guardian_id"]);
        check.Text("guardian_name", row["guardian_name"], AdmissionsGrpc.MaxName);
        check.Require(person == default || person != guardian, "guardian_id", "SAME_AS_CANDIDATE", "监护人不能是考生本人", "is the candidate");
        var permit = row["permit"];
        var parents = permit.Length == 0 ? null : new MigrantParents(
            Choice(row, "permit", Permits), row.Flag("stable_job"), row.Flag("labour_contract"), row.Day("business_licence_since"), row.Flag("stable_home"), row.Day("insured_since"));
        return (person, guardian, new RegistrationFacts(
            Choice(row, "stage", Stages),
            row.Flag("quzhou_household"),
            row.Flag("student_status_in_city"),
            row.Flag("student_status_elsewhere"),
            Choice(row, "track", Tracks),
            parents,
            row.Day("studying_here_since"),
            row.Flag("completed_junior_school")));
    }

    private static T Choice<T>(RowInput row, string column, Dictionary<string, T> values)
    {
        if (values.TryGetValue(row[column], out var value))
            return value;
        row.Check.Add(column, "UNKNOWN_VALUE", $"应为:{string.Join('、', values.Keys)}", "is no known value");
        return values.Values.First();
    }

    private static CandidateRow NewCandidate(Work<AdmissionsDb> work, RowInput row, SubjectId person, SubjectId guardian, RegistrationFacts facts) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        PersonId = person.Reveal(),
        PersonName = row["person_name"],
        GuardianId = guardian.Reveal(),
        GuardianName = row["guardian_name"],
        PreviousGraduate = facts.Stage == SchoolStage.Left,
    };
}

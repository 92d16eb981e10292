using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.Plans;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Exchange;

/// <summary>Declares enrolment plans (导入招生计划申报): one row a school; a plan that nobody else has signed may be declared again.</summary>
internal sealed class PlansImport : ImportTable
{
    private const string School = "school";
    private const int MaxClasses = 200;

    internal override V1.ExchangeTable Table => V1.ExchangeTable.Plans;

    internal override IReadOnlyList<Column> Columns { get; } =
    [
        new(School, "学校名称"),
        new("classes", "招生班级数"),
        new("seats", "招生学生数"),
        new("quota_seats", "指标数"),
        new("special_talent_seats", "特长生数"),
        new("outside_seats", "面向县域外招生数", Required: false),
        new("enrolled_students", "在校生人数", Required: false),
        new("teachers", "专任教师人数", Required: false),
        new("previous_classes", "上年招生班级数", Required: false),
        new("previous_students", "上年招生学生数", Required: false),
        new("graduate_classes", "毕业班级数", Required: false),
        new("graduate_students", "毕业学生数", Required: false),
        new("remarks", "备注", Required: false),
    ];

    internal override async Task TakeAsync(Work<AdmissionsDb> work, int year, IReadOnlyList<RowInput> rows, CancellationToken cancellation)
    {
        var names = rows.Select(r => r[School]).ToList();
        var schools = await work.Db.Schools.AsNoTracking().Where(s => names.Contains(s.Name)).ToDictionaryAsync(s => s.Name, StringComparer.Ordinal, cancellation);
        var ids = schools.Values.Select(s => s.Id).ToList();
        var plans = await work.Db.Plans.Where(p => p.Year == year && ids.Contains(p.SchoolId)).ToDictionaryAsync(p => p.SchoolId, cancellation);
        var operators = schools.Values.Select(s => s.OperatorId).OfType<string>().Select(SubjectId.Parse).Distinct().ToList();
        var standings = await work.StandingsOfAsync(operators, cancellation);
        var taken = new HashSet<Guid>();
        foreach (var row in rows)
        {
            var (classes, seats) = (row.Whole("classes", 1, MaxClasses), row.Whole("seats", 1, PlanGrpc.MaxSeats));
            var (quota, special) = (row.Whole("quota_seats", 0, PlanGrpc.MaxSeats), row.Whole("special_talent_seats", 0, PlanGrpc.MaxSeats));
            row.Check.Require(quota + special <= seats, "quota_seats", "MORE_THAN_SEATS", "指标与特长生名额不得超过招生学生数", "more than the plan has");
            var figures = Figures(row);
            if (!schools.TryGetValue(row[School], out var school))
            {
                row.Check.Add(School, "UNKNOWN_SCHOOL", "没有该学校", "there is no such school");
                continue;
            }
            row.Check.Require(taken.Add(school.Id), School, "DUPLICATE", "本批次中学校重复", "comes twice in these rows");
            var plan = plans.GetValueOrDefault(school.Id);
            Judge(work, row, school, plan, new SeatPlan(school.Id, year, school.Jurisdiction, classes, seats, special, quota, []), standings);
            if (!row.IsGood)
                continue;
            if (plan is not null)
                work.Db.Plans.Remove(plan);
            await work.Db.SaveChangesAsync(cancellation);
            work.Db.Plans.Add(NewPlan(work, school, year, classes, seats, quota, special, figures));
        }
        await work.Db.SaveChangesAsync(cancellation);
    }

    private static void Judge(
        Work<AdmissionsDb> work, RowInput row, SchoolRow school, PlanRow? existing, SeatPlan plan, IReadOnlyDictionary<SubjectId, SubjectStanding> standings)
    {
        List<Finding> obstacles = [.. SeatPlanDecisions.Obstacles(plan, school.Name, school.QuotaSchool, ExamYears.GoverningDay(plan.Year))];
        var punishment = school.OperatorId is null ? null : standings[SubjectId.Parse(school.OperatorId)].Facts();
        if (SanctionedOperatorFreezesPlan.Check(school.ToDomain(), punishment) is { } frozen)
            obstacles.Add(frozen);
        foreach (var obstacle in obstacles)
            row.Check.Add(School, obstacle.RuleId, obstacle.ReasonZh, obstacle.ReasonEn);
        var signed = existing is not null && (existing.Approved || existing.SubmittedBy != work.Actor.Officer
            || existing.ToSeatPlan(school).Signatures.Any(s => s.As != Core.Plans.PlanSignatory.School));
        row.Check.Require(!signed, School, "SIGNED_ALREADY", "该校计划已由他人申报或会签", "the plan is another officer's or signed");
    }

    private static V1.PlanFigures Figures(RowInput row)
    {
        int Figure(string column) => row.Whole(column, 0, PlanGrpc.MaxFigure, 0);
        return new V1.PlanFigures
        {
            OutsideSeats = Figure("outside_seats"),
            EnrolledStudents = Figure("enrolled_students"),
            Teachers = Figure("teachers"),
            PreviousClasses = Figure("previous_classes"),
            PreviousStudents = Figure("previous_students"),
            GraduateClasses = Figure("graduate_classes"),
            GraduateStudents = Figure("graduate_students"),
            Remarks = row.Check.OptionalText("remarks", row["remarks"], PlanGrpc.MaxRemarks),
        };
    }

    private static PlanRow NewPlan(Work<AdmissionsDb> work, SchoolRow school, int year, int classes, int seats, int quota, int special, V1.PlanFigures figures) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        SchoolId = school.Id,
        Year = year,
        Classes = classes,
        Seats = seats,
        SubmittedBy = work.Actor.Officer,
        QuotaSeats = quota,
        SpecialTalentSeats = special,
        Signatures = SeatPlans.Write(school.Jurisdiction == Core.Plans.Jurisdiction.City ? [new(Core.Plans.PlanSignatory.School, work.Actor.Officer, work.Today)] : []),
        Figures = JsonFormatter.Default.Format(figures),
    };
}

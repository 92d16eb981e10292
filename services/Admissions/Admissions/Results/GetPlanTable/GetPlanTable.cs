using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans.Parameters;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.Plans;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Results;

internal sealed partial class ResultGrpc
{
    private const int MaxDistrict = 50;

    /// <summary>Annex 1: titles, columns, subtotals and notes as the notice prints them.</summary>
    public override Task<GetPlanTableResponse> GetPlanTable(GetPlanTableRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("year", request.Year, FirstYear, LastYear);
        var district = check.Text("district", request.District, MaxDistrict);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await (
                from plan in db.Plans
                join school in db.Schools on plan.SchoolId equals school.Id
                where plan.Year == request.Year && school.District == district
                orderby school.Name
                select new { Plan = plan, School = school }).ToListAsync(cancellation);
            var lines = rows.ConvertAll(r => (IsVocational: r.School.Grade == SchoolGrade.Vocational, Line: PlanLine.Of(r.School, r.Plan)));
            return new GetPlanTableResponse { Html = Page(request.Year, district, lines) };
        }, context.CancellationToken);
    }

    private static string Page(int year, string district, IReadOnlyList<(bool IsVocational, PlanLine Line)> lines)
    {
        var until = PlanParameters.ReportedUntil.Rows.Where(r => r.Value.Year == year).Select(r => $"{r.Value:yyyy年M月d日}前").FirstOrDefault("_____");
        var table = new HtmlTable($"衢州市{year}年高中阶段学校招生计划申报表", "附件1")
            .Paragraph($"填报单位(盖章):_____ 负责人签名:_____ 联系电话:_____ 上报时间:{until}")
            .Head(
                [
                    ("学校名称", 1, 2), ("在校生人数", 1, 2), ("专任教师人数", 1, 2), ($"{year - 1}年招生情况", 2, 1), ($"{year}年毕业生情况", 2, 1),
                    ($"{year}年招生计划申报数", 4, 1),
                ],
                [
                    ("班级数", 1, 1), ("学生数", 1, 1), ("班级数", 1, 1), ("学生数", 1, 1), ("招生班级数", 1, 1), ("招生学生数", 1, 1),
                    ("其中面向县域外招生数", 1, 1), ("备注", 1, 1),
                ]);
        foreach (var (isVocational, name) in new[] { (false, "普通高中小计"), (true, "中职学校小计") })
        {
            var part = lines.Where(l => l.IsVocational == isVocational).Select(l => l.Line).ToList();
            part.ForEach(line => table.Row(line.Cells()));
            table.Row(PlanLine.Sum(name, part).Cells(), isSum: true);
        }
        return table
            .Row(PlanLine.Sum($"{district}合计", lines.Select(l => l.Line)).Cells(), isSum: true)
            .EndTable()
            .Paragraph("填表说明:1.招生范围、对象及有特殊要求的须在备注栏作出明确说明;2.中职“3+2”、五年一贯制招生计划须与上报省厅的数据一致。")
            .Page();
    }

    private sealed record PlanLine(
        string Name, int Enrolled, int Teachers, int PreviousClasses, int PreviousStudents, int GraduateClasses, int GraduateStudents, int Classes, int Seats, int Outside, string Remarks)
    {
        internal static PlanLine Of(SchoolRow school, PlanRow plan)
        {
            var figures = plan.FiguresMessage() ?? new PlanFigures();
            return new PlanLine(
                school.Name,
                figures.EnrolledStudents,
                figures.Teachers,
                figures.PreviousClasses,
                figures.PreviousStudents,
                figures.GraduateClasses,
                figures.GraduateStudents,
                plan.Classes,
                plan.Seats,
                figures.OutsideSeats,
                figures.Remarks);
        }

        internal static PlanLine Sum(string name, IEnumerable<PlanLine> lines) => lines.Aggregate(
            new PlanLine(name, 0, 0, 0, 0, 0, 0, 0, 0, 0, ""),
            (sum, line) => new PlanLine(
                name,
                sum.Enrolled + line.Enrolled,
                sum.Teachers + line.Teachers,
                sum.PreviousClasses + line.PreviousClasses,
                sum.PreviousStudents + line.PreviousStudents,
                sum.GraduateClasses + line.GraduateClasses,
                sum.GraduateStudents + line.GraduateStudents,
                sum.Classes + line.Classes,
                sum.Seats + line.Seats,
                sum.Outside + line.Outside,
                ""));

        internal IEnumerable<object> Cells() =>
            [Name, Enrolled, Teachers, PreviousClasses, PreviousStudents, GraduateClasses, GraduateStudents, Classes, Seats, Outside, Remarks];
    }
}

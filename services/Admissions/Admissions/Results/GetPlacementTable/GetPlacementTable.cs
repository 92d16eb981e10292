using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Allocation.Rules;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Results;

internal sealed partial class ResultGrpc
{
    /// <summary>Annex 2: the title is the notice's; its columns are in <c>docs/decisions/0079</c>.</summary>
    public override Task<GetPlacementTableResponse> GetPlacementTable(GetPlacementTableRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("run_id", request.RunId);
        var schoolId = check.Id("school_id", request.SchoolId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var run = await db.Runs.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("run", request.RunId);
            var school = await db.Schools.SingleOrDefaultAsync(s => s.Id == schoolId, cancellation) ?? throw ApiErrors.NotFound("school", request.SchoolId);
            if (run.State is not (RunState.Complete or RunState.Published or RunState.Superseded))
                throw ApiErrors.Precondition("WRONG_STATE", $"runs/{id}", "该批次尚无录取名单", $"the run is {run.State}");
            var rows = await (
                from placement in db.RunPlacements
                join registration in db.Registrations on placement.RegistrationId equals registration.Id
                join candidate in db.Candidates on registration.CandidateId equals candidate.Id
                join junior in db.JuniorSchools on registration.JuniorSchoolId equals junior.Id into juniors
                from junior in juniors.DefaultIfEmpty()
                where placement.RunId == id && placement.SchoolId == schoolId
                orderby placement.Ordinal
                select new { registration.Number, candidate.PersonName, Junior = (string?)junior.Name, placement.Channel, placement.Total }).ToListAsync(cancellation);
            var table = new HtmlTable($"衢州市{run.Year}年高中阶段学校招生录取名单汇总表", "附件2")
                .Paragraph($"录取学校:{school.Name} 录取人数:{rows.Count} 批次:{run.Number}")
                .Head([("序号", 1, 1), ("考生号", 1, 1), ("姓名", 1, 1), ("毕业学校", 1, 1), ("录取类别", 1, 1), ("投档总分", 1, 1), ("备注", 1, 1)]);
            for (var i = 0; i < rows.Count; i++)
            {
                table.Row(
                [
                    i + 1,
                    rows[i].Number.For(caller),
                    caller.MaySeeIdentity ? rows[i].PersonName : PublicNames.MaskName(rows[i].PersonName),
                    rows[i].Junior ?? "",
                    PlacedByPreference.Name((Core.Allocation.Channel)(int)rows[i].Channel),
                    SubjectScores.Print(rows[i].Total),
                    "",
                ]);
            }
            return new GetPlacementTableResponse { Html = table.EndTable().Page() };
        }, context.CancellationToken);
    }
}

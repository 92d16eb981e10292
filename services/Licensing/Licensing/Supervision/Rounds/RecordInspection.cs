using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Archive;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<RecordInspectionResponse> RecordInspection(RecordInspectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("task_id", request.TaskId);
        var etag = check.Etag(request.Etag);
        check.Known("outcome", request.Outcome);
        var findings = check.Public("findings", request.Findings, Reading.MaxSummary);
        var inspectedOn = check.Date("inspected_on", request.InspectedOn);
        var reference = check.Text("reference", request.Reference, Reading.MaxReference);
        var digest = check.Digest("digest", request.Digest);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            inspectedOn.NotAfter(work.Today, "inspected_on");
            var (row, round) = await work.TaskAsync(id, etag, cancellation);
            if (inspectedOn < round.DrawnOn)
                throw ApiErrors.Invalid("inspected_on", "BEFORE_THE_DRAW", "检查日期不得早于抽取日期", "must not be before the draw");
            if (row.Outcome != InspectionOutcome.Unspecified)
                throw ApiErrors.Precondition("WRONG_STATE", $"tasks/{id}", "该任务已录入检查结果", "the result is recorded already");
            if (!row.Inspectors.Contains(work.Actor.Officer, StringComparer.Ordinal))
                throw ApiErrors.Precondition("NOT_DRAWN", $"tasks/{id}", "仅随机选派的检查人员可以录入结果", "only an inspector drawn for the subject records the result", "drawn-inspector");
            if (await work.Db.Set<ConflictRow>().AnyAsync(c => c.Agency == round.Agency && c.Officer == work.Actor.Officer && c.SubjectKey == row.SubjectKey, cancellation))
                throw ApiErrors.Precondition("CONFLICT", $"tasks/{id}", "检查人员在抽取后申报了回避,应由另一名检查人员录入", "the inspector has a conflict of interest that was declared after the draw", "another-officer");

            (row.Outcome, row.FindingsText, row.InspectedOn, row.RecordedBy) = (request.Outcome, findings, inspectedOn, work.Actor.Officer);
            (row.Reference, row.Digest) = (reference, digest);
            round.Results++;
            if (round.Results == round.Tasks)
            {
                round.State = RoundState.Complete;
                await work.KeepAsync(WorkKind.RoundResults, round.Id, round.Agency, null, null, cancellation);
            }
            work.Audit("inspection.recorded", id.ToString(), $"{row.Outcome}, record {Convert.ToHexStringLower(digest)}");
            if (request.Outcome is InspectionOutcome.Rectify or InspectionOutcome.Violation)
                await EnterAsync(work, row, round, cancellation);
            await work.Db.SaveChangesAsync(cancellation);
            return new RecordInspectionResponse { Task = row.ToMessage(caller) };
        });
    }

    // The archive collects what checks bring to light, annex 8-2 Art. 6.
    private static async Task EnterAsync(Work<LicensingDb> work, InspectionTaskRow task, RoundRow round, CancellationToken cancellation)
    {
        var subject = await work.Db.Set<SupervisedSubjectRow>().AsNoTracking().SingleAsync(s => s.Id == task.SubjectKey, cancellation);
        var kind = task.Outcome == InspectionOutcome.Violation ? ArchiveEntryKind.UnlawfulConduct : ArchiveEntryKind.InspectionFinding;
        var fact = new ArchiveFact(
            SubjectId.Parse(subject.SubjectId), subject.SubjectName, kind, task.InspectedOn!.Value, task.Id, task.FindingsText, task.Reference!, StoredBasis.Read(round.Findings));
        await work.RecordInArchiveAsync(fact, cancellation);
    }
}

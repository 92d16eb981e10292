using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Runs;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    /// <summary>A rejected run stays as it was and is never published; whatever is published goes on standing.</summary>
    public override Task<RejectPublicationResponse> RejectPublication(RejectPublicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("run_id", request.RunId);
        var etag = check.Text("etag", request.Etag, AdmissionsGrpc.MaxEtag);
        var reason = check.Text("reason", request.Reason, MaxReason);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var year = await work.Db.Runs.Where(r => r.Id == id).Select(r => (int?)r.Year).SingleOrDefaultAsync(cancellation) ?? throw ApiErrors.NotFound("run", request.RunId);
            await work.HoldYearAsync(year, cancellation);
            var run = await RunForEditAsync(work.Db, id, cancellation);
            if (run.Version.ToString() != etag)
                throw ApiErrors.EtagMismatch("run", request.RunId);
            if (run.State != RunState.Complete)
                throw WrongState(run);
            var approvals = await work.Db.RunApprovals.AsNoTracking().Where(a => a.RunId == id).OrderBy(a => a.At).Select(a => a.Officer).ToListAsync(cancellation);
            var standing = await work.Db.Runs.Where(r => r.Year == year && r.State == RunState.Published).Select(r => r.Id).SingleOrDefaultAsync(cancellation);
            var (_, error) = ReplacementDecisions.Reject(new RunReplacement(standing, id, run.StartedBy, approvals), caller.Officer, ExamYears.GoverningDay(year));
            if (error is { } wrong)
                throw wrong == ReplacementError.FourEyes ? FourEyes(run) : WrongState(run);
            (run.State, run.RejectedBy, run.Rejection) = (RunState.Rejected, caller.Officer, reason);
            run.Changes++;
            work.Audit("run.publication-rejected", id.ToString(), $"after {approvals.Count} approvals: {reason}");
            await work.Db.SaveChangesAsync(cancellation);
            return new RejectPublicationResponse { Run = await MessageAsync(work.Db, run, cancellation) };
        });
    }
}

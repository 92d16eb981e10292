using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Runs;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    public override Task<ApprovePublicationResponse> ApprovePublication(ApprovePublicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("run_id", request.RunId);
        var etag = check.Text("etag", request.Etag, AdmissionsGrpc.MaxEtag);
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
            var published = await work.Db.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Year == year && r.State == RunState.Published, cancellation);
            await RequireNewestAsync(work.Db, run, cancellation);
            if (published is null)
                await RequireSameFileAsync(work, run, cancellation);
            await RunPlans.RequireWithinPlansAsync(work.Db, run, cancellation);
            var basis = await ApproveAsync(work, run, published, caller.Officer, cancellation);
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ApprovePublicationResponse { Run = await MessageAsync(work.Db, run, cancellation) };
            response.Basis.AddRange(published is null ? [] : basis.ToBasis());
            return response;
        });
    }

    private static async Task<IReadOnlyList<Finding>> ApproveAsync(Work<AdmissionsDb> work, RunRow run, RunRow? published, string officer, CancellationToken cancellation)
    {
        var approvals = await work.Db.RunApprovals.AsNoTracking().Where(a => a.RunId == run.Id).OrderBy(a => a.At).Select(a => a.Officer).ToListAsync(cancellation);
        if (await EnteredAsync(work.Db, run, published, officer, cancellation))
            throw FourEyes(run);
        var standing = published?.Id ?? Guid.Empty;
        var day = ExamYears.GoverningDay(run.Year);
        var (replacement, findings, error) = ReplacementDecisions.Approve(new RunReplacement(standing, run.Id, run.StartedBy, approvals), officer, standing, day);
        if (error is { } wrong)
            throw wrong == ReplacementError.FourEyes ? FourEyes(run) : WrongState(run);
        work.Db.RunApprovals.Add(new RunApprovalRow { RunId = run.Id, Officer = officer, At = work.Now });
        run.Changes++;
        work.Audit("run.publication-approved", run.Id.ToString(), $"{approvals.Count + 1} approvals");
        if (ReplacementDecisions.StateOf(replacement!, day) != ReplacementState.Replaced)
            return findings;
        if (published is not null)
        {
            await work.Db.Runs.Where(r => r.Id == published.Id)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, RunState.Superseded).SetProperty(x => x.Changes, x => x.Changes + 1), cancellation);
            work.Audit("run.superseded", published.Id.ToString(), $"by {run.Id}");
        }
        run.State = RunState.Published;
        work.Audit("run.published", run.Id.ToString());
        return findings;
    }

    // Who entered a correction that the run takes in approves it as little as who started it.
    private static Task<bool> EnteredAsync(AdmissionsDb db, RunRow run, RunRow? published, string officer, CancellationToken cancellation)
    {
        var since = published?.LastCorrection ?? 0;
        return db.Corrections.AnyAsync(c => c.Year == run.Year && c.Number > since && c.Number <= run.LastCorrection && c.Officer == officer, cancellation);
    }

    private static RpcException FourEyes(RunRow run) => ApiErrors.Precondition(
        "FOUR_EYES", $"runs/{run.Id}", "发起批次、录入更正及两次批准须由不同人员办理", "started, corrected or approved by the same officer", "another-officer");

    // What was corrected or started later is not in this run.
    private static async Task RequireNewestAsync(AdmissionsDb db, RunRow run, CancellationToken cancellation)
    {
        var newer = await db.Runs.AnyAsync(r => r.Year == run.Year && r.Number > run.Number && r.State != RunState.Failed, cancellation);
        var corrected = await db.Corrections.AnyAsync(c => c.Year == run.Year && c.Number > run.LastCorrection, cancellation);
        if (newer || corrected)
            throw ApiErrors.Precondition("RUN_OUTDATED", $"runs/{run.Id}", "该批次之后已有新的批次或更正", "there is a newer run or a later correction", "start-run");
    }

    // What was filed, signed or recorded between the snapshot and the first publication would be lost without a new run; so would
    // a punishment or a lift. After the publication there are corrections only.
    private async Task RequireSameFileAsync(Work<AdmissionsDb> work, RunRow run, CancellationToken cancellation)
    {
        var kept = await KeptInputAsync(work.Db, run.Id, cancellation);
        await RunPlans.RequireSamePlansAsync(work.Db, run, kept, cancellation);
        await RequireSamePunishmentsAsync(work, run, kept.Punished, cancellation);
        var onFile = await RunInputs.OnFileAsync(work.Db, run.Year, kept.Punished, bonus, cancellation);
        if (DigestOf(onFile) != Convert.ToHexStringLower(run.InputDigest))
            throw ApiErrors.Precondition("INPUT_CHANGED", $"runs/{run.Id}", "录取输入形成后志愿、计划或其他录取数据有变化,请重新发起批次", "what is on file changed since the input was taken", "start-run");
    }

    private static async Task RequireSamePunishmentsAsync(Work<AdmissionsDb> work, RunRow run, PunishedParties punished, CancellationToken cancellation)
    {
        var db = work.Db;
        var guardians = await (
            from registration in db.Registrations
            join candidate in db.Candidates on registration.CandidateId equals candidate.Id
            where registration.Year == run.Year
            select new { registration.Id, candidate.GuardianId }).ToDictionaryAsync(r => r.Id, r => r.GuardianId, cancellation);
        var now = await RunInputs.PunishedAsync(db, guardians, await db.Schools.AsNoTracking().ToListAsync(cancellation), work.Today, cancellation);
        if (!now.SameParties(punished))
            throw ApiErrors.Precondition("REGISTER_CHANGED", $"runs/{run.Id}", "录取输入形成后联合惩戒名册有变化,请重新发起批次", "punishments changed since the input was taken", "start-run");
    }
}

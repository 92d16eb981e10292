using System.Data;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    public override async Task<StartRunResponse> StartRun(StartRunRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.Range("year", request.Year, FirstYear, LastYear);
        var reason = check.Text("reason", request.Reason, MaxReason);
        Guid? baseRunId = request.BaseRunId.Length == 0 ? null : check.Id("base_run_id", request.BaseRunId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var response = await commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var year = await work.HoldYearAsync(request.Year, cancellation);
            if (year.FrozenAt is null)
                throw ApiErrors.Precondition("SCORES_NOT_FROZEN", $"exam-years/{request.Year}", "该年度成绩尚未锁定", "the marks of the year are not frozen", "freeze");
            var (input, sequence, correction) = await SnapshotAsync(request.Year, baseRunId, work.Today, cancellation);
            var run = new RunRow
            {
                Id = Guid.CreateVersion7(work.Now),
                Year = request.Year,
                Number = 1 + (await work.Db.Runs.Where(r => r.Year == request.Year).MaxAsync(r => (int?)r.Number, cancellation) ?? 0),
                State = RunState.Queued,
                BaseRunId = baseRunId,
                Reason = reason,
                StartedBy = caller.Officer,
                StartedAt = work.Now,
                InputDigest = Convert.FromHexString(DigestOf(input)),
                RegisterSequence = sequence,
                LastCorrection = correction,
                Candidates = input.Input.Candidates.Count,
            };
            work.Db.Runs.Add(run);
            work.Db.RunInputs.Add(new RunInputRow { RunId = run.Id, Input = input.ToBytes() });
            work.Audit("run.started", run.Id.ToString(), $"input {Convert.ToHexStringLower(run.InputDigest)}, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            return new StartRunResponse { Run = await MessageAsync(work.Db, run, cancellation) };
        });
        signal.Wake();
        return response;
    }

    // One snapshot of the database, so that the input is what stood on file at one moment.
    private async Task<(RunInput Input, long Sequence, long Correction)> SnapshotAsync(int year, Guid? baseRunId, DateOnly today, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var published = await db.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Year == year && r.State == RunState.Published, cancellation);
        if (baseRunId is { } id)
        {
            var kept = await RunAsync(db, id, cancellation);
            if (kept.Year != year)
                throw ApiErrors.Invalid("base_run_id", "ANOTHER_YEAR", "原批次属于其他年度", "is a run of another year");
            if (await db.Runs.AnyAsync(r => r.Year == year && r.Number > kept.Number && r.State != RunState.Failed, cancellation))
                throw ApiErrors.Precondition("BASE_OUTDATED", $"runs/{id}", "原批次之后已有新的批次", "there is a newer run than the base", "start-run");
            var input = await KeptInputAsync(db, id, cancellation);
            input = input with { Input = input.Input with { Rulings = await RunInputs.RulingsAsync(db, year, cancellation) } };
            return (input, kept.RegisterSequence, kept.LastCorrection);
        }
        var correction = await db.Corrections.Where(c => c.Year == year).MaxAsync(c => (long?)c.Number, cancellation) ?? 0;
        if (published is not null)
        {
            var before = await KeptInputAsync(db, published.Id, cancellation);
            return (await RunInputs.CorrectedAsync(db, year, before, published.LastCorrection, bonus, cancellation), published.RegisterSequence, correction);
        }
        var sequence = await db.Punishments.MaxAsync(p => (long?)p.Sequence, cancellation) ?? 0;
        return (await RunInputs.OnFileAsync(db, year, today, bonus, cancellation), sequence, correction);
    }

    private static async Task<RunInput> KeptInputAsync(AdmissionsDb db, Guid runId, CancellationToken cancellation) =>
        RunInput.Of(await db.RunInputs.AsNoTracking().Where(i => i.RunId == runId).Select(i => i.Input).SingleAsync(cancellation));

    private static string DigestOf(RunInput input)
    {
        try
        {
            return Market.Of(input.Input).InputDigest;
        }
        catch (ArgumentException error)
        {
            throw ApiErrors.Precondition("INPUT_CONTRADICTS_ITSELF", "runs", "录取输入数据自相矛盾", error.Message);
        }
    }
}

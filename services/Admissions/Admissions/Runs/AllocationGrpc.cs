using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Runs;

/// <summary>The allocation service; each RPC stands in a folder of its own name.</summary>
internal sealed partial class AllocationGrpc(
    Commands<AdmissionsDb> commands,
    Transactions<AdmissionsDb> transactions,
    IDbContextFactory<AdmissionsDb> contexts,
    BonusRecords bonus,
    RunSignal signal) : AllocationService.AllocationServiceBase
{
    private const int MaxReason = 500;
    private const int FirstYear = AdmissionsGrpc.FirstYear;
    private const int LastYear = AdmissionsGrpc.LastYear;

    private static async Task<RunRow> RunAsync(AdmissionsDb db, Guid id, CancellationToken cancellation) =>
        await db.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("run", id.ToString());

    private static async Task<RunRow> RunForEditAsync(AdmissionsDb db, Guid id, CancellationToken cancellation) =>
        await db.Runs.FromSql($"SELECT *, xmin FROM runs WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
        ?? throw ApiErrors.NotFound("run", id.ToString());

    private static async Task<AllocationRun> MessageAsync(AdmissionsDb db, RunRow run, CancellationToken cancellation) =>
        run.ToMessage(await db.RunApprovals.AsNoTracking().Where(a => a.RunId == run.Id).OrderBy(a => a.At).Select(a => a.Officer).ToListAsync(cancellation));

    private static RpcException WrongState(RunRow run, params IReadOnlyList<string> allowed) => ApiErrors.Precondition(
        "WRONG_STATE", $"runs/{run.Id}", "该批次的状态不允许此操作", $"the run is {run.State}", allowed);
}

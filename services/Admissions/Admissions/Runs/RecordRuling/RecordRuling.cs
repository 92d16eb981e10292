using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    private const int MaxGroup = 100_000;

    public override Task<RecordRulingResponse> RecordRuling(RecordRulingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("run_id", request.RunId);
        check.Range("tie_number", request.TieNumber, 1, int.MaxValue);
        var reason = check.Text("reason", request.Reason, MaxReason);
        check.Items("registration_ids", request.RegistrationIds, 2, MaxGroup);
        var order = request.RegistrationIds.Select((r, i) => check.Id($"registration_ids[{i}]", r)).ToArray();
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var year = await work.Db.Runs.Where(r => r.Id == id).Select(r => (int?)r.Year).SingleOrDefaultAsync(cancellation) ?? throw ApiErrors.NotFound("run", request.RunId);
            await work.HoldYearAsync(year, cancellation);
            var run = await RunForEditAsync(work.Db, id, cancellation);
            if (run.State != RunState.NeedsDecision)
                throw WrongState(run);
            var tie = await work.Db.RunTies.AsNoTracking().SingleOrDefaultAsync(t => t.RunId == id && t.Ordinal == request.TieNumber, cancellation)
                ?? throw ApiErrors.NotFound("tie", $"{request.RunId}/{request.TieNumber}");
            if (await work.Db.Rulings.AnyAsync(r => r.RunId == id && r.Tie == tie.Ordinal, cancellation))
                throw ApiErrors.AlreadyExists("ruling", $"{request.RunId}/{request.TieNumber}");
            if (!order.Order().SequenceEqual(tie.Members.Order()))
                throw ApiErrors.Invalid("registration_ids", "NOT_THE_GROUP", "应为该并列组的全部考生,各一次", "must be the whole group, each once");
            work.Db.Rulings.Add(new RulingRow
            {
                Id = Guid.CreateVersion7(work.Now),
                RunId = id,
                Year = year,
                Tie = tie.Ordinal,
                Order = order,
                Reason = reason,
                Officer = caller.Officer,
                At = work.Now,
            });
            run.Changes++;
            work.Audit("tie.ruled", id.ToString(), $"group {tie.Ordinal}, {order.Length} candidates");
            await work.Db.SaveChangesAsync(cancellation);
            var open = await work.Db.RunTies.CountAsync(t => t.RunId == id, cancellation) - await work.Db.Rulings.CountAsync(r => r.RunId == id, cancellation);
            return new RecordRulingResponse { Tie = tie.ToMessage(ruled: true), OpenTies = open };
        });
    }
}

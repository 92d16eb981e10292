using System.Text.Json;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    private const int MaxDifferences = 1000;
    private static readonly JsonSerializerOptions PlanForm = new() { WriteIndented = false };

    public override Task<VerifyRoundResponse> VerifyRound(VerifyRoundRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("round_id", request.RoundId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            // Before it is published a round is the agency's own.
            var row = await db.Set<RoundRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation);
            if (row is null || (row.State != RoundState.Published && row.Agency != caller.Agency))
                throw ApiErrors.NotFound("round", id.ToString());
            var draw = Rounds.DrawOf(row, await db.TasksOfAsync(id, cancellation));
            var differences = DrawVerification.Differences(draw);
            var response = new VerifyRoundResponse
            {
                Matches = differences.Count == 0, Seed = draw.Seed, Procedure = row.Procedure, PlanJson = JsonSerializer.Serialize(draw.Plan, PlanForm),
            };
            response.Differences.AddRange(differences.Take(MaxDifferences).Select(d => $"{d.Kind} {d.At}".TrimEnd()));
            return response;
        }, context.CancellationToken);
    }
}

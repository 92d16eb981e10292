using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Inspections.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using CoreClass = Quzhou.FoodSafety.Core.Operators.InspectionClass;

namespace Quzhou.FoodSafety;

internal sealed partial class InspectionGrpc
{
    public override Task<GetRoundResponse> GetRound(GetRoundRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("round_id", request.RoundId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await RoundAsync(db, id, cancellation);
            var inspections = await db.Inspections.Where(i => i.RoundId == id).ToDictionaryAsync(i => i.OperatorId, i => i.Id, cancellation);
            return new GetRoundResponse { Round = row.ToMessage(inspections) };
        }, context.CancellationToken);
    }

    public override Task<VerifyRoundResponse> VerifyRound(VerifyRoundRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("round_id", request.RoundId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var draw = (await RoundAsync(db, id, cancellation)).Draw;
            var differences = DrawVerification.Differences(draw);
            var response = new VerifyRoundResponse
            {
                Same = differences.Count == 0,
                Seed = draw.Seed,
                Procedure = draw.Result.Procedure,
                Purpose = draw.Plan.Purpose,
                InspectorsEach = draw.Plan.InspectorsPerSubject,
            };
            response.Differences.AddRange(differences.Select(d => new RoundDifference { Kind = d.Kind.ToString(), At = d.At }));
            foreach (var stratum in draw.Plan.Strata)
            {
                var line = new RoundClass
                {
                    InspectionClass = (InspectionClass)(int)Enum.GetValues<CoreClass>().Single(c => RandomAndOpen.Code(c) == stratum.Code), Percent = stratum.RatioPercent.ToString("0.####"),
                };
                line.OperatorIds.AddRange(stratum.Subjects);
                response.Classes.Add(line);
            }
            response.Officers.AddRange(draw.Plan.Inspectors);
            response.Conflicts.AddRange(draw.Plan.Conflicts.Select(c => new RoundConflict { Officer = c.Inspector, OperatorId = c.Subject }));
            return response;
        }, context.CancellationToken);
    }

    private static async Task<RoundRow> RoundAsync(FoodSafetyDb db, Guid id, CancellationToken cancellation) =>
        await db.Rounds.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("round", id.ToString());
}

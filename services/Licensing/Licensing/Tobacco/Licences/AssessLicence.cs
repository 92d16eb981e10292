using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Licensing.Core.Tobacco;
using Quzhou.Licensing.Core.Tobacco.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class TobaccoGrpc
{
    public override Task<AssessLicenceResponse> AssessLicence(AssessLicenceRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("licence_id", request.LicenceId);
        var on = check.OptionalDate("assessed_for", request.AssessedFor) ?? time.CityToday();
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            if (!await db.Set<RetailLicenceRow>().AnyAsync(l => l.Id == id, cancellation))
                throw ApiErrors.NotFound("licence", id.ToString());
            var grounds = RevocationGrounds.Assess(await db.HistoryOfAsync(id, cancellation), on);
            var response = new AssessLicenceResponse { Verdict = grounds.Count > 0 ? Verdict.Granted : Verdict.Refused };
            response.Grounds.AddRange(grounds.Select(g => g.Number));
            response.Basis.AddRange(grounds.Count > 0 ? grounds.Select(g => g.Finding.ToBasis()) : [GroundNeeded.Missing().ToBasis()]);
            return response;
        }, context.CancellationToken);
    }
}

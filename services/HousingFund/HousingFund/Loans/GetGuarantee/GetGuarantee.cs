using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class LoanGrpc
{
    public override Task<GetGuaranteeResponse> GetGuarantee(GetGuaranteeRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("loan_id", request.LoanId);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Loans.SingleOrDefaultAsync(l => l.Id == id, cancellation) ?? throw ApiErrors.NotFound("loan", request.LoanId);
            var (guaranteed, finding) = LoanCourse.Guarantee(row.ToCase(null), time.CityToday());
            var response = new GetGuaranteeResponse { Guaranteed = guaranteed };
            response.Basis.Add(finding.ToBasis());
            return response;
        }, context.CancellationToken);
    }
}

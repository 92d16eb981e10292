using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using CoreStage = Quzhou.HousingFund.Core.Tenders.TenderStage;

namespace Quzhou.HousingFund;

internal sealed partial class TenderGrpc
{
    public override Task<SignResultResponse> SignResult(SignResultRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("tender_id", request.TenderId);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<TenderRow>("tender", id, cancellation);
            var officer = work.Actor.Officer;
            if (row.Case.Judges.All(j => j.Person != officer))
                throw ApiErrors.Denied("NOT_A_JUDGE", "不是本次招标的评委", "is no judge of this tender");
            if (row.Stage != CoreStage.Opened)
                throw ApiErrors.Precondition("WRONG_STATE", $"tenders/{id}", $"招标阶段为{row.Stage},不能签字", $"the tender is {row.Stage}", [.. TenderDecisions.Allowed(row.Stage)]);
            if (row.Signatures.Contains(officer, StringComparer.Ordinal))
                throw ApiErrors.AlreadyExists("signature", $"{id}/{officer}");
            row.Signatures = [.. row.Signatures, officer];
            var response = new SignResultResponse { Verdict = Verdict.Granted };

            // With the last signature the result is evaluated; until then each one is only kept.
            if (row.Case.Judges.All(j => row.Signatures.Contains(j.Person, StringComparer.Ordinal)))
            {
                var signed = TenderDecisions.SignResult(row.Case, row.Signatures, new Act(officer, work.Today)).Settle($"tenders/{id}");
                row.Case = signed.State;
                response.Verdict = signed.Verdict;
                response.Basis.AddRange(signed.Findings.ToBasis());
            }
            work.Audit("result.signed", id.ToString(), $"{row.Signatures.Length} of {row.Case.Judges.Count}");
            await work.Db.SaveChangesAsync(cancellation);
            response.Tender = row.ToStatus();
            return response;
        });
    }
}

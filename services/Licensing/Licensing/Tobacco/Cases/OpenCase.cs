using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Tobacco;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class TobaccoGrpc
{
    public override Task<OpenCaseResponse> OpenCase(OpenCaseRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var licenceId = check.Id("licence_id", request.LicenceId);
        var discoveredOn = check.Date("discovered_on", request.DiscoveredOn);
        var finalOn = check.OptionalDate("last_penalty_final_on", request.LastPenaltyFinalOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            discoveredOn.NotAfter(work.Today, "discovered_on");
            var licence = await work.LockedAsync<RetailLicenceRow>("licence", licenceId, cancellation);
            if (licence.CancelledOn is not null)
                throw ApiErrors.Precondition("WRONG_STATE", $"licences/{licenceId}", "许可证已注销", "the licence is taken out of the register");
            var id = Guid.CreateVersion7(work.Now);
            var history = await work.Db.HistoryOfAsync(licenceId, cancellation);
            var opened = RevocationDecisions
                .Open(id, history, mitigation: null, finalOn, new Act(work.Actor.Officer, discoveredOn), calendar)
                .Settle($"licences/{licenceId}");
            var response = new OpenCaseResponse { Verdict = opened.Verdict };
            response.Basis.AddRange(opened.Findings.ToBasis());
            work.Audit("revocation.opened", id.ToString(), $"{opened.Verdict}, {licenceId}, {string.Join(',', opened.State.Grounds)}");
            if (!opened.Granted)
                return response;
            var row = new RevocationCaseRow { Id = id, LicenceId = licenceId, Case = opened.State, Findings = StoredBasis.Write(opened.Findings) };
            work.Db.Add(row);
            await work.Db.SaveChangesAsync(cancellation);
            await work.KeepFilingAsync(row, opened.Findings[^1], cancellation);
            response.Case = row.ToMessage(licence, [], work.Today, caller);
            return response;
        });
    }
}

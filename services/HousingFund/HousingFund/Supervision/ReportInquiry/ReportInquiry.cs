using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund;

internal sealed partial class SupervisionGrpc
{
    public override Task<ReportInquiryResponse> ReportInquiry(ReportInquiryRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("project_id", request.ProjectId);
        if (check.Present("facts", request.Facts))
        {
            check.OptionalText("facts.other_grave_risk", request.Facts.OtherGraveRisk, Reading.MaxReason);
            check.OptionalText("facts.other_loan_risk", request.Facts.OtherLoanRisk, Reading.MaxReason);
            check.OptionalText("facts.agreement_breach", request.Facts.AgreementBreach, Reading.MaxReason);
        }
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var project = await work.ProjectAsync(id, cancellation);
            var inquiry = Read(request.Facts, new Act(work.Actor.Officer, work.Today));
            var reported = CooperationDecisions.Report(Cooperations.CooperationOf(project), inquiry).Settle($"projects/{id}");
            var (standing, sequence) = await work.DeveloperAsync(project.DeveloperId, cancellation);
            project.Take(reported.State);
            work.Audit("inquiry.reported", id.ToString(), $"{reported.Verdict}, {reported.Rule}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ReportInquiryResponse
            {
                Verdict = reported.Verdict, RegisterSequence = sequence, Cooperation = reported.State.ToMessage(project, standing.Punishment),
            };
            response.Basis.AddRange(reported.Findings.ToBasis());
            return response;
        });
    }

    private static InquiryReport Read(InquiryFacts facts, Act act) => new()
    {
        Act = act,
        NegativeMedia = facts.NegativeMedia,
        OwnersProtest = facts.OwnersProtest,
        GraveDispute = facts.GraveDispute,
        ReportsVerified = facts.ReportsVerified,
        FalseCertificates = facts.FalseCertificates,
        ForgedMortgages = facts.ForgedMortgages,
        DownPaymentReduced = facts.DownPaymentReduced,
        DownPaymentDeferred = facts.DownPaymentDeferred,
        FalseOrDoubtfulLoans = facts.FalseOrDoubtfulLoans,
        ConstructionStopped = facts.ConstructionStopped,
        ConstructionSlowed = facts.ConstructionSlowed,
        HindersFundLoans = facts.HindersFundLoans,
        RefusesToRectify = facts.RefusesToRectify,
        OtherGraveRisk = facts.OtherGraveRisk,
        OtherLoanRisk = facts.OtherLoanRisk,
        GuaranteeWeakened = facts.GuaranteeWeakened,
        NewGuaranteeDemanded = facts.NewGuaranteeDemanded,
        GuaranteeRestored = facts.GuaranteeRestored,
        AgreementBreach = facts.AgreementBreach,
    };
}

using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using AdmissionStage = Quzhou.HousingFund.Core.Projects.AdmissionStage;
using CooperationState = Quzhou.HousingFund.Core.Monitoring.CooperationState;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    private const int MaxYears = 30;

    public override Task<SignAgreementResponse> SignAgreement(SignAgreementRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("project_id", request.ProjectId);
        var etag = check.Etag(request.Etag);
        var terms = check.Present("agreement", request.Agreement) ? ReadTerms(check, request.Agreement) : null;
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.ProjectAsync(id, etag, cancellation);
            var admission = await work.Db.Admissions.SingleOrDefaultAsync(a => a.ProjectId == id && a.Stage == AdmissionStage.Passed, cancellation);
            if (admission is null && (row.State != Persistence.ProjectState.Admitted || row.ByCommittee))
                throw WrongState(row, "SignAgreement");
            if (row.UsedFen > terms!.CapFen)
                throw ApiErrors.Precondition("CAP_BELOW_USE", $"projects/{id}", "额度不得低于已用额度", "the cap is below what is used already");
            var (standing, sequence) = await work.DeveloperAsync(row.DeveloperId, cancellation);
            var signing = new AgreementSigning(terms, request.WithdrawalAgreementSigned, request.ApprovedByRepresentative, new Act(caller.Officer, work.Today));
            var (granted, findings) = admission is null
                ? SignRecorded(row, standing, work.Today)
                : await SignAdmittedAsync(work, row, admission, signing, standing, cancellation);
            if (granted)
            {
                row.Take(terms);
                row.WithdrawalAgreement = request.WithdrawalAgreementSigned;
                row.SuspensionFindings = "[]";
                await work.DueAsync(WorkKind.Visit, row.Id, CooperationDecisions.NextVisitDue(row.Cooperation!), cancellation);
            }
            work.Audit(granted ? "agreement.signed" : "agreement.refused", row.Id.ToString(), $"cap {terms.CapFen} fen, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new SignAgreementResponse
            {
                Verdict = granted ? Verdict.Granted : Verdict.Refused, RegisterSequence = sequence, Project = row.ToMessage([], caller),
            };
            response.Basis.AddRange(findings.ToBasis());
            return response;
        });
    }

    // A project whose admission was decided on paper: docs/decisions/0066.
    private static (bool Granted, IReadOnlyList<Finding> Findings) SignRecorded(ProjectRow row, DeveloperStanding standing, DateOnly today)
    {
        if (DeveloperInGoodCredit.Check(standing.Punishment) is { } refusal)
            return (false, [refusal]);
        row.Take(new Core.Monitoring.Cooperation(row.Id, CooperationState.InForce, today, null, row.ReadBuildings(), null, null, []));
        return (true, [Core.Projects.Admission.Granted]);
    }

    private async Task<(bool Granted, IReadOnlyList<Finding> Findings)> SignAdmittedAsync(
        Work<HousingFundDb> work, ProjectRow row, AdmissionRow admission, AgreementSigning signing, DeveloperStanding standing, CancellationToken cancellation)
    {
        var signed = AdmissionDecisions.Sign(admission.Case, signing, standing).Settle($"admissions/{admission.Id}");
        if (!signed.Granted)
            return (false, signed.Findings);
        var findings = signed.Findings.ToList();
        if (row.Cooperation is { } before)
        {
            var again = CooperationDecisions.Readmit(before, signed.State).Settle($"projects/{row.Id}");
            findings.AddRange(again.Findings);
            if (!again.Granted)
                return (false, findings);
            row.Take(again.State);
        }
        else
        {
            row.Take(CooperationDecisions.Begin(row.Id, signed.State));
        }
        await work.TakeAsync(admission, signed, calendar, cancellation);
        return (true, findings);
    }

    private static AgreementTerms ReadTerms(RequestChecks check, Agreement agreement)
    {
        check.Money("agreement.cap_fen", agreement.CapFen, 1, MaxFen);
        check.Require(agreement.UsedFen == 0, "agreement.used_fen", "NOT_ALLOWED", "新协议不得有已用额度", "a new agreement has nothing used");
        check.Money("agreement.per_loan_maximum_fen", agreement.PerLoanMaximumFen, 1, MaxFen);
        check.Range("agreement.maximum_ratio_percent", agreement.MaximumRatioPercent, 1, 100);
        check.Range("agreement.maximum_years", agreement.MaximumYears, 1, MaxYears);
        var from = check.Date("agreement.valid_from", agreement.ValidFrom);
        var until = check.Date("agreement.valid_until", agreement.ValidUntil);
        check.Require(until >= from, "agreement.valid_until", "BEFORE_START", "截止日期不得早于生效日期", "must not be before valid_from");
        return new(agreement.CapFen, agreement.PerLoanMaximumFen, agreement.MaximumRatioPercent, agreement.MaximumYears, from, until);
    }
}

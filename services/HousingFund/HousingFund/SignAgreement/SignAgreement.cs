using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.HousingFund;

internal sealed partial class HousingFundGrpc
{
    private const int MaxYears = 30;

    public override Task<SignAgreementResponse> SignAgreement(SignAgreementRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("project_id", request.ProjectId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        var terms = check.Present("agreement", request.Agreement) ? ReadTerms(check, request.Agreement) : null;
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.ProjectAsync(id, etag, cancellation);
            if (row.State != Persistence.ProjectState.Admitted)
                throw WrongState(row, "SignAgreement");
            var standing = await work.StandingOfAsync(SubjectId.Parse(row.DeveloperId), cancellation);
            var response = new SignAgreementResponse { RegisterSequence = standing.RegisterSequence };
            if (DeveloperInGoodCredit.Check(standing.Facts()) is { } refusal)
            {
                response.Verdict = Verdict.Refused;
                response.Basis.Add(refusal.ToBasis());
                work.Audit("agreement.refused", row.Id.ToString(), $"register {standing.RegisterSequence}");
            }
            else
            {
                response.Verdict = Verdict.Granted;
                row.State = Persistence.ProjectState.Cooperating;
                (row.CapFen, row.PerLoanMaximumFen, row.MaximumRatioPercent, row.MaximumYears, row.ValidFrom, row.ValidUntil) =
                    (terms!.CapFen, terms.PerLoanMaximumFen, terms.MaximumRatioPercent, terms.MaximumYears, terms.ValidFrom, terms.ValidUntil);
                work.Audit("agreement.signed", row.Id.ToString(), $"cap {terms.CapFen} fen, register {standing.RegisterSequence}");
                await work.Db.SaveChangesAsync(cancellation);
            }
            response.Project = row.ToMessage([], caller);
            return response;
        });
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

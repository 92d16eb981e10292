using Grpc.Core;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using PlanSignatory = Quzhou.Admissions.Core.Plans.PlanSignatory;
using PlanSignature = Quzhou.Admissions.Core.Plans.PlanSignature;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    private static readonly Dictionary<string, PlanSignatory> Offices = new(StringComparer.Ordinal)
    {
        ["education-bureau"] = PlanSignatory.CityEducation,
        ["finance-bureau"] = PlanSignatory.CityFinance,
        ["price-bureau"] = PlanSignatory.CityPrice,
        ["county-education-bureau"] = PlanSignatory.CountyEducation,
        ["county-finance-bureau"] = PlanSignatory.CountyFinance,
        ["county-price-bureau"] = PlanSignatory.CountyPrice,
    };

    public override Task<SignPlanResponse> SignPlan(SignPlanRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("plan_id", request.PlanId);
        var etag = check.Text("etag", request.Etag, MaxEtag);
        var signedOn = check.Date("signed_on", request.SignedOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (signedOn > work.Today)
                throw ApiErrors.Invalid("signed_on", "IN_THE_FUTURE", "签署日期不得晚于今天", "must not be after today");
            var (row, school) = await work.PlanForEditAsync(id, etag, cancellation);
            if (row.SubmittedBy == caller.Officer)
                throw SeatPlans.ErrorOf(SignatureError.FourEyes, id);
            var standing = school.OperatorId is null ? null : await work.StandingOfAsync(SubjectId.Parse(school.OperatorId), cancellation);
            var plan = row.ToSeatPlan(school);
            List<Finding> obstacles = [.. SeatPlanDecisions.Obstacles(plan, school.Name, school.QuotaSchool, ExamYears.GoverningDay(row.Year))];
            if (SanctionedOperatorFreezesPlan.Check(school.ToDomain(), standing?.Facts()) is { } frozen)
                obstacles.Add(frozen);
            var (signed, findings, error) = SeatPlanDecisions.Sign(plan, new PlanSignature(Offices[caller.Agency], caller.Officer, signedOn));
            if (error is { } wrong)
                throw SeatPlans.ErrorOf(wrong, id);
            var granted = signed is not null && obstacles.Count == 0;
            if (granted)
            {
                row.Signatures = SeatPlans.Write(signed!.Signatures);
                if (SeatPlanDecisions.StageOf(signed) == PlanStage.Approved)
                    (row.Approved, row.ApprovedBy) = (true, caller.Officer);
            }
            work.Audit(granted ? "plan.signed" : "plan.signature-refused", id.ToString(), $"{Offices[caller.Agency]}, register {standing?.RegisterSequence ?? 0}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new SignPlanResponse
            {
                Verdict = granted ? Verdict.Granted : Verdict.Refused, Plan = row.ToDeclaration(school), RegisterSequence = standing?.RegisterSequence ?? 0,
            };
            response.Basis.AddRange((obstacles.Count > 0 ? obstacles : findings).ToBasis());
            return response;
        });
    }
}

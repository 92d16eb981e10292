using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Plans;

internal sealed partial class PlanGrpc
{
    public override Task<ApportionQuotaResponse> ApportionQuota(ApportionQuotaRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("plan_id", request.PlanId);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var plan = await work.Db.Plans.FromSql($"SELECT *, xmin FROM plans WHERE id = {id} FOR UPDATE").AsNoTracking().SingleOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("plan", request.PlanId);
            (await work.HoldYearAsync(plan.Year, cancellation)).RequireOpen();
            var response = new ApportionQuotaResponse { Verdict = Verdict.Granted };
            if (PlanNeedsApproval.Check(plan.Approved, plan.Year) is { } missing)
            {
                response.Verdict = Verdict.Refused;
                response.Basis.Add(missing.ToBasis());
                var school = await work.Db.Schools.AsNoTracking().SingleAsync(s => s.Id == plan.SchoolId, cancellation);
                response.Basis.AddRange(PlanSignatories.Missing(plan.ToSeatPlan(school)).ToBasis());
                work.Audit("plan.apportionment-refused", id.ToString(), missing.RuleId);
                return response;
            }
            var factors = await (
                from year in work.Db.JuniorSchoolYears
                join school in work.Db.JuniorSchools on year.JuniorSchoolId equals school.Id
                where year.Year == plan.Year
                orderby school.Code
                select new { school.Name, Factors = new JuniorSchoolFactors(school.Id, year.Graduates, year.Registered, year.CompliancePercent, school.Rural) })
                .ToListAsync(cancellation);
            if (plan.QuotaSeats > 0 && !factors.Exists(f => f.Factors is { Registered: > 0, CompliancePercent: > 0 }))
                throw ApiErrors.Precondition("NO_JUNIOR_SCHOOLS", $"plans/{id}", "尚未记录该年度初中学校的分配因素", "no junior school has a weight for the year", "record-junior-school-year");
            var day = ExamYears.GoverningDay(plan.Year);
            var quotas = QuotaApportionment.Of(plan.QuotaSeats, [.. factors.Select(f => f.Factors)], day).ToDictionary(q => q.JuniorSchoolId, q => q.Seats);
            await work.Db.Quotas.Where(q => q.PlanId == id).ExecuteDeleteAsync(cancellation);
            foreach (var factor in factors)
            {
                var seats = quotas.GetValueOrDefault(factor.Factors.JuniorSchoolId);
                response.Basis.Add(QuotaApportionment.Explain(factor.Factors, seats, day).ToBasis());
                response.Quotas.Add(new Quota { JuniorSchoolId = factor.Factors.JuniorSchoolId.ToString(), JuniorSchool = factor.Name, Seats = seats });
                if (seats > 0)
                    work.Db.Quotas.Add(new QuotaRow { PlanId = id, JuniorSchoolId = factor.Factors.JuniorSchoolId, Seats = seats });
            }
            work.Audit("plan.quota-apportioned", id.ToString(), $"{plan.QuotaSeats} seats, {quotas.Count} junior schools");
            return response;
        });
    }
}

using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CoreGrade = Quzhou.Licensing.Core.Supervision.RiskGrade;
using CoreLevel = Quzhou.Licensing.Core.Supervision.RiskLevel;
using CoreSource = Quzhou.Licensing.Core.Supervision.RiskSource;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<AssessRiskResponse> AssessRisk(AssessRiskRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var key = check.Id("subject_key", request.SubjectKey);
        check.Known("source", request.Source);
        check.Known("likelihood", request.Likelihood);
        check.Known("gravity", request.Gravity);
        check.Known("level", request.Level);
        var reasoning = check.Public("reasoning", request.Reasoning, Reading.MaxText);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var unit = await work.SupervisedAsync(key, SupervisedKind.Crossbow, cancellation);
            var id = Guid.CreateVersion7(work.Now);
            var assessment = new RiskAssessment(
                (CoreSource)(int)request.Source, (CoreGrade)(int)request.Likelihood, (CoreGrade)(int)request.Gravity, (CoreLevel)(int)request.Level, reasoning, new Act(work.Actor.Officer, work.Today));
            var assessed = RiskDecisions.Assess(id, assessment).Settle($"risks/{id}");
            var row = new RiskRow { Id = id, SubjectKey = key, Risk = assessed.State, Findings = StoredBasis.Write(assessed.Findings) };
            work.Db.Add(row);
            work.Audit("risk.assessed", id.ToString(), $"{row.Level}, {key}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new AssessRiskResponse { Verdict = assessed.Verdict, Risk = row.ToMessage(unit, work.Today) };
            response.Basis.AddRange(assessed.Findings.ToBasis());
            return response;
        });
    }

    public override Task<IssueWarningResponse> IssueWarning(IssueWarningRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("risk_id", request.RiskId);
        var etag = check.Etag(request.Etag);
        var guidance = check.Text("guidance", request.Guidance, Reading.MaxText);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (row, unit) = await work.RiskAsync(id, etag, cancellation);

            // A major risk is published with its warning; the list of published risks shows it from then on.
            var outcome = RiskDecisions.Warn(row.Risk, guidance, row.Level == CoreLevel.Major, new Act(work.Actor.Officer, work.Today));
            var warned = await work.StepAsync(row, unit, outcome, "risk.warned", cancellation);
            var response = new IssueWarningResponse { Verdict = warned.Verdict, Risk = row.ToMessage(unit, work.Today) };
            response.Basis.AddRange(warned.Findings.ToBasis());
            return response;
        });
    }

    public override Task<ReviewRiskResponse> ReviewRisk(ReviewRiskRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("risk_id", request.RiskId);
        var etag = check.Etag(request.Etag);
        check.Known("outcome", request.Outcome);
        check.Known("source", request.Source);
        check.Known("likelihood", request.Likelihood);
        check.Known("gravity", request.Gravity);
        var reasoning = check.Public("reasoning", request.Reasoning, Reading.MaxText);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (row, unit) = await work.RiskAsync(id, etag, cancellation);
            var level = request.Outcome switch
            {
                RiskReviewOutcome.Raise => CoreLevel.Major,
                RiskReviewOutcome.Lower => CoreLevel.Ordinary,
                _ => row.Level,
            };
            var assessment = new RiskAssessment(
                (CoreSource)(int)request.Source, (CoreGrade)(int)request.Likelihood, (CoreGrade)(int)request.Gravity, level, reasoning, new Act(work.Actor.Officer, work.Today));
            var reviewed = await work.StepAsync(row, unit, RiskDecisions.Review(row.Risk, (RiskReview)(int)request.Outcome, assessment), "risk.reviewed", cancellation);
            var response = new ReviewRiskResponse { Verdict = reviewed.Verdict, Risk = row.ToMessage(unit, work.Today) };
            response.Basis.AddRange(reviewed.Findings.ToBasis());
            return response;
        });
    }
}

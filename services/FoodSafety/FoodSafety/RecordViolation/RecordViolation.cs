using Grpc.Core;
using Quzhou.Contracts.V1;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class FoodSafetyGrpc
{
    private const int MaxBehaviour = 60;

    public override Task<RecordViolationResponse> RecordViolation(RecordViolationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("operator_id", request.OperatorId);
        var behaviour = check.Text("behaviour", request.Behaviour, MaxBehaviour);
        check.Require(behaviour.All(c => char.IsAsciiLetterUpper(c) || c == '_'), "behaviour", "NOT_A_CODE", "应为大写字母与下划线组成的代码", "must be capital letters and underscores");
        check.Known("severity", request.Severity);
        var occurredOn = check.Date("occurred_on", request.OccurredOn);
        var evidence = check.Text("evidence", request.Evidence, MaxName);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (occurredOn > work.Today)
                throw ApiErrors.Invalid("occurred_on", "IN_THE_FUTURE", "发生日期不得晚于今日", "must not be after today");
            var row = await work.OperatorAsync(id, cancellation);
            var severity = (Core.Operators.Severity)(int)request.Severity;
            var finding = ViolationIsReported.Of(behaviour, severity, occurredOn);
            var violation = new ViolationRow
            {
                ReportId = Guid.CreateVersion7(work.Now), OperatorId = id, Behaviour = behaviour, Severity = severity, OccurredOn = occurredOn, Evidence = evidence,
            };
            work.Db.Violations.Add(violation);
            work.Publish(new DishonestyReported
            {
                ReportId = violation.ReportId,
                Subject = SubjectId.Parse(row.SubjectId).ToContract(row.SubjectName),
                Source = "food-safety",
                Behaviour = behaviour,
                Level = (DishonestyLevel)(int)severity,
                OccurredOn = occurredOn,
                Evidence = evidence,
                Basis = [finding.ToContract()],
            });
            work.Audit("violation.reported", violation.ReportId.ToString(), $"operator {id}, {severity}");
            var response = new RecordViolationResponse { ReportId = violation.ReportId.ToString() };
            response.Basis.Add(finding.ToBasis());
            return response;
        });
    }
}

using Grpc.Core;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
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
            var (reportId, findings) = work.Report(row, behaviour, severity, occurredOn, evidence);
            var response = new RecordViolationResponse { ReportId = reportId.ToString() };
            response.Basis.AddRange(findings.ToBasis());
            return response;
        });
    }
}

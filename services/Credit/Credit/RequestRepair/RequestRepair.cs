using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Repair;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>An application for repair (信用修复申请).</summary>
    public override Task<RequestRepairResponse> RequestRepair(RequestRepairRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var recordId = check.Id("record_id", request.RecordId);
        var statement = check.Text("statement", request.Statement, CreditDb.TextLength);
        var evidence = check.Items("evidence", request.Evidence, 0, CreditDb.MaxEvidence).Select((e, i) => check.Text($"evidence[{i}]", e, CreditDb.TextLength)).ToList();
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (subject, record) = await work.Db.RecordForEditAsync(recordId, cancellation);
            if (record.Level is null || record.ValidUntil is null)
                throw CreditErrors.NotRepairable(recordId);
            if (await work.Db.Repairs.AnyAsync(r => r.RecordId == recordId && (r.State == Core.Repair.RepairState.Requested || r.State == Core.Repair.RepairState.PowerCompanyApproved), cancellation))
                throw CreditErrors.RepairOpen(recordId);
            var records = await work.Db.RecordsOfAsync(subject.SubjectId, cancellation);

            var outcome = RepairDecisions.Request(Guid.CreateVersion7(), record.ToCore(), [.. records.Select(r => r.ToCore())], work.Today);
            var answer = new RequestRepairResponse { Verdict = VerdictOf(outcome) };
            answer.Basis.AddRange(FindingsOf(outcome, $"records/{recordId}").ToBasis());
            AuditRefusal(work, outcome, "repair.refused", recordId.ToString());
            if (outcome is Outcome<RepairCase>.Accepted accepted)
            {
                var row = RepairRow.From(accepted.State, subject.SubjectId, statement, evidence, work.Now);
                work.Db.Repairs.Add(row);
                subject.Version++;
                work.Audit("repair.requested", row.Id.ToString(), $"record {recordId}, {row.Scope}");
                answer.Repair = row.ToRepair();
            }
            return answer;
        });
    }
}

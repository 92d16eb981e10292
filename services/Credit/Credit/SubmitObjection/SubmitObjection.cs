using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Objection;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using ObjectionState = Quzhou.Credit.Core.Objection.ObjectionState;

namespace Quzhou.Credit;

internal sealed partial class ObjectionGrpc
{
    /// <summary>An objection at the counter (异议申请); the record is marked from now on.</summary>
    public override Task<SubmitObjectionResponse> SubmitObjection(SubmitObjectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var recordId = check.Id("record_id", request.RecordId);
        var statement = check.Text("statement", request.Statement, CreditDb.TextLength);
        var evidence = check.Items("evidence", request.Evidence, 0, CreditDb.MaxEvidence).Select((e, i) => check.Text($"evidence[{i}]", e, CreditDb.TextLength)).ToList();
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (subject, record) = await work.Db.RecordForEditAsync(recordId, cancellation);
            var open = await work.Db.Objections.AnyAsync(o => o.RecordId == recordId && o.State == ObjectionState.Open, cancellation);
            var outcome = ObjectionDecisions.Submit(
                Guid.CreateVersion7(), record.ToCore(), open, statement, evidence, CreditGrpc.OfficerOf(work), work.Today, calendar);
            var answer = new SubmitObjectionResponse { Verdict = CreditGrpc.VerdictOf(outcome) };
            answer.Basis.AddRange(CreditGrpc.FindingsOf(outcome, $"records/{recordId}").ToBasis());
            CreditGrpc.AuditRefusal(work, outcome, "objection.refused", recordId.ToString());
            if (outcome is Outcome<ObjectionCase>.Accepted accepted)
            {
                var row = ObjectionRow.From(accepted.State, subject.SubjectId, statement, evidence, work.Now);
                work.Db.Objections.Add(row);
                (record.Disputed, record.ChangedAt) = (true, work.Now);
                subject.Version++;
                work.Audit("objection.submitted", row.Id.ToString(), $"record {recordId}, due {row.DueOn:yyyy-MM-dd}");
                answer.Objection = row.ToObjection(subject, caller);
            }
            return answer;
        });
    }
}

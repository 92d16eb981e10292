using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Consequences;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Repair;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using RepairReview = Quzhou.Credit.Core.Repair.RepairReview;
using RepairState = Quzhou.Credit.Core.Repair.RepairState;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>One of the two reviews of a repair (信用修复审核).</summary>
    public override Task<ReviewRepairResponse> ReviewRepair(ReviewRepairRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var repairId = check.Id("repair_id", request.RepairId);
        var etag = check.Text("etag", request.Etag, EtagLength);
        var note = check.Text("note", request.Note, CreditDb.TextLength);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var recordId = await work.Db.Repairs.Where(r => r.Id == repairId).Select(r => (Guid?)r.RecordId).SingleOrDefaultAsync(cancellation)
                ?? throw CreditErrors.RepairUnknown(repairId);
            var (subject, record) = await work.Db.RecordForEditAsync(recordId, cancellation);
            var row = await work.Db.Repairs.SingleAsync(r => r.Id == repairId, cancellation);
            if (row.Etag != etag)
                throw ApiErrors.EtagMismatch("repair", repairId.ToString());
            var records = await work.Db.RecordsOfAsync(subject.SubjectId, cancellation);

            var now = RepairAssessment.Of(record.ToCore(), [.. records.Select(r => r.ToCore())], work.Today);
            var review = new RepairReview(OfficerOf(work), request.Approve, note, work.Today);
            var outcome = RepairDecisions.Review(row.ToCore(), review, request.Unintentional, now);
            var answer = new ReviewRepairResponse();
            answer.Basis.AddRange(FindingsOf(outcome, $"repairs/{repairId}").ToBasis());
            Take(work, subject, record, row, ((Outcome<RepairCase>.Accepted)outcome).State);
            if (row.State == RepairState.Granted)
                await RecordConsequences.RepairedAsync(work, subject, record, repairId, cancellation);
            answer.Verdict = VerdictOf(row.State);
            answer.Repair = row.ToRepair();
            return answer;
        });
    }

    private static void Take(Work<CreditDb> work, SubjectRow subject, RecordRow record, RepairRow row, RepairCase decided)
    {
        row.Take(decided, work.Now);
        record.Take(RepairDecisions.Effect(decided, record.ToCore()), work.Now);
        subject.Version++;
        work.Audit("repair.reviewed", row.Id.ToString(), $"{decided.State}, record {record.Id}");
    }

    private static Verdict VerdictOf(RepairState state) => state switch
    {
        RepairState.Granted => Verdict.Granted,
        RepairState.PowerCompanyApproved => Verdict.Restricted,
        _ => Verdict.Refused,
    };
}

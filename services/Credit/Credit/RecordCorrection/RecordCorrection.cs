using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>A payment on a bill; the last one corrects every record of the bill (纠正失信行为).</summary>
    public override Task<RecordCorrectionResponse> RecordCorrection(RecordCorrectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var recordId = check.Id("record_id", request.RecordId);
        var paidOn = check.Date("paid_on", request.PaidOn);
        check.Require(paidOn <= time.CityToday(), "paid_on", "IN_THE_FUTURE", "缴费日期不得晚于今天", "must not be after today");
        var paidFen = check.Money("paid_fen", request.PaidFen, 1);
        var evidence = check.Text("evidence", request.Evidence, CreditDb.TextLength);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (subject, record) = await work.Db.RecordForEditAsync(recordId, cancellation);
            var bill = await BillToPayAsync(work.Db, record, paidOn, paidFen, cancellation);
            work.Db.Payments.Add(new PaymentRow
            {
                SubjectId = bill.SubjectId,
                BillNumber = bill.BillNumber,
                PaidOn = paidOn,
                PaidFen = paidFen,
                Evidence = evidence,
                RecordedAt = work.Now,
            });
            return await PayAsync(work, subject, bill, paidOn, paidFen, cancellation);
        });
    }

    private static async Task<BillRow> BillToPayAsync(CreditDb db, RecordRow record, DateOnly paidOn, long paidFen, CancellationToken cancellation)
    {
        if (record.BillNumber is null)
            throw CreditErrors.NotArrears(record.Id);
        var bill = await db.Bills.SingleAsync(b => b.SubjectId == record.SubjectId && b.BillNumber == record.BillNumber, cancellation);
        if (bill.VoidedOn is not null)
            throw CreditErrors.BillVoided(bill.BillNumber);
        if (bill.SettledOn is not null)
            throw CreditErrors.BillSettled(bill.BillNumber);
        var check = new RequestChecks();
        check.Require(paidOn >= bill.DueOn, "paid_on", "BEFORE_DUE", "缴费日期早于缴费截止日", "is before the bill was due");
        check.Money("paid_fen", paidFen, 1, bill.AmountFen - bill.PaidFen);
        check.ThrowIfInvalid();
        return bill;
    }

    private async Task<RecordCorrectionResponse> PayAsync(
        Work<CreditDb> work, SubjectRow subject, BillRow bill, DateOnly paidOn, long paidFen, CancellationToken cancellation)
    {
        bill.PaidFen += paidFen;
        var (outstanding, finding) = CorrectedWhenPaid.Find(bill.AmountFen, bill.PaidFen);
        if (outstanding == 0)
        {
            // Payments may be recorded out of order: the bill is settled on the day of the latest of them.
            var earlier = await work.Db.Payments.Where(p => p.SubjectId == bill.SubjectId && p.BillNumber == bill.BillNumber)
                .MaxAsync(p => (DateOnly?)p.PaidOn, cancellation);
            bill.SettledOn = earlier > paidOn ? earlier : paidOn;
        }
        subject.Version++;
        // A payment dated before a determination takes it back; any other corrects the records of the bill.
        await redetermination.RunAsync(work, [subject], observeOn: null, cancellation);
        var records = await work.Db.Records.Where(r => r.SubjectId == bill.SubjectId && r.BillNumber == bill.BillNumber)
            .OrderBy(r => r.DeterminedOn).ThenBy(r => r.Id).ToListAsync(cancellation);
        work.Audit("dishonesty.payment", $"bills/{bill.BillNumber}", $"{paidFen} fen, outstanding {outstanding} fen");

        var answer = new RecordCorrectionResponse { Verdict = outstanding == 0 ? Verdict.Granted : Verdict.Restricted, OutstandingFen = outstanding };
        answer.Records.AddRange(records.Select(r => r.ToRecord(bill, work.Today)));
        answer.Basis.Add(finding.ToBasis());
        return answer;
    }
}

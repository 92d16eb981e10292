using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>Facts in, determination out (失信行为报送与认定).</summary>
    public override Task<ReportDishonestyResponse> ReportDishonesty(ReportDishonestyRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var report = ArrearsReport.Read(request, check, time.CityToday());
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, (work, cancellation) => ReportAsync(work, report, cancellation));
    }

    private async Task<ReportDishonestyResponse> ReportAsync(Work<CreditDb> work, ArrearsReport report, CancellationToken cancellation)
    {
        var subject = await work.EnsureSubjectAsync(report.Subject, report.Name, cancellation);
        var bill = await BillOfAsync(work, subject, report, cancellation);
        var determination = ArrearsDetermination.Decide(UserKinds.Of(report.Subject), bill.ToCore(), report.AsOf);
        var answer = new ReportDishonestyResponse { Verdict = determination.Level is null ? Verdict.Refused : Verdict.Granted };
        answer.Basis.AddRange(determination.Findings.ToBasis());

        var records = await work.Db.RecordsOfAsync(subject.SubjectId, cancellation);
        if (determination.Level is { } level)
        {
            // The same bill at the same level is the same record, however often it is reported.
            var record = records.Find(r => r.BillNumber == bill.BillNumber && r.Level == level);
            if (record is null)
            {
                record = NewRecord(work, subject, bill, report, determination);
                records.Add(record);
                work.Db.Records.Add(record);
                subject.Version++;
                work.Audit("dishonesty.determined", record.Id.ToString(), $"{Behaviours.Arrears} {level}, {determination.Findings[0].RuleId}");
            }
            await consequences.DeterminedAsync(work, subject, [record], cancellation);
            answer.Record = record.ToRecord(bill, work.Today);
        }
        else
        {
            Forget(work, subject, bill);
            work.Audit("dishonesty.not-determined", $"bills/{bill.BillNumber}", determination.Findings[0].RuleId);
        }
        var grants = await work.Db.GrantsOfAsync(subject.SubjectId, cancellation);
        answer.Level = TrustworthyStanding.On(work.Today, [.. records.Select(r => r.ToCore())], grants).Level.ToLevel();
        return answer;
    }

    private static async Task<BillRow> BillOfAsync(Work<CreditDb> work, SubjectRow subject, ArrearsReport report, CancellationToken cancellation)
    {
        var bill = await work.Db.Bills.SingleOrDefaultAsync(b => b.SubjectId == subject.SubjectId && b.BillNumber == report.BillNumber, cancellation);
        if (bill is null)
        {
            bill = new BillRow
            {
                SubjectId = subject.SubjectId,
                BillNumber = report.BillNumber,
                DueOn = report.DueOn,
                DunnedOn = report.DunnedOn,
                AmountFen = report.AmountFen,
            };
            work.Db.Bills.Add(bill);
            return bill;
        }
        if (bill.DueOn != report.DueOn || bill.AmountFen != report.AmountFen || (report.DunnedOn is not null && bill.DunnedOn is not null && report.DunnedOn != bill.DunnedOn))
            throw CreditErrors.BillDiffers(report.BillNumber);
        bill.DunnedOn ??= report.DunnedOn;
        return bill;
    }

    private static RecordRow NewRecord(Work<CreditDb> work, SubjectRow subject, BillRow bill, ArrearsReport report, Determination determination) => new()
    {
        Id = Guid.CreateVersion7(),
        SubjectId = subject.SubjectId,
        Source = work.Actor.Agency,
        Behaviour = Behaviours.Arrears,
        Level = determination.Level,
        BillNumber = bill.BillNumber,
        RuleId = determination.Findings[0].RuleId,
        AnchorKey = $"bill/{bill.BillNumber}",
        FactKeys = [$"bill/{bill.BillNumber}"],
        OccurredOn = bill.DueOn,
        DeterminedOn = report.AsOf,
        ValidUntil = determination.ValidUntil,
        CorrectedOn = bill.SettledOn,
        Evidence = report.Evidence,
        Findings = StoredJson.WriteFindings(determination.Findings),
        RecordedAt = work.Now,
        ChangedAt = work.Now,
    };

    // A report that amounts to nothing leaves nothing behind: neither the bill nor a subject that was first heard of in it.
    private static void Forget(Work<CreditDb> work, SubjectRow subject, BillRow bill)
    {
        work.Db.Entry(bill).State = EntityState.Detached;
        if (subject.CreatedAt == work.Now && subject.Version == 0)
            work.Db.Subjects.Remove(subject);
        else
            work.Db.Entry(subject).State = EntityState.Detached;
    }
}

/// <summary>A checked report of an unpaid bill.</summary>
internal sealed record ArrearsReport(
    SubjectId Subject, string Name, string Evidence, string BillNumber, DateOnly DueOn, DateOnly? DunnedOn, long AmountFen, DateOnly AsOf)
{
    // Larger than any bill, small enough that no sum of bills overflows.
    private const long MaxFen = 1_000_000_000_000;

    internal static ArrearsReport Read(ReportDishonestyRequest request, RequestChecks check, DateOnly today)
    {
        var subject = check.Subject("subject_id", request.SubjectId);
        var name = check.Text("subject_name", request.SubjectName, CreditDb.NameLength);
        var evidence = check.Text("evidence", request.Evidence, CreditDb.TextLength);
        if (!check.Present("unpaid_bill", request.UnpaidBill))
            return new ArrearsReport(subject, name, evidence, "", default, null, 0, default);
        var bill = request.UnpaidBill;
        var number = check.Text("unpaid_bill.bill_number", bill.BillNumber, CreditDb.BillNumberLength);
        check.Require(number.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'), "unpaid_bill.bill_number", "ILLEGAL_CHARACTER", "只能含字母、数字和连字符", "takes letters, digits and hyphens only");
        var dueOn = check.Date("unpaid_bill.due_on", bill.DueOn);
        var dunnedOn = check.OptionalDate("unpaid_bill.dunned_on", bill.DunnedOn);
        var amount = check.Money("unpaid_bill.amount_fen", bill.AmountFen, 1, MaxFen);
        var asOf = check.Date("unpaid_bill.as_of", bill.AsOf);
        check.Require(asOf <= today, "unpaid_bill.as_of", "IN_THE_FUTURE", "认定日期不得晚于今天", "must not be after today");
        check.Require(dunnedOn is null || dunnedOn <= today, "unpaid_bill.dunned_on", "IN_THE_FUTURE", "催缴日期不得晚于今天", "must not be after today");
        return new ArrearsReport(subject, name, evidence, number, dueOn, dunnedOn, amount, asOf);
    }
}

using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests.Electricity;

/// <summary>Facts of electricity users, as the power company reports them.</summary>
internal static class ElectricityStory
{
    internal static ElectricityService.ElectricityServiceClient Power(this CreditHost host) => host.Electricity("power-company", "credit.reporter");

    internal static ElectricityService.ElectricityServiceClient Electricity(this CreditHost host, string agency, params string[] roles) =>
        new(host.Invoker(agency, "lin", roles));

    internal static string ContractOf(string subject) => $"C-{subject[^8..]}";

    internal static RegisterCustomerRequest Registration(this CreditHost host, string subject) => new()
    {
        RequestId = NewId(),
        SubjectId = subject,
        SubjectName = subject.StartsWith("33", StringComparison.Ordinal) ? "郑某某" : "衢州某某置业有限公司",
        Contract = host.Contract(subject),
    };

    internal static ElectricityContract Contract(this CreditHost host, string subject) => new()
    {
        ContractNumber = ContractOf(subject),
        Kind = ContractKind.Supply,
        SignedOn = host.Today.AddYears(-6).ToMessage(),
        Settlement = SettlementMode.Postpaid,
    };

    internal static async Task<string> CustomerAsync(this CreditHost host, SubjectId? id = null)
    {
        var subject = (id ?? TestSubjects.Company()).Reveal();
        await host.Power().RegisterCustomerAsync(host.Registration(subject));
        return subject;
    }

    /// <summary>A bill that fell due some months and a day ago, dunned three days later, open today.</summary>
    internal static BillStatement Bill(this CreditHost host, string subject, int months, string number = "B-1")
    {
        var due = host.Today.AddMonths(-months).AddDays(-1);
        return new BillStatement
        {
            BillNumber = number,
            ContractNumber = ContractOf(subject),
            DueOn = due.ToMessage(),
            DunnedOn = due.AddDays(3).ToMessage(),
            AmountFen = AmountFen,
            AsOf = host.Today.ToMessage(),
            Evidence = "抄表 2018-07",
        };
    }

    internal static BillPayment Paid(DateOnly on, long fen = AmountFen, string receipt = "R-1") => new() { ReceiptNumber = receipt, PaidOn = on.ToMessage(), PaidFen = fen };

    internal static BillStatement PaidOn(this BillStatement bill, DateOnly on, long fen = AmountFen, string receipt = "R-1")
    {
        bill.Payments.Add(Paid(on, fen, receipt));
        return bill;
    }

    internal static ReportBillRequest Report(string subject, BillStatement bill) => new() { RequestId = NewId(), SubjectId = subject, Bill = bill };

    internal static async Task<ReportBillResponse> BillAsync(this CreditHost host, string subject, BillStatement bill) =>
        await host.Power().ReportBillAsync(Report(subject, bill));

    internal static ConductStatement Theft(this CreditHost host, string number = "T-1", long fen = 1000) => new()
    {
        CaseNumber = number,
        OccurredOn = host.Today.AddDays(-20).ToMessage(),
        EstablishedOn = host.Today.AddDays(-10).ToMessage(),
        Evidence = "现场笔录",
        Theft = new ConductTheft { AmountFen = fen },
    };

    internal static ReportConductRequest Report(string subject, ConductStatement conduct) => new() { RequestId = NewId(), SubjectId = subject, Conduct = conduct };

    internal static CorrectFactRequest Correction(string subject) => new() { RequestId = NewId(), SubjectId = subject, Reason = "抄表有误" };

    internal static CorrectFactRequest Voiding(string subject, string key)
    {
        var request = Correction(subject);
        request.Void = new FactVoid { FactKey = key };
        return request;
    }

    /// <summary>What the file says of a subject: its records without ids and instants.</summary>
    internal static async Task<string[]> RecordsOfAsync(this CreditHost host, string subject) => await host.QueryAsync(async db =>
    {
        var rows = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Records.Where(r => r.SubjectId == subject));
        return rows.OrderBy(r => r.RuleId, StringComparer.Ordinal).ThenBy(r => r.AnchorKey, StringComparer.Ordinal).Select(r =>
            $"{r.RuleId} {r.AnchorKey} {r.Level} {r.OccurredOn:o} {r.DeterminedOn:o} {r.ValidUntil:o} corrected {r.CorrectedOn:o} withdrawn {r.Withdrawal} [{string.Join(',', r.FactKeys)}]").ToArray();
    });

    internal static async Task<ImportFactsResponse> ImportAsync(
        this CreditHost host, string importId, IEnumerable<FactRow> rows, int inBatch = 100, string file = "2018-07.csv")
    {
        using var call = host.Power().ImportFacts();
        await call.RequestStream.WriteAsync(new ImportFactsRequest { Header = new ImportHeader { ImportId = importId, SourceFile = file, AsOf = host.Today.ToMessage() } });
        foreach (var part in rows.Chunk(inBatch))
        {
            var batch = new ImportBatch();
            batch.Rows.AddRange(part);
            await call.RequestStream.WriteAsync(new ImportFactsRequest { Batch = batch });
        }
        await call.RequestStream.CompleteAsync();
        return await call;
    }

    internal static FactRow CustomerRow(this CreditHost host, long row, string subject) =>
        new() { RowNumber = row, SubjectId = subject, Customer = new CustomerRow { SubjectName = "某用户", Contract = host.Contract(subject) } };
}

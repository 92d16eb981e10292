using Grpc.Core;
using Quzhou.Credit.V1;

namespace Quzhou.AppHost.Demo;

/// <summary>The credit office's part of the story, step by step, through the public API only.</summary>
internal sealed class Story(City city, Cast cast, DateOnly today)
{
    private const int MonthsUnpaid = 7;
    private const long BillFen = 8_642_000;
    private readonly CreditService.CreditServiceClient reporter = city.Credit("power-company", "dian", "credit.reporter", "credit.repair-reviewer");
    private readonly CreditService.CreditServiceClient officer = city.Credit("credit-office", "zhou", "credit.officer", "credit.repair-reviewer", "credit.reader");
    private readonly CreditService.CreditServiceClient approver = city.Credit("credit-office", "wu", "credit.approver");

    /// <summary>The subject's credit report as any agency may read it.</summary>
    internal async Task<GetCreditReportResponse> CreditReportAsync() =>
        await officer.GetCreditReportAsync(new GetCreditReportRequest { SubjectId = cast.Company.Reveal(), Purpose = "演示:信用报告" });

    /// <summary>The power company reports a bill that has been unpaid for seven months in spite of dunning.</summary>
    internal async Task<ReportDishonestyResponse> ReportAsync()
    {
        var due = today.AddMonths(-MonthsUnpaid).AddDays(-1);
        return await reporter.ReportDishonestyAsync(new ReportDishonestyRequest
        {
            RequestId = Departments.NewId(),
            SubjectId = cast.Company.Reveal(),
            SubjectName = cast.CompanyName,
            Evidence = "催缴通知单",
            UnpaidBill = new UnpaidBill
            {
                BillNumber = $"DL-{Departments.NewId()[..8]}",
                DueOn = Departments.On(due),
                DunnedOn = Departments.On(due.AddDays(10)),
                AmountFen = BillFen,
                AsOf = Departments.On(today),
            },
        });
    }

    /// <summary>One officer proposes the joint punishment.</summary>
    internal async Task<Punishment> ProposeAsync() => (await officer.ProposePunishmentAsync(new ProposePunishmentRequest
    {
        RequestId = Departments.NewId(), SubjectId = cast.Company.Reveal(), Note = "拖欠电费七个月,经催缴仍不缴纳",
    })).Punishment;

    /// <summary>Another officer imposes it: from here on it goes round the city.</summary>
    internal async Task<ImposePunishmentResponse> ImposeAsync(Punishment proposed) => await approver.ImposePunishmentAsync(new ImposePunishmentRequest
    {
        RequestId = Departments.NewId(), PunishmentId = proposed.PunishmentId, Etag = proposed.Etag, Note = "同意",
    });

    /// <summary>Follows the answers as they arrive, until every department has answered the newest version.</summary>
    internal async IAsyncEnumerable<PropagationRow> WatchAsync(string punishmentId, int version)
    {
        using var call = officer.WatchPropagation(new WatchPropagationRequest { PunishmentId = punishmentId, EndWhenSettled = true });
        await foreach (var update in call.ResponseStream.ReadAllAsync())
        {
            if (update.Row is { } row && row.Version == version)
                yield return row;
        }
    }

    /// <summary>The company pays; the power company says so.</summary>
    internal async Task<RecordCorrectionResponse> PayAsync(string recordId) => await reporter.RecordCorrectionAsync(new RecordCorrectionRequest
    {
        RequestId = Departments.NewId(), RecordId = recordId, PaidOn = Departments.On(today), PaidFen = BillFen, Evidence = "缴费凭证",
    });

    /// <summary>The company asks for repair; the power company and the credit office review it, in this order.</summary>
    internal async Task<Repair> RepairAsync(string recordId)
    {
        var asked = await reporter.RequestRepairAsync(new RequestRepairRequest { RequestId = Departments.NewId(), RecordId = recordId, Statement = "已缴清全部电费" });
        var passed = await reporter.ReviewRepairAsync(Review(asked.Repair));
        return (await officer.ReviewRepairAsync(Review(passed.Repair))).Repair;
    }

    /// <summary>Two officers lift the punishment.</summary>
    internal async Task<Punishment> LiftAsync(string punishmentId)
    {
        var current = (await officer.GetPunishmentAsync(new GetPunishmentRequest { PunishmentId = punishmentId })).Punishment;
        var proposed = await officer.ProposeLiftAsync(new ProposeLiftRequest
        {
            RequestId = Departments.NewId(), PunishmentId = punishmentId, Etag = current.Etag, Reason = LiftReason.Repaired, Note = "已纠正并修复",
        });
        return (await approver.ConfirmLiftAsync(new ConfirmLiftRequest { RequestId = Departments.NewId(), PunishmentId = punishmentId, Etag = proposed.Punishment.Etag })).Punishment;
    }

    private static ReviewRepairRequest Review(Repair repair) => new()
    {
        RequestId = Departments.NewId(), RepairId = repair.RepairId, Etag = repair.Etag, Approve = true, Unintentional = true, Note = "情况属实",
    };
}

using Google.Type;
using Quzhou.Common.V1;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit.Tests.Host;

/// <summary>Steps that many tests begin with, taken through the public API.</summary>
internal static class Story
{
    internal const long AmountFen = 1_234_500;

    internal static string NewId() => Guid.NewGuid().ToString();

    internal static ReportDishonestyRequest ArrearsOf(this CreditHost host, string subject, int months, string? bill = null)
    {
        var due = host.Today.AddMonths(-months).AddDays(-1);
        return new ReportDishonestyRequest
        {
            RequestId = NewId(),
            SubjectId = subject,
            SubjectName = subject.StartsWith("33", StringComparison.Ordinal) ? "郑某某" : "衢州某某置业有限公司",
            Evidence = "催缴单 2018-07",
            UnpaidBill = new UnpaidBill
            {
                BillNumber = bill ?? $"B-{NewId()[..8]}",
                DueOn = due.ToMessage(),
                DunnedOn = due.AddDays(3).ToMessage(),
                AmountFen = AmountFen,
                AsOf = host.Today.ToMessage(),
            },
        };
    }

    internal static async Task<CreditRecord> RecordAsync(this CreditHost host, string subject, int months)
    {
        var answer = await host.Reporter.ReportDishonestyAsync(host.ArrearsOf(subject, months));
        answer.Verdict.ShouldBe(Verdict.Granted);
        return answer.Record;
    }

    internal static ProposePunishmentRequest Proposal(string subject) => new() { RequestId = NewId(), SubjectId = subject, Note = "拖欠电费七个月" };

    internal static async Task<Punishment> ProposedAsync(this CreditHost host, string subject)
    {
        await host.RecordAsync(subject, 7);
        var answer = await host.OfficerA.ProposePunishmentAsync(Proposal(subject));
        answer.Verdict.ShouldBe(Verdict.Granted);
        return answer.Punishment;
    }

    internal static ImposePunishmentRequest Imposition(this Punishment punishment) =>
        new() { RequestId = NewId(), PunishmentId = punishment.PunishmentId, Etag = punishment.Etag, Note = "同意" };

    internal static async Task<Punishment> ImposedAsync(this CreditHost host, string subject)
    {
        var answer = await host.OfficerB.ImposePunishmentAsync((await host.ProposedAsync(subject)).Imposition());
        answer.Verdict.ShouldBe(Verdict.Granted);
        return answer.Punishment;
    }

    internal static ProposeLiftRequest LiftProposal(this Punishment punishment, LiftReason reason) =>
        new() { RequestId = NewId(), PunishmentId = punishment.PunishmentId, Etag = punishment.Etag, Reason = reason, Note = "说明" };

    internal static ConfirmLiftRequest Confirmation(this Punishment punishment) =>
        new() { RequestId = NewId(), PunishmentId = punishment.PunishmentId, Etag = punishment.Etag };

    internal static async Task<Punishment> WithdrawnAsync(this CreditHost host, Punishment imposed)
    {
        var asked = await host.OfficerA.ProposeLiftAsync(imposed.LiftProposal(LiftReason.Withdrawn));
        return (await host.OfficerB.ConfirmLiftAsync(asked.Punishment.Confirmation())).Punishment;
    }

    internal static RecordCorrectionRequest Payment(this CreditHost host, string recordId, long fen = AmountFen) =>
        new() { RequestId = NewId(), RecordId = recordId, PaidOn = host.Today.ToMessage(), PaidFen = fen, Evidence = "收据 1" };

    internal static RequestRepairRequest RepairApplication(string recordId) => new() { RequestId = NewId(), RecordId = recordId, Statement = "已缴清" };

    internal static ReviewRepairRequest Review(this Repair repair, bool approve = true, bool unintentional = true) => new()
    {
        RequestId = NewId(),
        RepairId = repair.RepairId,
        Etag = repair.Etag,
        Approve = approve,
        Unintentional = unintentional,
        Note = "核实",
    };

    internal static async Task<Repair> RepairedAsync(this CreditHost host, string recordId)
    {
        await host.Reporter.RecordCorrectionAsync(host.Payment(recordId));
        var requested = await host.Reporter.RequestRepairAsync(RepairApplication(recordId));
        var passed = await host.PowerReviewer.ReviewRepairAsync(requested.Repair.Review());
        return (await host.OfficeReviewer.ReviewRepairAsync(passed.Repair.Review())).Repair;
    }

    internal static CheckStandingRequest Check(string subject) => new() { SubjectId = subject, Purpose = "办理许可前核查" };

    internal static Date On(int year, int month, int day) => new() { Year = year, Month = month, Day = day };
}

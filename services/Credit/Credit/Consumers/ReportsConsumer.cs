using MassTransit;
using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Inbox;
using Quzhou.Platform.Transactions;
using Electricity = Quzhou.Credit.Core.Electricity;

namespace Quzhou.Credit.Consumers;

/// <summary>
/// Takes what departments report from their fields into the city register (失信行为报送), and takes back what they correct or
/// withdraw, in any order of arrival. Such a record moves neither level nor punishment, because no text here gives it a term
/// (docs/decisions/0042); it belongs on the lists that its text names (docs/decisions/0144).
/// </summary>
internal sealed class ReportsConsumer(Transactions<CreditDb> transactions) : IConsumer<DishonestyReported>, IConsumer<DishonestyWithdrawn>
{
    private const string Consumer = "reports";
    private static readonly Actor System = new("credit", "system");

    public Task Consume(ConsumeContext<DishonestyReported> context) =>
        TakeAsync(context.MessageId ?? context.Message.ReportId, context.Message, context.CancellationToken);

    public Task Consume(ConsumeContext<DishonestyWithdrawn> context) =>
        WithdrawAsync(context.MessageId ?? context.Message.WithdrawalId, context.Message, context.CancellationToken);

    internal Task TakeAsync(Guid messageId, DishonestyReported report, CancellationToken cancellation) =>
        transactions.RunAsync(System, (work, token) => TakeAsync(work, messageId, report, token), cancellation);

    internal Task WithdrawAsync(Guid messageId, DishonestyWithdrawn withdrawal, CancellationToken cancellation) =>
        transactions.RunAsync(System, (work, token) => WithdrawAsync(work, messageId, withdrawal, token), cancellation);

    private static async Task TakeAsync(Work<CreditDb> work, Guid messageId, DishonestyReported report, CancellationToken cancellation)
    {
        if (!await work.TryAcceptAsync(messageId, Consumer, cancellation))
            return;
        Guid[] concerned = report.Replaces is { } replaced ? [report.ReportId, replaced] : [report.ReportId];
        await LockReportsAsync(work.Db, concerned, cancellation);
        var subject = await work.EnsureSubjectAsync(SubjectId.Parse(report.Subject.Id), report.Subject.Name, cancellation);
        if (!await work.Db.Records.AnyAsync(r => r.ReportId == report.ReportId, cancellation))
        {
            // Its correction or withdrawal can have overtaken it.
            var isTakenBack = await work.Db.ReportWithdrawals.AnyAsync(w => w.ReportId == report.ReportId && w.Source == report.Source, cancellation);
            var record = NewRecord(work, subject, report);
            if (isTakenBack)
                (record.Withdrawal, record.WithdrawnOn) = (RecordWithdrawal.FactCorrected, work.Today);
            work.Db.Records.Add(record);
            subject.Version++;
            work.Audit("dishonesty.reported", record.Id.ToString(), $"{report.Source} {report.Behaviour}{(isTakenBack ? ", taken back before it arrived" : "")}");
        }
        if (report.Replaces is { } earlier)
            await TakeBackAsync(work, earlier, report.Source, report.ReportId, "", cancellation);
    }

    private static async Task WithdrawAsync(Work<CreditDb> work, Guid messageId, DishonestyWithdrawn withdrawal, CancellationToken cancellation)
    {
        if (!await work.TryAcceptAsync(messageId, Consumer, cancellation))
            return;
        await LockReportsAsync(work.Db, [withdrawal.ReportId], cancellation);
        await TakeBackAsync(work, withdrawal.ReportId, withdrawal.Source, withdrawal.WithdrawalId, withdrawal.Reason, cancellation);
    }

    private static async Task TakeBackAsync(Work<CreditDb> work, Guid reportId, string source, Guid byId, string reason, CancellationToken cancellation)
    {
        if (await work.Db.ReportWithdrawals.AnyAsync(w => w.ReportId == reportId && w.Source == source, cancellation))
            return;
        work.Db.ReportWithdrawals.Add(new ReportWithdrawalRow { ReportId = reportId, Source = source, ById = byId, Reason = reason, ReceivedAt = work.Now });
        if (await work.Db.Records.SingleOrDefaultAsync(r => r.ReportId == reportId, cancellation) is not { } record)
            return;
        var (holds, finding) = OnlyReporterWithdraws.Find(record.Source, source);
        if (!holds)
        {
            work.Audit("dishonesty.withdrawal-refused", record.Id.ToString(), $"{source}, {finding.RuleId}");
            return;
        }
        if (record.Withdrawal is not null)
            return;
        var subject = await work.Db.LockSubjectRowAsync(record.SubjectId, cancellation);
        await work.Db.Entry(record).ReloadAsync(cancellation);
        (record.Withdrawal, record.WithdrawnOn, record.ChangedAt) = (RecordWithdrawal.FactCorrected, work.Today, work.Now);
        subject!.Version++;
        work.Audit("dishonesty.withdrawn", record.Id.ToString(), $"{source}, by {byId}, {finding.RuleId}");
    }

    // A report and what takes it back wait for each other, whichever comes first, and before any subject is locked.
    private static async Task LockReportsAsync(CreditDb db, IEnumerable<Guid> reports, CancellationToken cancellation)
    {
        foreach (var report in reports.Order())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"report/{report}"}, 0))", cancellation);
    }

    private static RecordRow NewRecord(Work<CreditDb> work, SubjectRow subject, DishonestyReported report) => new()
    {
        Id = Guid.CreateVersion7(),
        SubjectId = subject.SubjectId,
        Source = report.Source,
        Behaviour = report.Behaviour,
        Level = report.Level == DishonestyLevel.Unspecified ? null : (Electricity.DishonestyLevel)report.Level,
        ReportId = report.ReportId,
        OccurredOn = report.OccurredOn,
        DeterminedOn = work.Today,
        Evidence = report.Evidence,
        Findings = StoredJson.WriteFindings(report.Basis.Select(b => b.ToFinding())),
        RecordedAt = work.Now,
        ChangedAt = work.Now,
    };
}

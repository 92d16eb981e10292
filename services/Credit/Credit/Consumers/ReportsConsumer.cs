using MassTransit;
using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.Credit.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Inbox;
using Quzhou.Platform.Transactions;
using Electricity = Quzhou.Credit.Core.Electricity;

namespace Quzhou.Credit.Consumers;

/// <summary>
/// Takes what departments report from their fields into the city register (失信行为报送). The record is shown in the
/// report; it moves neither level nor punishment, because no text here gives it a term (docs/decisions/0042).
/// </summary>
internal sealed class ReportsConsumer(Transactions<CreditDb> transactions) : IConsumer<DishonestyReported>
{
    private const string Consumer = "reports";
    private static readonly Actor System = new("credit", "system");

    public Task Consume(ConsumeContext<DishonestyReported> context) => transactions.RunAsync(
        System, (work, token) => TakeAsync(work, context.MessageId ?? context.Message.ReportId, context.Message, token), context.CancellationToken);

    private static async Task TakeAsync(Work<CreditDb> work, Guid messageId, DishonestyReported report, CancellationToken cancellation)
    {
        if (!await work.TryAcceptAsync(messageId, Consumer, cancellation))
            return;
        var subject = await work.EnsureSubjectAsync(SubjectId.Parse(report.Subject.Id), report.Subject.Name, cancellation);
        if (await work.Db.Records.AnyAsync(r => r.ReportId == report.ReportId, cancellation))
            return;
        var record = new RecordRow
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
        work.Db.Records.Add(record);
        subject.Version++;
        work.Audit("dishonesty.reported", record.Id.ToString(), $"{report.Source} {report.Behaviour}");
    }
}

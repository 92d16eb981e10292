using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Records;

/// <summary>What a redetermination changed, as an answer tells it.</summary>
internal static class DeterminationMessages
{
    internal static async Task<V1.RecordChanges> ToMessageAsync(
        this Redetermined redetermined, Work<CreditDb> work, SubjectRow subject, CancellationToken cancellation)
    {
        await work.Db.SaveChangesAsync(cancellation);
        var records = await work.Db.RecordsOfAsync(subject.SubjectId, cancellation);
        var grants = await work.Db.GrantsOfAsync(subject.SubjectId, cancellation);
        var standing = TrustworthyStanding.On(work.Today, [.. records.Select(r => r.ToCore())], grants);
        var message = new V1.RecordChanges { Level = standing.Level.ToLevel() };
        message.Basis.AddRange(standing.Findings.ToBasis());
        message.Determined.AddRange(Messages(redetermined.Determined));
        message.Changed.AddRange(Messages(redetermined.Changed));
        message.Withdrawn.AddRange(Messages(redetermined.Withdrawn));
        return message;

        // The bills of the records are tracked: the redetermination has just read or changed them.
        IEnumerable<V1.CreditRecord> Messages(IEnumerable<RecordRow> rows) => rows.Select(r => r.ToRecord(
            r.BillNumber is null ? null : work.Db.Bills.Local.FirstOrDefault(b => b.SubjectId == r.SubjectId && b.BillNumber == r.BillNumber), work.Today));
    }
}

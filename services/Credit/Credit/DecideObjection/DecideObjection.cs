using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Consequences;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Objection;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using NoticeKind = Quzhou.Credit.Persistence.NoticeKind;
using ObjectionResult = Quzhou.Credit.Core.Objection.ObjectionResult;

namespace Quzhou.Credit;

internal sealed partial class ObjectionGrpc
{
    /// <summary>The decision on an objection (异议处理), and everything that follows from it.</summary>
    public override Task<DecideObjectionResponse> DecideObjection(DecideObjectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var objectionId = check.Id("objection_id", request.ObjectionId);
        var etag = check.Text("etag", request.Etag, EtagLength);
        var result = (ObjectionResult)check.Known("result", request.Result);
        var reason = check.Text("reason", request.Reason, CreditDb.TextLength);
        var further = check.Items("further_record_ids", request.FurtherRecordIds, 0, MaxFurther).Select((id, i) => check.Id($"further_record_ids[{i}]", id)).Distinct().ToList();
        check.Require(
            further.Count == 0 || result is ObjectionResult.WithdrawRecord or ObjectionResult.Delete,
            "further_record_ids", "NOT_WITH_THIS_RESULT", "仅在撤销或删除记录时可一并列明其他记录", "goes with a record that is taken out only");
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var file = await LoadAsync(work.Db, objectionId, etag, further, cancellation);
            var interested = await InterestedAsync(work.Db, file.Records, cancellation);
            var outcome = ObjectionDecisions.Decide(
                file.Row.ToCore(), result, CreditGrpc.OfficerOf(work), work.Today, reason, interested, file.Records[0].ChangedAt > file.Row.CreatedAt);
            var answer = new DecideObjectionResponse();
            answer.Basis.AddRange(CreditGrpc.FindingsOf(outcome, $"objections/{objectionId}").ToBasis());
            var decided = ((Outcome<ObjectionCase>.Accepted)outcome).State;
            file.Row.Take(decided, further, work.Now);
            var changed = await CarryOutAsync(work, file, decided, cancellation);
            work.Audit("objection.decided", objectionId.ToString(), $"{result}, record {decided.RecordId}, {further.Count} further, {changed.Count} punishments");

            var notice = NoticeOf(work, file, decided);
            (answer.NoticeId, answer.NoticeText) = (notice.Id.ToString(), notice.Text);
            answer.Punishments.AddRange(changed.Select(p => p.ToPunishment(file.Subject, caller)));
            answer.Objection = file.Row.ToObjection(file.Subject, caller);
            return answer;
        });
    }

    private static async Task<ObjectionFile> LoadAsync(CreditDb db, Guid id, string etag, List<Guid> further, CancellationToken cancellation)
    {
        var recordId = await db.Objections.Where(o => o.Id == id).Select(o => (Guid?)o.RecordId).SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("objection", id.ToString());
        var (subject, record) = await db.RecordForEditAsync(recordId, cancellation);
        var row = await db.Objections.FromSql($"SELECT * FROM objections WHERE id = {id} FOR UPDATE").SingleAsync(cancellation);
        if (row.Etag != etag)
            throw ApiErrors.EtagMismatch("objection", id.ToString());
        var others = await db.Records.Where(r => r.SubjectId == subject.SubjectId && further.Contains(r.Id) && r.Id != recordId && r.Withdrawal == null).ToListAsync(cancellation);
        if (further.Find(f => f != recordId && !others.Exists(r => r.Id == f)) is var unknown && unknown != Guid.Empty)
            throw CreditErrors.RecordUnknown(unknown);
        return new ObjectionFile(subject, row, [record, .. others]);
    }

    // The audit log knows who determined a record, or reported a fact that a rating made it of at night, and cannot forget it.
    private static Task<List<string>> InterestedAsync(CreditDb db, List<RecordRow> records, CancellationToken cancellation)
    {
        var targets = records.ConvertAll(r => r.Id.ToString());
        List<string> facts =
        [
            .. records.SelectMany(r => r.FactKeys).Select(key => $"facts/{key}"),
            .. records.Where(r => r.BillNumber is not null).Select(r => $"bills/{r.BillNumber}"),
        ];
        return db.AuditEntries
            .Where(a => (targets.Contains(a.Target) && a.Action.StartsWith("dishonesty."))
                || (facts.Contains(a.Target) && (a.Action.StartsWith("fact.") || a.Action == "dishonesty.not-determined")))
            .Select(a => a.Officer).Distinct().ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<JointPunishmentRow>> CarryOutAsync(Work<CreditDb> work, ObjectionFile file, ObjectionCase decided, CancellationToken cancellation)
    {
        (file.Records[0].Disputed, file.Records[0].ChangedAt) = (false, work.Now);
        file.Subject.Version++;
        if (ObjectionDecisions.WithdrawalOf(decided) is not { } why)
            return [];
        var withdrawn = file.Records.FindAll(r => r.Withdrawal is null);
        foreach (var record in withdrawn)
        {
            record.Take(ObjectionDecisions.Effect(decided, record.ToCore()), work.Now);
            record.Withdrawal = why;
        }
        return await consequences.RippleAsync(work, file.Subject, withdrawn, $"objections/{decided.Id}", cancellation);
    }

    private static NoticeRow NoticeOf(Work<CreditDb> work, ObjectionFile file, ObjectionCase decided)
    {
        var notice = new NoticeRow
        {
            Id = Guid.CreateVersion7(),
            SubjectId = file.Subject.SubjectId,
            Kind = NoticeKind.ObjectionResult,
            RecordId = decided.RecordId,
            ObjectionId = decided.Id,
            Text = NoticeText.OfResult(decided),
            Findings = StoredJson.WriteFindings(decided.Findings),
            CreatedAt = work.Now,
        };
        work.Db.Notices.Add(notice);
        return notice;
    }

    // The record objected to comes first.
    private sealed record ObjectionFile(SubjectRow Subject, ObjectionRow Row, List<RecordRow> Records);
}

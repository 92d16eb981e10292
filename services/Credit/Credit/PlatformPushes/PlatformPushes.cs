using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Core.Measures.Rules;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using PushKind = Quzhou.Credit.Persistence.PushKind;
using PushState = Quzhou.Credit.Persistence.PushState;

namespace Quzhou.Credit;

internal sealed partial class MeasuresGrpc
{
    /// <summary>What goes to the city's platform, oldest first (平台推送清单).</summary>
    public override Task<ListPlatformPushesResponse> ListPlatformPushes(ListPlatformPushesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        if (request.State != V1.PushState.Unspecified)
            check.Known("state", request.State);
        check.ThrowIfInvalid();
        var state = request.State == V1.PushState.Unspecified ? null : (PushState?)request.State;
        var page = PageTokens.Read("pushes", request.PageSize, request.PageToken, $"{request.State}", defaultSize: 100);
        var after = page.NumberKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Pushes
                .Where(p => p.Number > after && (state == null || p.State == state))
                .OrderBy(p => p.Number)
                .Take(page.Size + 1)
                .Join(db.Subjects, p => p.SubjectId, s => s.SubjectId, (push, subject) => new { push, subject })
                .OrderBy(r => r.push.Number)
                .ToListAsync(cancellation);
            var answer = new ListPlatformPushesResponse();
            answer.Pushes.AddRange(rows.Take(page.Size).Select(r => r.push.ToPush(r.subject, caller)));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next($"{rows[page.Size - 1].push.Number}");
            return answer;
        }, context.CancellationToken);
    }

    /// <summary>The power company withholds a report for now, or lets it go after all (暂不报送).</summary>
    public override Task<DecidePlatformPushResponse> DecidePlatformPush(DecidePlatformPushRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("push_id", request.PushId);
        var reason = check.Text("reason", request.Reason, CreditDb.TextLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (subject, row) = await PushForEditAsync(work.Db, id, cancellation);
            if (row.Kind != PushKind.Record || row.State != (request.Withhold ? PushState.Pending : PushState.Withheld))
                throw WrongState(row, request.Withhold ? "PENDING" : "WITHHELD");
            var record = await work.Db.Records.SingleAsync(r => r.Id == row.RecordId, cancellation);
            var prepaid = await PrepaidAsync(work.Db, row.SubjectId, cancellation) is not null;
            var (allowed, finding) = request.Withhold ? PushedToPlatform.Withhold(record.ToCore(), prepaid, work.Today) : (true, PushedToPlatform.Find());
            var answer = new DecidePlatformPushResponse { Verdict = allowed ? Verdict.Granted : Verdict.Refused };
            answer.Basis.Add(finding.ToBasis());
            if (allowed)
            {
                (row.State, row.Note) = (request.Withhold ? PushState.Withheld : PushState.Pending, reason);
                (row.ChangedBy, row.ChangedAt) = (work.Actor.Officer, work.Now);
                row.Findings = StoredJson.WriteFindings([.. StoredJson.ReadFindings(row.Findings), finding]);
            }
            work.Audit(allowed ? "push.decided" : "push.withholding-refused", id.ToString(), $"{row.State}");
            answer.Push = row.ToPush(subject, caller);
            return answer;
        });
    }

    /// <summary>The platform has taken it (推送完成登记).</summary>
    public override Task<AcknowledgePlatformPushResponse> AcknowledgePlatformPush(AcknowledgePlatformPushRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("push_id", request.PushId);
        var reference = check.Text("reference", request.Reference, CreditDb.TextLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (subject, row) = await PushForEditAsync(work.Db, id, cancellation);
            if (row.State != PushState.Pending)
                throw WrongState(row, "PENDING");
            (row.State, row.Reference, row.ChangedBy, row.ChangedAt) = (PushState.Pushed, reference, work.Actor.Officer, work.Now);
            work.Audit("push.acknowledged", id.ToString());
            return new AcknowledgePlatformPushResponse { Push = row.ToPush(subject, caller) };
        });
    }

    private static RpcException WrongState(PushRow row, string allowed) => ApiErrors.Precondition(
        "WRONG_STATE", $"platform-pushes/{row.Id}", $"该推送当前状态为{row.State},该操作要求{allowed}", $"the push is {row.State}; this step needs {allowed}", allowed);

    private static async Task<(SubjectRow Subject, PushRow Row)> PushForEditAsync(CreditDb db, Guid id, CancellationToken cancellation)
    {
        var number = await db.Pushes.Where(p => p.Id == id).Select(p => p.SubjectId).SingleOrDefaultAsync(cancellation) ?? throw ApiErrors.NotFound("push", id.ToString());
        var subject = await db.LockSubjectRowAsync(number, cancellation);
        return (subject!, await db.Pushes.SingleAsync(p => p.Id == id, cancellation));
    }
}

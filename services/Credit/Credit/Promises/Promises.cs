using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.Core.Measures.Rules;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class MeasuresGrpc
{
    /// <summary>A guarantee and a promise (有效担保与信用承诺); the promise is published.</summary>
    public override Task<RecordPromiseResponse> RecordPromise(RecordPromiseRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var number = check.Subject("subject_id", request.SubjectId);
        var guarantee = check.Text("guarantee", request.Guarantee, CreditDb.TextLength);
        var text = check.Text("text", request.Text, CreditDb.TextLength);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var subject = await work.Db.LockSubjectRowAsync(number.Reveal(), cancellation) ?? throw CreditErrors.SubjectUnknown(number.Masked());
            var standing = await StandingAsync(work.Db, subject.SubjectId, work.Today, cancellation);
            var answer = new RecordPromiseResponse { Verdict = Verdict.Refused };
            if (GuaranteeAndPromise.Find(standing.Level) is not { } finding)
            {
                answer.Basis.AddRange(standing.Findings.ToBasis());
                work.Audit("promise.refused", subject.Key.ToString(), standing.Findings[0].RuleId);
                return answer;
            }
            var row = new PromiseRow
            {
                Id = Guid.CreateVersion7(),
                SubjectId = subject.SubjectId,
                Guarantee = guarantee,
                Text = text,
                GivenOn = work.Today,
                TakenBy = work.Actor.Officer,
                Findings = StoredJson.WriteFindings([finding]),
            };
            work.Db.Promises.Add(row);
            work.Audit("promise.recorded", row.Id.ToString());
            (answer.Verdict, answer.Promise) = (Verdict.Granted, row.ToPromise(subject));
            answer.Basis.Add(finding.ToBasis());
            return answer;
        });
    }

    /// <summary>Published promises, newest first, masked for everyone (信用承诺公示).</summary>
    public override Task<ListPromisesResponse> ListPromises(ListPromisesRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("promises", request.PageSize, request.PageToken, "", defaultSize: 100);
        var before = page.Key.Length == 0 ? long.MaxValue : page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Promises
                .Where(p => p.Number < before)
                .OrderByDescending(p => p.Number)
                .Take(page.Size + 1)
                .Join(db.Subjects, p => p.SubjectId, s => s.SubjectId, (promise, subject) => new { promise, subject })
                .OrderByDescending(r => r.promise.Number)
                .ToListAsync(cancellation);
            var answer = new ListPromisesResponse();
            answer.Promises.AddRange(rows.Take(page.Size).Select(r => r.promise.ToPromise(r.subject)));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next($"{rows[page.Size - 1].promise.Number}");
            return answer;
        }, context.CancellationToken);
    }
}

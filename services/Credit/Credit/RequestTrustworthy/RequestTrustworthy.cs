using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using TrustworthyState = Quzhou.Credit.Core.Trustworthy.TrustworthyState;

namespace Quzhou.Credit;

internal sealed partial class TrustworthyGrpc
{
    /// <summary>An application for the trustworthy level (诚信用户申请).</summary>
    public override Task<RequestTrustworthyResponse> RequestTrustworthy(RequestTrustworthyRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var number = check.Subject("subject_id", request.SubjectId);
        var name = check.Text("subject_name", request.SubjectName, CreditDb.NameLength);
        var userSince = check.OptionalDate("user_since", request.UserSince);
        check.Require(!(userSince > time.CityToday()), "user_since", "IN_THE_FUTURE", "合同签订日不得晚于今天", "must not be after today");
        var evidence = check.Text("evidence", request.Evidence, CreditDb.TextLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var known = await work.Db.LockSubjectRowAsync(number.Reveal(), cancellation);
            var subject = known ?? await work.EnsureSubjectAsync(number, name, cancellation);
            if (await work.Db.Trustworthy.AnyAsync(
                t => t.SubjectId == subject.SubjectId && (t.State == TrustworthyState.Requested || t.State == TrustworthyState.PowerCompanyApproved), cancellation))
                throw ApiErrors.Precondition("APPLICATION_OPEN", $"subjects/{subject.Key}", "该用户已有未办结的诚信用户申请", "an application of the user is under way");
            var records = await work.Db.RecordsOfAsync(subject.SubjectId, cancellation);

            var contracts = await work.Db.ContractTermsOfAsync(subject.SubjectId, cancellation);
            if (contracts.Count == 0 && userSince is null)
                throw ApiErrors.Invalid("user_since", "REQUIRED", "该主体未登记供用电合同,必须填写合同签订日", "is required: no contract of the subject is registered");

            var outcome = TrustworthyDecisions.Request(Guid.CreateVersion7(), userSince ?? default, contracts, [.. records.Select(r => r.ToCore())], work.Today);
            var answer = new RequestTrustworthyResponse { Verdict = CreditGrpc.VerdictOf(outcome) };
            answer.Basis.AddRange(CreditGrpc.FindingsOf(outcome, $"subjects/{subject.Key}").ToBasis());
            CreditGrpc.AuditRefusal(work, outcome, "trustworthy.refused", subject.Key.ToString());
            if (outcome is Outcome<TrustworthyCase>.Accepted accepted)
            {
                var row = TrustworthyRow.From(accepted.State, subject.SubjectId, evidence, work.Now);
                work.Db.Trustworthy.Add(row);
                work.Audit("trustworthy.requested", row.Id.ToString(), $"user since {row.UserSince:yyyy-MM-dd}");
                answer.Application = row.ToApplication(subject, caller);
            }
            else if (known is null)
            {
                // A refusal leaves nothing behind of somebody first heard of in it.
                work.Db.Subjects.Remove(subject);
            }
            return answer;
        });
    }
}

using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Credit.Core.Measures.Rules;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class MeasuresGrpc
{
    /// <summary>The power company settles a heavier or severe user in advance, or ends that (全额预结算).</summary>
    public override Task<DecidePrepaidSettlementResponse> DecidePrepaidSettlement(DecidePrepaidSettlementRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var number = check.Subject("subject_id", request.SubjectId);
        var reason = check.Text("reason", request.Reason, CreditDb.TextLength);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var subject = await work.Db.LockSubjectRowAsync(number.Reveal(), cancellation) ?? throw CreditErrors.SubjectUnknown(number.Masked());
            var running = await PrepaidAsync(work.Db, subject.SubjectId, cancellation);
            if (request.Prepaid == running is not null)
                throw ApiErrors.Precondition("WRONG_STATE", $"subjects/{subject.Key}", "该用户结算方式已是如此", "the user is settled that way already", running is null ? "PREPAID" : "POSTPAID");
            var standing = await StandingAsync(work.Db, subject.SubjectId, work.Today, cancellation);
            var (allowed, finding) = PrepaidByLevel.Find(standing.Level);
            var answer = new DecidePrepaidSettlementResponse { Verdict = Verdict.Granted, Prepaid = request.Prepaid };
            answer.Basis.Add(finding.ToBasis());
            if (running is not null)
            {
                (running.EndedOn, running.EndedBy, running.EndReason) = (work.Today, work.Actor.Officer, reason);
                work.Audit("prepaid.ended", running.Id.ToString());
            }
            else if (!allowed)
            {
                (answer.Verdict, answer.Prepaid) = (Verdict.Refused, false);
                work.Audit("prepaid.refused", subject.Key.ToString(), finding.RuleId);
            }
            else
            {
                var row = new PrepaidRow
                {
                    Id = Guid.CreateVersion7(),
                    SubjectId = subject.SubjectId,
                    Since = work.Today,
                    DecidedBy = work.Actor.Officer,
                    Reason = reason,
                    Findings = StoredJson.WriteFindings([finding]),
                };
                work.Db.Prepaid.Add(row);
                work.Audit("prepaid.decided", row.Id.ToString());
            }
            return answer;
        });
    }
}

using Grpc.Core;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using CreditLevel = Quzhou.Credit.Core.Standing.CreditLevel;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>A department asks before it decides; the check is logged before it is answered (信用核查).</summary>
    public override async Task<CheckStandingResponse> CheckStanding(CheckStandingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var subject = check.Subject("subject_id", request.SubjectId);
        var purpose = check.Text("purpose", request.Purpose, PurposeLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var answer = await standings.ReadAsync(subject, time.CityToday(), caller, context.CancellationToken);
        answer.CheckId = (await LogCheckAsync(subject, purpose, answer, caller, context.CancellationToken)).ToString();
        return answer;
    }

    private Task<Guid> LogCheckAsync(
        SubjectId subject, string purpose, CheckStandingResponse answer, Caller caller, CancellationToken cancellation) =>
        transactions.RunAsync(new Actor(caller.Agency, caller.Officer), (work, _) =>
        {
            var id = Guid.CreateVersion7();
            work.Db.StandingChecks.Add(new StandingCheckRow
            {
                Id = id,
                SubjectId = subject.Reveal(),
                Agency = caller.Agency,
                Caller = caller.Officer,
                Purpose = purpose,
                Level = (CreditLevel)answer.Level,
                PunishmentsInForce = answer.Punishments.Count,
                RegisterSequence = answer.RegisterSequence,
                CheckedAt = work.Now,
            });
            return Task.FromResult(id);
        }, cancellation);
}

using Google.Protobuf;
using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>Tenders among banks; each RPC stands in a folder of its own name.</summary>
internal sealed partial class TenderGrpc(Commands<HousingFundDb> commands, Transactions<HousingFundDb> transactions) : TenderService.TenderServiceBase
{
    private const int MaxParticipants = 30;
    private const int MaxMonths = 120;

    /// <summary>One step of a tender: locks it, decides, keeps the case, and answers.</summary>
    private Task<TResponse> StepAsync<TRequest, TResponse>(
        TRequest request,
        Guid requestId,
        (Guid Id, string Etag) tender,
        ServerCallContext context,
        string action,
        Func<Work<HousingFundDb>, TenderRow, CancellationToken, Task<Outcome<TenderCase>>> decide,
        Func<Settled<TenderCase>, TenderStatus, IReadOnlyList<AwardLine>, TResponse> answer)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>, new()
    {
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<TenderRow>("tender", tender.Id, tender.Etag, cancellation);
            var step = (await decide(work, row, cancellation)).Settle($"tenders/{tender.Id}");
            row.Case = step.State;
            work.Audit(action, tender.Id.ToString(), $"{step.Verdict}, {step.Rule}");
            await work.Db.SaveChangesAsync(cancellation);
            return answer(step, row.ToStatus(), await Tenders.LinesAsync(work.Db, row, caller, cancellation));
        });
    }

    private static IReadOnlyList<Core.Tenders.Participant> Read(RequestChecks check, string field, Google.Protobuf.Collections.RepeatedField<V1.Participant> participants)
    {
        check.Items(field, participants, 1, MaxParticipants);
        for (var i = 0; i < participants.Count; i++)
        {
            check.Officer($"{field}[{i}].person", participants[i].Person);
            check.Text($"{field}[{i}].agency", participants[i].Agency, Reading.MaxShortName);
        }
        return [.. participants.Select(p => new Core.Tenders.Participant(p.Person, p.Agency, p.RelativeInBank))];
    }
}

using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using CoreSignal = Quzhou.HousingFund.Core.Monitoring.RiskSignal;
using CoreState = Quzhou.HousingFund.Core.Monitoring.CooperationState;

namespace Quzhou.HousingFund;

internal sealed partial class SupervisionGrpc
{
    private const int MaxSignals = 20;

    public override Task<RecordVisitResponse> RecordVisit(RecordVisitRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("project_id", request.ProjectId);
        var visitedOn = check.Date("visited_on", request.VisitedOn);
        var buildings = check.Buildings(request.Buildings);
        check.Items("signals", request.Signals, 0, MaxSignals);
        for (var i = 0; i < request.Signals.Count; i++)
            check.Known($"signals[{i}]", request.Signals[i]);
        var record = check.Text("record", request.Record, Reading.MaxReference);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            visitedOn.NotAfter(work.Today, "visited_on");
            var project = await work.ProjectAsync(id, cancellation);
            var visit = new ProjectVisit(
                new Act(work.Actor.Officer, visitedOn), buildings, [.. request.Signals.Distinct().Select(s => (CoreSignal)(int)s)], request.Grave, record);
            var visited = CooperationDecisions.Visit(Cooperations.CooperationOf(project), visit).Settle($"projects/{id}");
            var (standing, sequence) = await work.DeveloperAsync(project.DeveloperId, cancellation);
            project.Take(visited.State);
            var row = new VisitRow { Id = Guid.CreateVersion7(work.Now), ProjectId = id, Dossier = Dossiers.Write(visit) };
            work.Db.Visits.Add(row);
            if (visited.State.State != CoreState.Ended)
                await work.DueAsync(WorkKind.Visit, id, CooperationDecisions.NextVisitDue(visited.State), cancellation);
            work.Audit("project.visited", id.ToString(), $"{request.Signals.Count} signals, {visited.State.State}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordVisitResponse
            {
                Verdict = visited.Verdict, RegisterSequence = sequence, VisitId = row.Id.ToString(), Cooperation = visited.State.ToMessage(project, standing.Punishment),
            };
            response.Basis.AddRange(visited.Findings.ToBasis());
            return response;
        });
    }
}

using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using CoreCheck = Quzhou.Licensing.Core.Supervision.ExplosivesCheck;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    private const int MaxItems = 10;

    public override Task<RecordExplosivesCheckResponse> RecordExplosivesCheck(RecordExplosivesCheckRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var key = check.Id("subject_key", request.SubjectKey);
        check.Known("level", request.Level);
        check.Items("items", request.Items, 1, MaxItems);
        for (var i = 0; i < request.Items.Count; i++)
            check.Known($"items[{i}]", request.Items[i]);
        check.Known("finding", request.Finding);
        var statement = check.OptionalText("statement", request.Statement, Reading.MaxText);
        var checkedOn = check.Date("checked_on", request.CheckedOn);
        var rectifyBy = check.OptionalDate("rectify_by", request.RectifyBy);
        var reference = check.Text("reference", request.Reference, Reading.MaxReference);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            checkedOn.NotAfter(work.Today, "checked_on");
            var unit = await work.SupervisedAsync(key, SupervisedKind.Explosives, cancellation);
            var id = Guid.CreateVersion7(work.Now);
            var act = new Act(work.Actor.Officer, checkedOn);
            var recorded = ExplosivesDecisions
                .Record(new CoreCheck(
                    id, (CheckingLevel)(int)request.Level, [.. request.Items.Distinct().Select(i => (CheckedItem)(int)i)], (CheckFinding)(int)request.Finding, statement, rectifyBy, act))
                .Settle($"subjects/{key}");
            var row = new ExplosivesCheckRow
            {
                Id = id, SubjectKey = key, Level = recorded.State.Level, CheckedOn = checkedOn, Reference = reference, Dossier = Dossiers.Write(recorded.State),
            };
            work.Db.Add(row);
            await work.Db.SaveChangesAsync(cancellation);
            await work.MeetPeriodsAsync(unit, row.Level, checkedOn, cancellation);
            work.Audit("explosives.checked", id.ToString(), $"{row.Level}, {recorded.State.Finding}, {key}");
            var response = new RecordExplosivesCheckResponse { Verdict = recorded.Verdict, Check = row.ToMessage() };
            response.Basis.AddRange(recorded.Findings.ToBasis());

            // A hazard is ordered put right on the spot; what is graver waits for another officer's decision.
            if (recorded.State.Finding == CheckFinding.Hazard)
                response.Measure = (await OpenMeasureAsync(work, unit, recorded.State, act, cancellation)).ToMessage(work.Today);
            return response;
        });
    }

    private static async Task<ExplosivesMeasureRow> OpenMeasureAsync(
        Work<LicensingDb> work, SupervisedSubjectRow unit, CoreCheck check, Act act, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7(work.Now);
        var ordered = ExplosivesDecisions.Decide(id, check, act).Settle($"explosives-checks/{check.Id}");
        var row = new ExplosivesMeasureRow { Id = id, SubjectKey = unit.Id, CheckId = check.Id, Measure = ordered.State, Findings = StoredBasis.Write(ordered.Findings) };
        work.Db.Add(row);
        await work.KeepAsync(WorkKind.ExplosivesRectification, id, unit.Agency, ordered.State.RectifyBy, ordered.Findings[0], cancellation);
        work.Audit("explosives.measure", id.ToString(), $"{row.Stage}");
        await work.Db.SaveChangesAsync(cancellation);
        return row;
    }
}

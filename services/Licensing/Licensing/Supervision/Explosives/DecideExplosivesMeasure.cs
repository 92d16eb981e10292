using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<OpenExplosivesMeasureResponse> OpenExplosivesMeasure(OpenExplosivesMeasureRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("check_id", request.CheckId);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var found = await work.Db.Set<ExplosivesCheckRow>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw ApiErrors.NotFound("check", id.ToString());
            var unit = await work.LockedAsync<SupervisedSubjectRow>("subject", found.SubjectKey, cancellation);
            var row = await OpenMeasureAsync(work, unit, found.Check, new Act(work.Actor.Officer, work.Today), cancellation);
            var response = new OpenExplosivesMeasureResponse { Measure = row.ToMessage(work.Today) };
            response.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
            return response;
        });
    }

    public override Task<DecideExplosivesMeasureResponse> DecideExplosivesMeasure(DecideExplosivesMeasureRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("measure_id", request.MeasureId);
        var etag = check.Etag(request.Etag);
        check.Known("stage", request.Stage);
        check.Require(
            request.Stage is ExplosivesMeasureStage.Unspecified or ExplosivesMeasureStage.Rectified or ExplosivesMeasureStage.Suspended,
            "stage", "NOT_A_STEP", "只能确认整改或责令停业整顿", "can only be put right or stopped");
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<ExplosivesMeasureRow>("measure", id, etag, cancellation);
            var unit = await work.Db.Set<SupervisedSubjectRow>().AsNoTracking().SingleAsync(s => s.Id == row.SubjectKey, cancellation);
            var act = new Act(work.Actor.Officer, work.Today);
            var outcome = request.Stage == ExplosivesMeasureStage.Rectified ? ExplosivesDecisions.Rectify(row.Measure, act) : ExplosivesDecisions.Suspend(row.Measure, act);
            var decided = outcome.Settle($"explosives-measures/{id}");
            (row.Measure, row.Findings) = (decided.State, StoredBasis.Write(decided.Findings));
            await work.KeepAsync(WorkKind.ExplosivesRectification, id, unit.Agency, null, null, cancellation);
            work.Audit("explosives.measure", id.ToString(), $"{row.Stage}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new DecideExplosivesMeasureResponse { Verdict = decided.Verdict, Measure = row.ToMessage(work.Today) };
            response.Basis.AddRange(decided.Findings.ToBasis());
            return response;
        });
    }
}

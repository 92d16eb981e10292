using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class TobaccoGrpc
{
    public override Task<AnnulPenaltyResponse> AnnulPenalty(AnnulPenaltyRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("penalty_id", request.PenaltyId);
        var annulledOn = check.Date("annulled_on", request.AnnulledOn);
        var reference = check.Text("reference", request.Reference, Reading.MaxReference);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            annulledOn.NotAfter(work.Today, "annulled_on");
            // The licence first, as everywhere: a case on it does not rest on a penalty that falls at the same time.
            var licenceId = await work.Db.Set<TobaccoPenaltyRow>().Where(p => p.Id == id).Select(p => (Guid?)p.LicenceId).SingleOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("penalty", id.ToString());
            await work.LockedAsync<RetailLicenceRow>("licence", licenceId, cancellation);
            var row = await work.LockedAsync<TobaccoPenaltyRow>("penalty", id, cancellation);
            if (row.AnnulledOn is not null)
                throw ApiErrors.Precondition("WRONG_STATE", $"penalties/{id}", "该处罚已被撤销", "the penalty is annulled already");
            if (annulledOn < row.DecidedOn)
                throw ApiErrors.Invalid("annulled_on", "BEFORE_THE_DECISION", "不得早于处罚日期", "must not be before the decision");
            (row.AnnulledOn, row.AnnulledBy) = (annulledOn, reference);
            work.Audit("tobacco-penalty.annulled", id.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            return new AnnulPenaltyResponse { Penalty = row.ToMessage() };
        });
    }

    public override Task<RecordSeizureResponse> RecordSeizure(RecordSeizureRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var licenceId = check.Id("licence_id", request.LicenceId);
        if (check.Present("seizure", request.Seizure))
        {
            check.Text("seizure.reference", request.Seizure.Reference, Reading.MaxNumber);
            check.Text("seizure.authority", request.Seizure.Authority, Reading.MaxName);
            check.Date("seizure.found_on", request.Seizure.FoundOn);
            check.Range("seizure.fake_or_smuggled_cartons", request.Seizure.FakeOrSmuggledCartons, 1, MaxCartons);
        }
        check.ThrowIfInvalid();
        var seizure = request.Seizure;
        var foundOn = check.Date("seizure.found_on", seizure.FoundOn);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            foundOn.NotAfter(work.Today, "seizure.found_on");
            var licence = await work.LockedAsync<RetailLicenceRow>("licence", licenceId, cancellation);
            var row = new TobaccoSeizureRow
            {
                Id = Guid.CreateVersion7(work.Now),
                LicenceId = licence.Id,
                Reference = seizure.Reference.Trim(),
                Authority = seizure.Authority.Trim(),
                FoundOn = foundOn,
                FakeOrSmuggledCartons = seizure.FakeOrSmuggledCartons,
                RecordedBy = work.Actor.Officer,
            };
            work.Db.Add(row);
            work.Audit("tobacco-seizure.recorded", row.Id.ToString(), licenceId.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            return new RecordSeizureResponse { Seizure = row.ToMessage() };
        });
    }

    public override Task<RecordRetailerEventResponse> RecordRetailerEvent(RecordRetailerEventRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var licenceId = check.Id("licence_id", request.LicenceId);
        if (check.Present("event", request.Event))
        {
            check.Known("event.kind", request.Event.Kind);
            check.Date("event.occurred_on", request.Event.OccurredOn);
            check.Text("event.reference", request.Event.Reference, Reading.MaxReference);
            check.OptionalText("event.legal_basis", request.Event.LegalBasis, Reading.MaxReference);
            check.Require(
                request.Event.Kind == RetailerEventKind.OtherByLaw == !string.IsNullOrWhiteSpace(request.Event.LegalBasis),
                "event.legal_basis", "ONLY_FOR_OTHER", "其他法定情形须填、且仅该情形填写法律依据", "is given for another case by law, and only for it");
        }
        check.ThrowIfInvalid();
        var happened = request.Event;
        var occurredOn = check.Date("event.occurred_on", happened.OccurredOn);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            occurredOn.NotAfter(work.Today, "event.occurred_on");
            var licence = await work.LockedAsync<RetailLicenceRow>("licence", licenceId, cancellation);
            var row = new RetailerEventRow
            {
                Id = Guid.CreateVersion7(work.Now),
                LicenceId = licence.Id,
                Kind = (Core.Tobacco.RetailerEventKind)(int)happened.Kind,
                OccurredOn = occurredOn,
                Reference = happened.Reference,
                LegalBasis = happened.LegalBasis,
                RecordedBy = work.Actor.Officer,
            };
            work.Db.Add(row);
            work.Audit("retailer-event.recorded", row.Id.ToString(), $"{row.Kind}, {licenceId}");
            await work.Db.SaveChangesAsync(cancellation);
            return new RecordRetailerEventResponse { Event = row.ToMessage() };
        });
    }
}

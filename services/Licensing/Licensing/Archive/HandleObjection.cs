using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Archive;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class ArchiveGrpc
{
    public override Task<HandOverArchiveObjectionResponse> HandOverArchiveObjection(HandOverArchiveObjectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("objection_id", request.ObjectionId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var hand = await work.ObjectionAsync(id, etag, cancellation);
            var step = await work.StepAsync(hand, ObjectionDecisions.Forward(hand.Case, new Act(work.Actor.Officer, work.Today)), "archive-objection.handed-over", calendar, cancellation);
            var response = new HandOverArchiveObjectionResponse { Objection = hand.Row.ToMessage(hand.Archive, work.Today, caller) };
            response.Basis.AddRange(step.Findings.ToBasis());
            return response;
        });
    }

    public override Task<AcceptArchiveObjectionResponse> AcceptArchiveObjection(AcceptArchiveObjectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("objection_id", request.ObjectionId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var hand = await work.ObjectionAsync(id, etag, cancellation);
            var outcome = ObjectionDecisions.Accept(hand.Case, new Act(work.Actor.Officer, work.Today), calendar);
            var step = await work.StepAsync(hand, outcome, "archive-objection.accepted", calendar, cancellation);
            var response = new AcceptArchiveObjectionResponse { Objection = hand.Row.ToMessage(hand.Archive, work.Today, caller) };
            response.Basis.AddRange(step.Findings.ToBasis());
            return response;
        });
    }

    public override Task<ProposeArchiveTreatmentResponse> ProposeArchiveTreatment(ProposeArchiveTreatmentRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("objection_id", request.ObjectionId);
        var etag = check.Etag(request.Etag);
        check.Known("treatment", request.Treatment);
        var reason = check.Text("reason", request.Reason, Reading.MaxText);
        var corrects = request.Treatment == ArchiveTreatment.Correct;
        check.Require(corrects == !string.IsNullOrWhiteSpace(request.CorrectedSummary), "corrected_summary", "ONLY_FOR_CORRECTION", "更正时须填、且仅更正时填写", "is given with a correction, and only with one");
        if (corrects)
            check.Public("corrected_summary", request.CorrectedSummary, Reading.MaxSummary);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var hand = await work.ObjectionAsync(id, etag, cancellation);
            var corrected = corrects ? hand.Entry.Entry.Information with { Statement = request.CorrectedSummary } : null;
            var handling = new ObjectionHandling((ObjectionOpinion)(int)request.Treatment, reason, corrected, new Act(work.Actor.Officer, work.Today));
            var step = await work.StepAsync(hand, ObjectionDecisions.Handle(hand.Case, handling), "archive-objection.treated", calendar, cancellation);
            var response = new ProposeArchiveTreatmentResponse { Objection = hand.Row.ToMessage(hand.Archive, work.Today, caller) };
            response.Basis.AddRange(step.Findings.ToBasis());
            return response;
        });
    }

    public override Task<ApproveArchiveTreatmentResponse> ApproveArchiveTreatment(ApproveArchiveTreatmentRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("objection_id", request.ObjectionId);
        var etag = check.Etag(request.Etag);
        var instruction = check.Text("opinion", request.Opinion, Reading.MaxText);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var hand = await work.ObjectionAsync(id, etag, cancellation);
            var written = hand.Case with { Objection = hand.Case.Objection with { Instruction = instruction } };
            var outcome = ObjectionDecisions.Approve(written, request.Approve, new Act(work.Actor.Officer, work.Today));
            // What was found untrue here must not stand against the subject in the city's register either.
            if (outcome is Core.Outcome<ObjectionCase>.Granted { State.Entry.Stands: false })
                work.WithdrawReport(hand.Entry);
            var step = await work.StepAsync(hand, outcome, request.Approve ? "archive-objection.approved" : "archive-objection.sent-back", calendar, cancellation);
            var response = new ApproveArchiveTreatmentResponse
            {
                Verdict = request.Approve ? Common.V1.Verdict.Granted : Common.V1.Verdict.Refused,
                Objection = hand.Row.ToMessage(hand.Archive, work.Today, caller),
                Entry = hand.Entry.ToMessage(),
            };
            response.Basis.AddRange(step.Findings.ToBasis());
            return response;
        });
    }

    public override Task<NotifyObjectorResponse> NotifyObjector(NotifyObjectorRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("objection_id", request.ObjectionId);
        var etag = check.Etag(request.Etag);
        var receipt = check.Text("receipt", request.Receipt, Reading.MaxReference);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var hand = await work.ObjectionAsync(id, etag, cancellation);
            hand.Row.Receipt = receipt;
            await work.StepAsync(hand, ObjectionDecisions.Inform(hand.Case, new Act(work.Actor.Officer, work.Today)), "archive-objection.notified", calendar, cancellation);
            return new NotifyObjectorResponse { Objection = hand.Row.ToMessage(hand.Archive, work.Today, caller) };
        });
    }
}

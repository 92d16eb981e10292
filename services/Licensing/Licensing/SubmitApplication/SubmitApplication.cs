using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Channel = Quzhou.Licensing.V1.Channel;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    public override Task<SubmitApplicationResponse> SubmitApplication(SubmitApplicationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        var name = check.Text("subject_name", request.SubjectName, MaxName);
        var item = check.CatalogueItem(request.Zone, request.Serial);
        check.Known("route", request.Route);
        check.Require(Enum.IsDefined(request.Channel), "channel", "UNKNOWN_VALUE", "不是已知的取值", "is no known value");
        check.Premises(request.Premises);
        check.Details(request.Details);
        check.ThrowIfInvalid();
        var channel = request.Channel == Channel.Electronic ? Channel.Electronic : Channel.InPerson;
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (facts, sequence) = await work.FactsAsync(subject, item!, calendar, cancellation);
            var id = Guid.CreateVersion7(work.Now);
            var settled = ApplicationDecisions
                .Submit(id, item!, (Core.Applications.Route)(int)request.Route, (Core.Applications.Channel)(int)channel, facts, new Act(work.Actor.Officer, work.Today))
                .Settle($"applications/{id}");
            var response = new SubmitApplicationResponse { Verdict = settled.Verdict, RegisterSequence = sequence };
            response.Basis.AddRange(settled.Findings.ToBasis());
            if (!settled.Granted)
            {
                work.Audit("application.refused", $"items/{item!.Zone}/{item.Serial}", $"{settled.Rule}, register {sequence}");
                return response;
            }
            var row = new ApplicationRow
            {
                Id = id,
                ApplicantId = subject.Reveal(),
                ApplicantName = name,
                Zone = item!.Zone,
                Serial = item.Serial,
                Route = settled.State.Route,
                StrictReview = false,
                State = settled.State.State,
                SubmittedOn = work.Today,
                Channel = channel,
                Premises = StoredMessages.Write(request.Premises),
                Details = StoredMessages.Write(request.Details),
                Basis = "[]",
            };
            work.Db.Applications.Add(row);
            await work.KeepAsync(row, before: null, settled, calendar, validUntil: null, cancellation);
            work.Audit("application.submitted", row.Id.ToString(), $"{row.Route}, {channel}, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            response.Verdict = Messages.VerdictOf(row);
            response.Application = row.ToMessage(caller);
            return response;
        });
    }
}

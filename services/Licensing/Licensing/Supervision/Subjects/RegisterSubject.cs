using Grpc.Core;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    private const string Police = "public-security-office";

    public override Task<RegisterSubjectResponse> RegisterSubject(RegisterSubjectRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        var name = check.Text("subject_name", request.SubjectName, Reading.MaxName);
        check.Known("kind", request.Kind);
        var district = check.Text("district", request.District, MaxDistrict);
        var station = check.OptionalText("station", request.Station, MaxDistrict);
        var explosives = request.Kind == SupervisedKind.Explosives;
        check.Require(explosives == !string.IsNullOrWhiteSpace(station), "station", "ONLY_FOR_EXPLOSIVES", "涉爆单位须填、且仅涉爆单位填写派出所", "is given for explosives units, and only for them");
        var caller = Caller.From(context);
        check.Require(
            request.Kind is SupervisedKind.General or SupervisedKind.Unspecified || caller.Agency == Police,
            "kind", "NOT_OF_THIS_AGENCY", "弩和涉爆单位由公安机关监管", "crossbow and explosives units are supervised by the police");
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var standing = await work.StandingOfAsync(subject, cancellation);
            var row = new SupervisedSubjectRow
            {
                Id = Guid.CreateVersion7(work.Now),
                Agency = caller.Agency,
                SubjectId = subject.Reveal(),
                SubjectName = name,
                Kind = request.Kind,
                KeyUnit = request.KeyUnit,
                District = district,
                Station = station,
                RegisteredOn = work.Today,
            };
            work.Db.Add(row);
            work.Audit("subject.registered", row.Id.ToString(), $"{row.Kind}, register {standing.RegisterSequence}");
            await work.Db.SaveChangesAsync(cancellation);
            return new RegisterSubjectResponse { Subject = row.ToMessage(standing.Facts(), caller) };
        });
    }
}

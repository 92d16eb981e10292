using Grpc.Core;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.FoodSafety;

internal sealed partial class FoodSafetyGrpc
{
    public override Task<RegisterOperatorResponse> RegisterOperator(RegisterOperatorRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        var name = check.Text("subject_name", request.SubjectName, MaxName);
        check.Known("kind", request.Kind);
        var county = check.Text("county", request.County, MaxPlace);
        var township = check.Text("township", request.Township, MaxPlace);
        var permit = check.OptionalText("permit_number", request.PermitNumber, MaxPlace);
        var grid = check.OptionalText("grid", request.Grid, MaxPlace);
        var address = check.OptionalText("address", request.Address, Reading.MaxAddress);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var standing = await work.StandingOfAsync(subject, cancellation);
            var row = new OperatorRow
            {
                Id = Guid.CreateVersion7(work.Now),
                SubjectId = subject.Reveal(),
                SubjectName = name,
                Kind = (Core.Operators.OperatorKind)(int)request.Kind,
                County = county,
                Township = township,
                PermitNumber = permit,
                Grid = grid,
                Address = address,
                AssessedClass = Core.Operators.InspectionClass.Routine,
            };
            work.Db.Operators.Add(row);
            work.Audit("operator.registered", row.Id.ToString(), $"register {standing.RegisterSequence}");
            await work.Db.SaveChangesAsync(cancellation);
            await work.MatchAsync(row, cancellation);
            return new RegisterOperatorResponse { Operator = row.ToMessage(standing, caller) };
        });
    }
}

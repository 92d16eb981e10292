using Google.Protobuf.Collections;
using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class LicensingGrpc
{
    private const int MaxSignatory = 100;
    private const int MaxMaterials = 50;

    public override Task<SignCommitmentResponse> SignCommitment(SignCommitmentRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("application_id", request.ApplicationId);
        var etag = check.Etag(request.Etag);
        var signatory = check.Text("signatory", request.Signatory, MaxSignatory);
        var materials = check.Items("materials", request.Materials, 0, MaxMaterials);
        for (var i = 0; i < materials.Count; i++)
            check.Text($"materials[{i}]", materials[i], MaxName);
        var numbers = check.Numbers("material_numbers", request.MaterialNumbers);
        var laterBy = ReadLaterBy(check, request.LaterMaterials);
        var validUntil = check.OptionalDate("valid_until", request.ValidUntil);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            validUntil.NotBefore(work.Today, "valid_until");
            var row = await work.LockedAsync<ApplicationRow>("application", id, etag, cancellation);
            var step = new SignLetter(new Act(work.Actor.Officer, work.Today), signatory, work.Actor.Officer, numbers, laterBy);
            var taken = await work.StepAsync(row, step, calendar, cancellation, validUntil);
            work.Audit("commitment.signed", row.Id.ToString(), $"{row.State}, {numbers.Count} of the letter's and {materials.Count} other materials, {taken.Settled.Rule}, register {taken.RegisterSequence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new SignCommitmentResponse { Verdict = taken.Settled.Verdict, Application = row.ToMessage(caller), RegisterSequence = taken.RegisterSequence };
            response.Basis.AddRange(taken.Settled.Findings.ToBasis());
            return response;
        });
    }

    private static Dictionary<int, DateOnly> ReadLaterBy(RequestChecks check, RepeatedField<LaterMaterialTerm> terms)
    {
        check.Items("later_materials", terms, 0, MaxMaterials);
        var days = new Dictionary<int, DateOnly>();
        for (var i = 0; i < terms.Count; i++)
        {
            check.Range($"later_materials[{i}].number", terms[i].Number, 1, MaxMaterials);
            var day = check.Date($"later_materials[{i}].due_on", terms[i].DueOn);
            check.Require(days.TryAdd(terms[i].Number, day), $"later_materials[{i}].number", "REPEATED", "序号重复", "is named twice");
        }
        return days;
    }
}

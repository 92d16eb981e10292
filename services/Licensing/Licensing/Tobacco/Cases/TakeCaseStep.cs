using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Tobacco;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CoreDocument = Quzhou.Licensing.Core.Tobacco.CaseDocument;
using CoreDocumentKind = Quzhou.Licensing.Core.Tobacco.CaseDocumentKind;
using CoreStep = Quzhou.Licensing.Core.Tobacco.RevocationStep;
using CoreTaken = Quzhou.Licensing.Core.Tobacco.StepTaken;
using RevocationStep = Quzhou.Licensing.V1.RevocationStep;

namespace Quzhou.Licensing;

internal sealed partial class TobaccoGrpc
{
    private const int MaxDocuments = 10;
    private const int MinParticipants = 2;
    private const int MaxParticipants = 30;

    public override Task<TakeCaseStepResponse> TakeCaseStep(TakeCaseStepRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("case_id", request.CaseId);
        var etag = check.Etag(request.Etag);
        check.Known("step", request.Step);
        Check(check, request);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var step = (CoreStep)(int)request.Step;

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (row, licence) = await work.CaseAsync(id, etag, cancellation);
            var (before, ordinal) = (row.Stage, row.Case.Steps.Count);
            var office = RevocationProcedure.OfficeOf(step, before);
            if (!caller.Roles.Contains(RoleOf(office)))
                throw ApiErrors.Denied("ROLE_MISSING", $"该环节须由{RoleOf(office)}办理", $"this step needs the role {RoleOf(office)}", ("roles", RoleOf(office)));
            var documents = request.Documents.Select(d => new CoreDocument((CoreDocumentKind)(int)d.Kind, d.Reference)).ToList();
            var taken = RevocationDecisions
                .Take(row.Case, new CoreTaken(step, office, new Act(work.Actor.Officer, work.Today), documents, request.Remark), calendar)
                .Settle($"revocation-cases/{id}");
            var response = new TakeCaseStepResponse { Verdict = taken.Verdict };
            response.Basis.AddRange(taken.Findings.ToBasis());
            work.Audit("revocation.step", id.ToString(), $"{step}, {taken.Verdict}");
            if (taken.Granted)
            {
                (row.Case, row.Findings) = (taken.State, StoredBasis.Write(taken.Findings));
                if (step == CoreStep.Discuss)
                    row.Participants = [.. request.Participants];
                work.Db.AddRange(request.Documents.Select(d => new CaseDocumentRow
                {
                    Id = Guid.CreateVersion7(work.Now),
                    CaseId = id,
                    StepOrdinal = ordinal,
                    Kind = (CoreDocumentKind)(int)d.Kind,
                    Reference = d.Reference,
                    Digest = d.Digest.ToByteArray(),
                }));
                await work.FollowAsync(row, licence, before, cancellation);
                await work.Db.SaveChangesAsync(cancellation);
            }
            response.Case = row.ToMessage(licence, await work.Db.DocumentsOfAsync(id, cancellation), work.Today, caller);
            return response;
        });
    }

    private static void Check(RequestChecks check, TakeCaseStepRequest request)
    {
        check.Items("documents", request.Documents, 0, MaxDocuments);
        for (var i = 0; i < request.Documents.Count; i++)
        {
            check.Known($"documents[{i}].kind", request.Documents[i].Kind);
            check.Text($"documents[{i}].reference", request.Documents[i].Reference, Reading.MaxReference);
            check.Digest($"documents[{i}].digest", request.Documents[i].Digest);
        }
        check.Require(request.Documents.Select(d => d.Kind).Distinct().Count() == request.Documents.Count, "documents", "REPEATED", "文书重复", "names a document twice");
        check.OptionalText("remark", request.Remark, Reading.MaxText);
        var discusses = request.Step == RevocationStep.Discuss;
        check.Officers("participants", request.Participants, discusses ? MinParticipants : 0, discusses ? MaxParticipants : 0);
    }

    private static string RoleOf(RevocationOffice office) => office switch
    {
        RevocationOffice.Handler => "tobacco.handler",
        RevocationOffice.DepartmentHead => "tobacco.head",
        RevocationOffice.Legal => "tobacco.legal",
        RevocationOffice.Leader => "tobacco.leader",
        _ => "tobacco.registrar",
    };

    public override Task<MitigateCaseResponse> MitigateCase(MitigateCaseRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("case_id", request.CaseId);
        var etag = check.Etag(request.Etag);
        check.Known("mitigation", request.Mitigation);
        var statement = check.Text("statement", request.Statement, Reading.MaxText);
        var evidence = check.Text("evidence", request.Evidence, Reading.MaxReference);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (row, licence) = await work.CaseAsync(id, etag, cancellation);
            var mitigated = RevocationDecisions.Mitigate(row.Case, new Mitigation((MitigationKind)(int)request.Mitigation, statement, evidence)).Settle($"revocation-cases/{id}");
            row.Case = mitigated.State;
            work.Audit("revocation.mitigated", id.ToString(), $"{request.Mitigation}, {mitigated.Verdict}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new MitigateCaseResponse
            {
                Verdict = mitigated.Verdict, Case = row.ToMessage(licence, await work.Db.DocumentsOfAsync(id, cancellation), work.Today, caller),
            };
            response.Basis.AddRange(mitigated.Findings.ToBasis());
            return response;
        });
    }
}

using Grpc.Core;
using Quzhou.Licensing.Archive;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class ArchiveGrpc
{
    // What arises from a commitment or a case is entered by that procedure, not by hand.
    private static readonly ArchiveEntryKind[] ByHand =
    [
        ArchiveEntryKind.Unqualified, ArchiveEntryKind.ComplaintVerified, ArchiveEntryKind.AssociationRulesBroken,
        ArchiveEntryKind.UnlawfulConduct, ArchiveEntryKind.InspectionFinding,
    ];

    public override Task<RecordEntryResponse> RecordEntry(RecordEntryRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        var name = check.Text("subject_name", request.SubjectName, Reading.MaxName);
        check.Known("kind", request.Kind);
        check.Require(request.Kind == ArchiveEntryKind.Unspecified || ByHand.Contains(request.Kind), "kind", "NOT_BY_HAND", "该类记录由相应程序自动记入", "is entered by its own procedure");
        var occurredOn = check.Date("occurred_on", request.OccurredOn);
        var summary = check.Public("summary", request.Summary, ArchiveFact.MaxSummary);
        var reference = check.Text("reference", request.Reference, Reading.MaxReference);
        check.Known("source", request.Source);
        var sourceName = check.Text("source_name", request.SourceName, Reading.MaxName);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var fact = new ArchiveFact(subject, name, request.Kind, occurredOn, Guid.CreateVersion7(work.Now), summary, reference, [])
            {
                Source = (Core.Archive.ArchiveSource)(int)request.Source, SourceName = sourceName, HoldsBusinessSecret = request.HoldsBusinessSecret,
            };
            var id = await work.RecordInArchiveAsync(fact, cancellation);
            var row = await work.LockedAsync<ArchiveEntryRow>("entry", id, cancellation);
            var response = new RecordEntryResponse { Entry = row.ToMessage() };
            response.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
            return response;
        });
    }
}

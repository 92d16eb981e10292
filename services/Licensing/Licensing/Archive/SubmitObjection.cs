using Grpc.Core;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Archive;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class ArchiveGrpc
{
    public override Task<SubmitArchiveObjectionResponse> SubmitArchiveObjection(SubmitArchiveObjectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var entryId = check.Id("entry_id", request.EntryId);
        var subject = check.Subject("subject_id", request.SubjectId);
        check.Known("ground", request.Ground);
        var statement = check.Text("statement", request.Statement, Reading.MaxText);
        var reference = check.Text("reference", request.Reference, Reading.MaxReference);
        var digest = check.Digest("digest", request.Digest);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var entry = await work.EntryAsync(entryId, cancellation);
            var archive = await work.Db.ArchiveOfEntryAsync(entry, cancellation);
            if (archive.SubjectId != subject.Reveal())
                throw ApiErrors.Invalid("subject_id", "NOT_THE_SUBJECT", "异议人不是该档案的主体", "is not the subject of the archive");
            var id = Guid.CreateVersion7(work.Now);
            var submitted = ObjectionDecisions
                .Submit(id, entry.Entry, new ObjectionStatement((ObjectionGround)(int)request.Ground, statement, [reference]), new Act(work.Actor.Officer, work.Today), calendar)
                .Settle($"archive-entries/{entryId}");
            var response = new SubmitArchiveObjectionResponse { Verdict = submitted.Verdict };
            response.Basis.AddRange(submitted.Findings.ToBasis());
            if (!submitted.Granted)
                return response;
            var row = new ArchiveObjectionRow
            {
                Id = id,
                EntryId = entryId,
                Agency = work.Actor.Agency,
                Reference = reference,
                Digest = digest,
                Objection = submitted.State.Objection,
                Findings = StoredBasis.Write(submitted.Findings),
            };
            entry.Entry = submitted.State.Entry;
            work.Db.Add(row);
            await work.KeepTermsAsync(row, calendar, cancellation);
            work.Audit("archive-objection.received", id.ToString(), entryId.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            response.Objection = row.ToMessage(archive, work.Today, caller);
            return response;
        });
    }
}

using Quzhou.Law;
using Quzhou.Licensing.Tests.FollowUp;
using Quzhou.Licensing.V1;

namespace Quzhou.Licensing.Tests.Archive;

/// <summary>An entry that is taken out after an objection (异议成立,撤销记录), by the people that it takes.</summary>
internal static class RemovedEntry
{
    /// <summary>From the objection to its approval; returns the entry as it is then.</summary>
    /// <param name="client">An officer of the agency that keeps the entry, with a role.</param>
    /// <param name="subject">Who objects.</param>
    /// <param name="entry">The entry.</param>
    internal static async Task<ArchiveEntry> ByObjectionAsync(Func<string, string, ArchiveService.ArchiveServiceClient> client, SubjectId subject, ArchiveEntry entry)
    {
        var (clerk, section) = (client("archive-clerk", "archive.clerk"), client("archive-section", "archive.handler"));
        var objection = (await clerk.SubmitArchiveObjectionAsync(new SubmitArchiveObjectionRequest
        {
            RequestId = Id(), EntryId = entry.EntryId, SubjectId = subject.Reveal(), Ground = ArchiveObjectionGround.Inaccurate, Statement = "事实不成立", Reference = "YY-9", Digest = FollowUpFixture.Digest,
        })).Objection;
        objection = (await clerk.HandOverArchiveObjectionAsync(new HandOverArchiveObjectionRequest { RequestId = Id(), ObjectionId = objection.ObjectionId, Etag = objection.Etag })).Objection;
        objection = (await section.AcceptArchiveObjectionAsync(new AcceptArchiveObjectionRequest { RequestId = Id(), ObjectionId = objection.ObjectionId, Etag = objection.Etag })).Objection;
        objection = (await section.ProposeArchiveTreatmentAsync(new ProposeArchiveTreatmentRequest
        {
            RequestId = Id(), ObjectionId = objection.ObjectionId, Etag = objection.Etag, Treatment = ArchiveTreatment.Withdraw, Reason = "经核实不成立",
        })).Objection;
        return (await client("archive-chief", "archive.approver").ApproveArchiveTreatmentAsync(new ApproveArchiveTreatmentRequest
        {
            RequestId = Id(), ObjectionId = objection.ObjectionId, Etag = objection.Etag, Approve = true, Opinion = "同意撤销",
        })).Entry;
    }

    private static string Id() => FollowUpFixture.NewId();
}

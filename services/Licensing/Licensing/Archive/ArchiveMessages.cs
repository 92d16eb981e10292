using Quzhou.Law;
using Quzhou.Licensing.Core.Archive;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using ArchiveEntry = Quzhou.Licensing.V1.ArchiveEntry;
using ArchiveObjection = Quzhou.Licensing.V1.ArchiveObjection;

namespace Quzhou.Licensing;

/// <summary>Archives, entries and objections, from rows to the wire.</summary>
internal static class ArchiveMessages
{
    internal static V1.Archive ToMessage(this ArchiveRow row, bool commitmentClosed, Caller caller) => new()
    {
        ArchiveId = row.Id.ToString(),
        Subject = SubjectId.Parse(row.SubjectId).ToMessage(row.SubjectName, caller),
        OpenedOn = row.OpenedOn.ToMessage(),
        CommitmentClosed = commitmentClosed,
    };

    internal static ArchiveEntry ToMessage(this ArchiveEntryRow row)
    {
        var entry = row.Entry;
        var message = new ArchiveEntry
        {
            EntryId = row.Id.ToString(),
            Kind = row.Kind,
            State = row.State,
            OccurredOn = entry.Information.OccurredOn.ToMessage(),
            RecordedOn = row.RecordedOn.ToMessage(),
            RecordedByAgency = row.RecordedByAgency,
            Summary = entry.Information.Statement,
            CauseId = row.CauseId.ToString(),
            Reference = entry.Information.Evidence,
            ClosesCommitment = row.ClosesCommitment && entry.Stands,
            PublishedOn = row.PublishedOn?.ToMessage(),
            UnderObjection = entry.IsMarked,
        };
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }

    internal static ArchiveObjection ToMessage(this ArchiveObjectionRow row, ArchiveRow archive, DateOnly today, Caller caller)
    {
        var objection = row.Objection;
        var message = new ArchiveObjection
        {
            ObjectionId = row.Id.ToString(),
            EntryId = row.EntryId.ToString(),
            Objector = SubjectId.Parse(archive.SubjectId).ToMessage(archive.SubjectName, caller),
            Ground = (ArchiveObjectionGround)(int)objection.Statement.Ground,
            Statement = objection.Statement.Statement,
            State = (ArchiveObjectionState)(int)objection.Stage,
            ReceivedOn = objection.Received.On.ToMessage(),
            DueOn = objection.DueOn?.ToMessage(),
            Overdue = ObjectionDecisions.Overdue(objection, today) is not null,
            Treatment = objection.Handling is { } handling ? (ArchiveTreatment)(int)handling.Opinion : ArchiveTreatment.Unspecified,
            Reason = objection.Handling?.Reason ?? "",
            CorrectedSummary = objection.Handling?.Corrected?.Statement ?? "",
            Etag = row.Version.ToString(),
        };
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }
}

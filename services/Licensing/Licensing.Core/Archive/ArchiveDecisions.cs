using Quzhou.Law;
using Quzhou.Licensing.Core.Archive.Rules;

namespace Quzhou.Licensing.Core.Archive;

/// <summary>Entries of the integrity archive (诚信档案, 附件8-2).</summary>
public static class ArchiveDecisions
{
    /// <summary>Enters information.</summary>
    public static Outcome<ArchiveEntry> Record(Guid id, ArchiveInformation information, Act act) => information.OccurredOn > act.On
        ? Unfit.Day<ArchiveEntry>("发生日期晚于记录日期。", "It is dated after the day of the entry.")
        : new Outcome<ArchiveEntry>.Granted(
            new ArchiveEntry(id, information, act, []), [EntryRecorded.OfContent(information.Content), EntryRecorded.OfSource(information.Source)]);

    /// <summary>Publishes an entry on a channel; a business secret is lawfully refused.</summary>
    public static Outcome<ArchiveEntry> Publish(ArchiveEntry entry, PublicationChannel channel, Act act)
    {
        if (!entry.Stands)
            return Unfit.State<ArchiveEntry>("已撤销", "taken out");
        if (entry.Publications.Any(p => p.Channel == channel))
            return Unfit.State<ArchiveEntry>("已在该渠道公布", "published on this channel");
        if (act.On < entry.Recorded.On)
            return Unfit.Day<ArchiveEntry>();
        var (holds, finding) = MayBePublished.Find(entry.Information, channel);
        if (!holds)
            return new Outcome<ArchiveEntry>.Refused(entry, [finding]);
        Finding[] findings = entry.ObjectionId is { } objection ? [finding, MarkedWhileObjected.Find(objection)] : [finding];
        return new Outcome<ArchiveEntry>.Granted(entry with { Publications = [.. entry.Publications, new ArchivePublication(channel, act)] }, findings);
    }
}

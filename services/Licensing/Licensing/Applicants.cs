using Quzhou.Law;
using Quzhou.Licensing.Archive;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>What licensing knows of an applicant: its own integrity archive and the register of punishments.</summary>
internal static class Applicants
{
    /// <summary>The standing that a decision rests on; the subject stays as it is until the work is committed.</summary>
    internal static async Task<(ApplicantStanding Standing, long RegisterSequence)> ApplicantStandingAsync(
        this Work<LicensingDb> work, SubjectId subject, CancellationToken cancellation)
    {
        var register = await work.StandingOfAsync(subject, cancellation);
        var broken = await work.Db.ClosingCommitmentAsync(subject, cancellation);
        return (new ApplicantStanding(broken is null ? null : Entry(broken), register.Facts()), register.RegisterSequence);
    }

    private static Finding Entry(ArchiveEntryRow row) => new(
        "licensing.integrity.entry",
        Core.Texts.CommitmentArticle(13, 2),
        "诚信档案记录",
        "Entry of the integrity archive",
        [new("recorded_on", row.RecordedOn.ToString("yyyy-MM-dd")), new("entry_kind", row.Kind.ToString()), new("entry_id", row.Id.ToString()), new("cause_id", row.CauseId.ToString())]);
}

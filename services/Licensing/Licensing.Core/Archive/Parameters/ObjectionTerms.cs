using Quzhou.Law;

namespace Quzhou.Licensing.Core.Archive.Parameters;

/// <summary>Terms of an objection to the integrity archive (附件8-2第八条第二款).</summary>
public static class ObjectionTerms
{
    /// <summary>Working days within which the bureau passes it on to the section.</summary>
    public static readonly DatedParameter<int> ForwardWorkingDays = new(
        "licensing.archive.forward", "working days", new DatedRow<int>(FollowUpTexts.PoliceInForce, 2, FollowUpTexts.Annex(FollowUpTexts.ArchiveAnnex, 8, 2)));

    /// <summary>Working days from its acceptance within which the section handles it.</summary>
    public static readonly DatedParameter<int> HandleWorkingDays = new(
        "licensing.archive.handle", "working days", new DatedRow<int>(FollowUpTexts.PoliceInForce, 30, FollowUpTexts.Annex(FollowUpTexts.ArchiveAnnex, 8, 2)));
}

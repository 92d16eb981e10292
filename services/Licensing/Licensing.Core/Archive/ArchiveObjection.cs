namespace Quzhou.Licensing.Core.Archive;

/// <summary>Why the unit objects (异议理由, 附件8-2第八条).</summary>
public enum ObjectionGround
{
    /// <summary>Not accurate (不准确).</summary>
    Inaccurate = 1,

    /// <summary>Not complete (不完整).</summary>
    Incomplete = 2,

    /// <summary>Not relevant (不相关).</summary>
    Irrelevant = 3,

    /// <summary>Out of date (已过时).</summary>
    OutOfDate = 4,
}

/// <summary>Where an objection stands (异议处理阶段).</summary>
public enum ObjectionStage
{
    /// <summary>Received by the bureau, to be passed on (待移交).</summary>
    Received = 1,

    /// <summary>Passed on to the section, to be accepted (已移交).</summary>
    Forwarded = 2,

    /// <summary>Accepted by the section, to be handled (已受理).</summary>
    Accepted = 3,

    /// <summary>Handled; the written opinion awaits the bureau's approval (待批准).</summary>
    Handled = 4,

    /// <summary>Approved; the objector is to be informed (待告知).</summary>
    Approved = 5,

    /// <summary>The objector has been informed (已告知); final.</summary>
    Informed = 6,
}

/// <summary>What the section proposes (处理意见, 附件8-2第九条).</summary>
public enum ObjectionOpinion
{
    /// <summary>Correct the entry (予以更正).</summary>
    Correct = 1,

    /// <summary>Take the entry out, for nothing of it is left after the correction (予以更正:撤销记录).</summary>
    Remove = 2,

    /// <summary>Keep the entry, with reasons (予以保留).</summary>
    Keep = 3,
}

/// <summary>A written objection (书面异议).</summary>
/// <param name="Ground">Ground.</param>
/// <param name="Statement">What is objected.</param>
/// <param name="Evidence">References of the evidence.</param>
public sealed record ObjectionStatement(ObjectionGround Ground, string Statement, IReadOnlyList<string> Evidence);

/// <summary>The section's written opinion (书面处理意见).</summary>
/// <param name="Opinion">What it proposes.</param>
/// <param name="Reason">Why; told to the objector.</param>
/// <param name="Corrected">What the entry is to say, for a correction; else null.</param>
/// <param name="Act">Who and when.</param>
public sealed record ObjectionHandling(ObjectionOpinion Opinion, string Reason, ArchiveInformation? Corrected, Act Act);

/// <summary>An objection to an entry (诚信档案异议). Plain data.</summary>
/// <param name="Id">Id.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Statement">The objection.</param>
/// <param name="Received">Who took it in, and when.</param>
/// <param name="ForwardDueOn">Last day for passing it on.</param>
/// <param name="Forwarded">Who passed it on, and when; null before.</param>
/// <param name="Accepted">Who accepted it in the section, and when; null before.</param>
/// <param name="HandleDueOn">Last day for handling it; null before its acceptance.</param>
/// <param name="Handling">The opinion; null before, and again after it was sent back.</param>
/// <param name="Approved">Who approved it for the bureau, and when; null before.</param>
/// <param name="Informed">Who informed the objector, and when; null before.</param>
/// <param name="Instruction">What the bureau wrote when it last approved or sent back (批示); empty before.</param>
public sealed record ArchiveObjection(
    Guid Id,
    Guid EntryId,
    ObjectionStage Stage,
    ObjectionStatement Statement,
    Act Received,
    DateOnly ForwardDueOn,
    Act? Forwarded = null,
    Act? Accepted = null,
    DateOnly? HandleDueOn = null,
    ObjectionHandling? Handling = null,
    Act? Approved = null,
    Act? Informed = null,
    string Instruction = "")
{
    /// <summary>Last day of the term that runs now; null when none runs.</summary>
    public DateOnly? DueOn => Stage switch
    {
        ObjectionStage.Received => ForwardDueOn,
        ObjectionStage.Accepted => HandleDueOn,
        _ => null,
    };

    /// <summary>True until it is approved: the entry is marked as long.</summary>
    public bool IsOpen => Stage < ObjectionStage.Approved;
}

/// <summary>An objection and the entry it is about, as a step leaves them: both are saved together.</summary>
/// <param name="Objection">The objection.</param>
/// <param name="Entry">The entry.</param>
public sealed record ObjectionCase(ArchiveObjection Objection, ArchiveEntry Entry);

using Quzhou.Credit.Core.Measures.Rules;

namespace Quzhou.Credit.Persistence;

/// <summary>What a notice tells (告知类别).</summary>
internal enum NoticeKind
{
    /// <summary>Reminder of a general record (提醒).</summary>
    Reminder = 1,

    /// <summary>Written notice of a heavier or severe record (书面告知函).</summary>
    WrittenNotice = 2,

    /// <summary>Result of an objection (异议处理结果告知).</summary>
    ObjectionResult = 3,
}

/// <summary>Word that has to reach a user (提醒与告知), Art. 15 and 29.</summary>
internal sealed class NoticeRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Order of the notices.</summary>
    public long Number { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>What it tells.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>Record that it is about.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>Objection that it answers; null for a notice of a record.</summary>
    public Guid? ObjectionId { get; init; }

    /// <summary>Printable text.</summary>
    public required string Text { get; init; }

    /// <summary>Basis, as JSON.</summary>
    public required string Findings { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Day of delivery; null before.</summary>
    public DateOnly? DeliveredOn { get; set; }

    /// <summary>Way of delivery; null before.</summary>
    public NoticeChannel? Channel { get; set; }

    /// <summary>Officer who recorded the delivery.</summary>
    public string? DeliveredBy { get; set; }

    /// <summary>Reference of the proof of delivery.</summary>
    public string Receipt { get; set; } = "";
}

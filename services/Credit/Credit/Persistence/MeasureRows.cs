namespace Quzhou.Credit.Persistence;

/// <summary>A guarantee and the credit promise that goes with it (有效担保与信用承诺), Art. 21(一).</summary>
internal sealed class PromiseRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Order of the promises.</summary>
    public long Number { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Reference of the guarantee.</summary>
    public required string Guarantee { get; init; }

    /// <summary>Text of the promise, published.</summary>
    public required string Text { get; init; }

    /// <summary>Day on which it was given and published.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>Officer who took it.</summary>
    public required string TakenBy { get; init; }

    /// <summary>Basis, as JSON.</summary>
    public required string Findings { get; init; }
}

/// <summary>A user settled in advance by the power company's decision (全额预结算), Art. 21(二).</summary>
internal sealed class PrepaidRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Day on which it ended; null while it runs.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Officer who decided.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>Why it ended; empty while it runs.</summary>
    public string EndReason { get; set; } = "";

    /// <summary>Officer who ended it, or <c>system</c> when a repair did.</summary>
    public string? EndedBy { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Basis, as JSON.</summary>
    public required string Findings { get; init; }
}

/// <summary>What is pushed to the city's platform (推送内容).</summary>
internal enum PushKind
{
    /// <summary>A determined record (失信信息), Art. 21(三).</summary>
    Record = 1,

    /// <summary>A repair (修复信息), Art. 28.</summary>
    Repair = 2,

    /// <summary>A record taken out of the file (更正信息), Art. 30.</summary>
    Correction = 3,
}

/// <summary>Where a push stands (推送状态).</summary>
internal enum PushState
{
    /// <summary>To be pushed (待推送).</summary>
    Pending = 1,

    /// <summary>Withheld for now by a decision (暂不报送), Art. 21(三).</summary>
    Withheld = 2,

    /// <summary>Taken by the platform (已推送).</summary>
    Pushed = 3,

    /// <summary>Not needed any more: what it would say was taken back before it went (无需推送).</summary>
    Dropped = 4,
}

/// <summary>Something that goes to the city's platform once (向市信用信息共享平台推送).</summary>
internal sealed class PushRow
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Order of the pushes.</summary>
    public long Number { get; init; }

    /// <summary>Number of the subject, whole.</summary>
    public required string SubjectId { get; init; }

    /// <summary>What it is.</summary>
    public required PushKind Kind { get; init; }

    /// <summary>Record that it is about.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>What made it: the record, the repair or the withdrawal; unique with the kind.</summary>
    public required string Cause { get; init; }

    /// <summary>Where it stands.</summary>
    public required PushState State { get; set; }

    /// <summary>Basis so far, as JSON.</summary>
    public required string Findings { get; set; }

    /// <summary>Officer or connector who changed it last.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>Why it is withheld, or goes after all; empty when nobody decided.</summary>
    public string Note { get; set; } = "";

    /// <summary>The platform's reference; empty before it was taken.</summary>
    public string Reference { get; set; } = "";

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset ChangedAt { get; set; }
}

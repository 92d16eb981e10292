using Quzhou.Law;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>Kind of a deadline (期限类别); numbered as the API numbers its work items.</summary>
public enum DeadlineKind
{
    /// <summary>The letter of commitment has to be sent (发给告知承诺书), annex 2 Art. 7.</summary>
    IssueLetter = 1,

    /// <summary>The applicant has to make the commitment (作出承诺), annex 2 Art. 8.</summary>
    Commitment = 2,

    /// <summary>The applicant has to hand in later materials (补交材料), annex 2 Art. 10.</summary>
    LaterMaterials = 3,

    /// <summary>The commitment has to be inspected (检查承诺内容), annex 2 Art. 12.</summary>
    Inspection = 4,

    /// <summary>The holder has to rectify, and that has to be inspected (限期整改), annex 2 Art. 12.</summary>
    Rectification = 5,

    /// <summary>The decision has to be revoked (依法撤销), annex 2 Art. 12.</summary>
    Revocation = 6,

    /// <summary>It has to be decided within the published term (办理时限), plan part 四(四).</summary>
    Decision = 7,

    /// <summary>A newly registered business of a cancelled item has to be checked (后续核查), plan of the police 二(一).</summary>
    FollowUpCheck = 8,
}

/// <summary>What happens when a deadline passes (逾期后果).</summary>
public enum DeadlineConsequence
{
    /// <summary>It is shown as overdue and alarmed; nothing else changes (逾期预警).</summary>
    Alarm = 1,

    /// <summary>The step <see cref="DeadlinePassed"/> is due: it changes the state by itself (依法转入下一程序).</summary>
    Step = 2,
}

/// <summary>A deadline that runs (运行中的期限).</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Target">What it is about within the case, such as the number of a material; empty for the case itself.</param>
/// <param name="OpenedOn">Day from which it runs; the day itself does not count.</param>
/// <param name="DueOn">Last day; null when no text and no guide sets one, or while the clock stands still.</param>
/// <param name="Consequence">What happens on the day after.</param>
/// <param name="Basis">The rule that sets it.</param>
public sealed record Deadline(DeadlineKind Kind, string Target, DateOnly OpenedOn, DateOnly? DueOn, DeadlineConsequence Consequence, Finding Basis)
{
    /// <summary>True when the last day is over.</summary>
    public bool IsOverdueOn(DateOnly on) => DueOn is { } due && on > due;
}

namespace Quzhou.Admissions.Core.Examination;

/// <summary>How far a score is (成绩登记状态).</summary>
public enum ScoreState
{
    /// <summary>Nothing keyed.</summary>
    Empty = 0,

    /// <summary>Keyed once (一录).</summary>
    KeyedOnce = 1,

    /// <summary>Keyed twice, and the two differ (两录不一致,待复核).</summary>
    Differs = 2,

    /// <summary>Keyed twice alike, or the difference reviewed (已核对).</summary>
    Agreed = 3,

    /// <summary>Frozen (已锁定): changes only by a correction after an appeal.</summary>
    Frozen = 4,
}

/// <summary>Why a step of score entry is refused.</summary>
public enum ScoreEntryError
{
    /// <summary>Below 0 or above the full marks of the subject.</summary>
    OutOfRange = 1,

    /// <summary>The step does not fit the state.</summary>
    WrongState = 2,

    /// <summary>The same officer keyed before (双人复核).</summary>
    FourEyes = 3,

    /// <summary>Something is not agreed yet, so nothing can be frozen.</summary>
    NotAgreed = 4,
}

/// <summary>The score of one candidate in one subject, on its way from two keyings to the freeze.</summary>
/// <param name="Subject">Subject.</param>
/// <param name="First">What was keyed first, in tenths; null before.</param>
/// <param name="FirstBy">Officer of the first keying.</param>
/// <param name="Second">What was keyed second, in tenths; null before.</param>
/// <param name="SecondBy">Officer of the second keying.</param>
/// <param name="Reviewed">What the review of a difference found, in tenths; null when there was none.</param>
/// <param name="ReviewedBy">Officer of the review.</param>
/// <param name="IsFrozen">True once frozen.</param>
public sealed record ScoreEntry(
    Subject Subject,
    int? First = null,
    string? FirstBy = null,
    int? Second = null,
    string? SecondBy = null,
    int? Reviewed = null,
    string? ReviewedBy = null,
    bool IsFrozen = false)
{
    /// <summary>State.</summary>
    public ScoreState State => (First, Second, Reviewed, IsFrozen) switch
    {
        (_, _, _, true) => ScoreState.Frozen,
        (null, _, _, _) => ScoreState.Empty,
        (_, null, _, _) => ScoreState.KeyedOnce,
        (_, _, not null, _) => ScoreState.Agreed,
        _ => First == Second ? ScoreState.Agreed : ScoreState.Differs,
    };

    /// <summary>The score in tenths once it is agreed, else null.</summary>
    public int? Agreed => State is ScoreState.Agreed or ScoreState.Frozen ? Reviewed ?? First : null;
}

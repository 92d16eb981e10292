using Quzhou.Law;

namespace Quzhou.Credit.Core.Standing.Rules;

/// <summary>A user without a record is ordinary (一般电力用户), Art. 10.</summary>
public static class NoRecordIsOrdinary
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.standing.ordinary";

    /// <summary>The finding for a subject none of whose records counts.</summary>
    /// <param name="everRecorded">True when there were records that no longer count.</param>
    [Rule(Id, Regulation.Document, 10, Item = "1")]
    [Rule(Id, Regulation.Document, 10, Item = "2")]
    public static Finding Find(bool everRecorded) => everRecorded
        ? new(Id, Regulation.Article(10, "1"), "目前没有计入等级的失信记录,评定为一般。", "No record counts for the level at present: ordinary.")
        : new(Id, Regulation.Article(10, "2"), "没有失信记录,评定为一般。", "There is no record of dishonesty: ordinary.");
}

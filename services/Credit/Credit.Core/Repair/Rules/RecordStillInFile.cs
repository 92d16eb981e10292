using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair.Rules;

/// <summary>A record that was taken out of the file leaves nothing to repair (记录已更正或删除), Art. 30.</summary>
public static class RecordStillInFile
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.repair.record-withdrawn";

    /// <summary>The finding that bars the repair, or null.</summary>
    [Rule(Id, Regulation.Document, 30)]
    public static Finding? Bar(CreditRecord record) => record.WithdrawnOn is { } withdrawn
        ? new Finding(Id, Regulation.Article(30), "该记录已被更正或删除,无需修复。", "The record was corrected or deleted: there is nothing to repair.", [FactText.Day("withdrawn_on", withdrawn)])
        : null;
}

using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair.Rules;

/// <summary>Only corrected behaviour is repaired (主动纠正失信行为), Art. 24.</summary>
public static class CorrectedFirst
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.repair.corrected-first";

    /// <summary>Whether the behaviour was corrected by the day of the application, and the finding that says so.</summary>
    [Rule(Id, Regulation.Document, 24)]
    public static (bool Holds, Finding Finding) Find(CreditRecord record, DateOnly appliedOn) =>
        record.CorrectedOn is { } corrected && corrected <= appliedOn
            ? (true, new Finding(Id, Regulation.Article(24), "失信行为已全部纠正。", "The behaviour has been corrected in full.", [FactText.Day("corrected_on", corrected)]))
            : (false, new Finding(Id, Regulation.Article(24), "失信行为尚未全部纠正,不能修复。", "The behaviour has not been corrected in full: no repair.", [FactText.Day("applied_on", appliedOn)]));
}

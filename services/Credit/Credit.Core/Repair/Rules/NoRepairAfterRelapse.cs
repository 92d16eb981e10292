using Quzhou.Credit.Core.Repair.Parameters;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair.Rules;

/// <summary>Behaviour within twelve months after a repair is not repaired while its record is valid (再次发生失信行为), Art. 27.</summary>
public static class NoRepairAfterRelapse
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.repair.no-repair-after-relapse";

    /// <summary>The finding that bars the repair, or null.</summary>
    /// <param name="record">The record that is to be repaired.</param>
    /// <param name="earlierRepairs">Days on which other records of the subject were repaired.</param>
    /// <param name="appliedOn">Day of the application.</param>
    [Rule(Id, Regulation.Document, 27)]
    public static Finding? Bar(CreditRecord record, IEnumerable<DateOnly> earlierRepairs, DateOnly appliedOn)
    {
        if (appliedOn > record.ValidUntil)
            return null;
        foreach (var repaired in earlierRepairs.OrderDescending())
        {
            if (repaired >= record.OccurredOn || record.OccurredOn > LegalPeriod.AddMonths(repaired, RepairTerms.RelapseMonths.On(repaired).Value))
                continue;
            return new Finding(
                Id,
                Regulation.Article(27),
                "信用修复后短期内再次失信,本记录有效期内不得修复。",
                "Dishonest again soon after a repair: this record is not repaired while it is valid.",
                [FactText.Day("repaired_on", repaired), FactText.Day("occurred_on", record.OccurredOn)],
                RepairTerms.RelapseMonths.Describe(repaired));
        }
        return null;
    }
}

using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Standing.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Standing.Rules;

/// <summary>
/// Whether a record counts for the level on a day: a general one while it is valid (Art. 25), a heavier or severe one
/// until it is repaired, even past its validity (Art. 26).
/// </summary>
public static class RecordCountsForLevel
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.standing.record-counts";

    /// <summary>The finding when the record counts on the day, else null.</summary>
    /// <param name="record">The record.</param>
    /// <param name="date">The day asked for. The parameter is that of the day of determination.</param>
    [Rule(Id, Regulation.Document, 25)]
    [Rule(Id, Regulation.Document, 26)]
    public static Finding? Find(CreditRecord record, DateOnly date)
    {
        // Behaviour that its text grades by no level or gives no term is shown in the report and moves nothing.
        if (record.Level is not { } level || record.ValidUntil is not { } validUntil)
            return null;
        if (date < record.DeterminedOn || record.LevelRepairedOn <= date || record.WithdrawnOn is not null)
            return null;
        var parameter = LevelAfterValidity.Of(level);
        var mode = parameter.On(record.DeterminedOn);
        if (date > validUntil && mode.Value == LevelReturn.Automatic)
            return null;
        var (zh, en) = date <= validUntil
            ? ($"{Name(level)}记录在有效期内,计入等级。", $"The record ({level}) is valid and counts for the level.")
            : ($"{Name(level)}记录有效期已满,但未经申请修复,等级不自动恢复。", $"The record's ({level}) validity is over, but the level stays until it is repaired on application.");
        return new Finding(
            Id,
            mode.Citation,
            zh,
            en,
            [new Fact("record_id", record.Id.ToString()), FactText.Day("determined_on", record.DeterminedOn), FactText.Day("valid_until", validUntil)],
            parameter.Describe(record.DeterminedOn));
    }

    private static string Name(DishonestyLevel level) => level switch
    {
        DishonestyLevel.General => "一般失信",
        DishonestyLevel.Heavier => "较重失信",
        _ => "严重失信",
    };
}

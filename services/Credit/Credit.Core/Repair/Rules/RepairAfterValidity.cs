using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Repair.Parameters;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Repair.Rules;

/// <summary>The level of a heavier or severe record is repaired only after its validity and clean months after it (连续6个月不再发生), Art. 26.</summary>
public static class RepairAfterValidity
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.repair.after-validity";

    /// <summary>Whether the level may be repaired on the day, and the finding that says so; null for a general record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="allRecords">All records of the subject: any behaviour after the validity begins the clean months anew.</param>
    /// <param name="appliedOn">Day of the application.</param>
    [Rule(Id, Regulation.Document, 26)]
    public static (bool Allowed, Finding Finding)? Find(CreditRecord record, IEnumerable<CreditRecord> allRecords, DateOnly appliedOn)
    {
        if (record.Level is null or DishonestyLevel.General || record.ValidUntil is not { } validUntil)
            return null;
        var parameter = RepairTerms.CleanMonths;
        var months = parameter.On(record.DeterminedOn).Value;
        var cleanSince = allRecords.Select(r => r.OccurredOn).Where(day => day > validUntil && day <= appliedOn).Append(validUntil).Max();
        var allowed = appliedOn > validUntil && appliedOn > LegalPeriod.AddMonths(cleanSince, months);
        var (zh, en) = (allowed, appliedOn > validUntil) switch
        {
            (true, _) => ($"有效期已满且其后连续{months}个月未再失信,可以修复等级。", $"The validity is over and {months} clean months have followed: the level may be repaired."),
            (_, true) => ($"有效期满后连续未失信尚不足{months}个月,不能修复等级。", $"Fewer than {months} clean months have followed the validity: the level is not repaired."),
            _ => ("较重、严重失信记录有效期未满,不能修复等级。", "The validity of the heavier or severe record is not over: the level is not repaired."),
        };
        return (allowed, new Finding(
            Id,
            Regulation.Article(26),
            zh,
            en,
            [FactText.Day("valid_until", validUntil), FactText.Day("clean_since", cleanSince), FactText.Day("applied_on", appliedOn)],
            parameter.Describe(record.DeterminedOn)));
    }
}

using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Trustworthy.Rules;

/// <summary>
/// Only a user whose use of electricity was good for years on end is trustworthy (连续保持用电行为良好), Art. 9; before that
/// ordinary, Art. 10. The years run from the contract or from the end of the last behaviour, whichever is later
/// (docs/decisions/0141-trustworthy-users.md).
/// </summary>
public static class CleanYearsPassed
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.trustworthy.clean-years";

    /// <summary>Whether the years have passed on the day, and the finding that says so.</summary>
    /// <param name="userSince">Day of the contract (供用电合同签订日).</param>
    /// <param name="records">All records of the subject.</param>
    /// <param name="date">Day of the application or of the review; governs the parameter.</param>
    [Rule(Id, Regulation.Document, 9)]
    [Rule(Id, Regulation.Document, 10, Item = "1")]
    public static (bool Holds, Finding Finding) Find(DateOnly userSince, IEnumerable<CreditRecord> records, DateOnly date)
    {
        var parameter = TrustworthyTerms.CleanYears;
        var years = parameter.On(date).Value;
        var standing = records.Where(UserRecords.IsStanding).ToList();
        if (standing.Find(r => r.Behaviour == Behaviours.Arrears && !(r.CorrectedOn <= date)) is { } running)
        {
            return (false, new Finding(
                Id, Regulation.Article(9), "仍有欠费未缴清,失信行为尚未结束。", "Something is still owed: the behaviour has not ended.", [new Fact("record_id", running.Id.ToString())], parameter.Describe(date)));
        }
        var cleanSince = standing.Select(EndOf).Append(userSince).Max();
        var passed = date >= LegalPeriod.AddMonths(cleanSince, years * 12);
        Fact[] facts = [FactText.Day("user_since", userSince), FactText.Day("clean_since", cleanSince), FactText.Day("date", date)];
        return passed
            ? (true, new Finding(Id, Regulation.Article(9), $"已连续{years}年用电行为良好。", $"The use of electricity has been good for {years} years on end.", facts, parameter.Describe(date)))
            : (false, new Finding(Id, Regulation.Article(10, "1"), $"用电行为良好尚不足{years}年,仍为一般电力用户。", $"Fewer than {years} clean years have passed: ordinary.", facts, parameter.Describe(date)));
    }

    // Arrears end when they are paid; other behaviour ends on the day it happened, or when it was put right later.
    private static DateOnly EndOf(CreditRecord record) => record.CorrectedOn > record.OccurredOn ? record.CorrectedOn.Value : record.OccurredOn;
}

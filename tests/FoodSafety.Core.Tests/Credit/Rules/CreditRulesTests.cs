using Quzhou.FoodSafety.Core.Credit;
using Quzhou.FoodSafety.Core.Credit.Rules;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Credit.Rules;

/// <summary>Grading, sharing with banks, insurance (二十一, 二十三).</summary>
public sealed class CreditRulesTests
{
    private static readonly GradingTable First = new(new(2018, 6, 1), "分级表一", [new("UNSAFE_FOOD", Severity.Severe), new("NO_PERMIT", Severity.Heavier)]);
    private static readonly GradingTable Second = new(new(2018, 9, 1), "分级表二", [new("UNSAFE_FOOD", Severity.Heavier)]);

    public static TheoryData<string, string, DateOnly, Severity?> Grades => new()
    {
        { "the day before the first table", "UNSAFE_FOOD", new(2018, 5, 31), null },
        { "its first day", "UNSAFE_FOOD", new(2018, 6, 1), Severity.Severe },
        { "the last day before the second", "UNSAFE_FOOD", new(2018, 8, 31), Severity.Severe },
        { "the first day of the second", "UNSAFE_FOOD", new(2018, 9, 1), Severity.Heavier },
        { "what the second leaves out", "NO_PERMIT", new(2018, 9, 1), null },
        { "what neither names", "OTHER", new(2018, 7, 1), null },
    };

    [Theory]
    [MemberData(nameof(Grades))]
    [Covers("foodsafety.credit.grade")]
    public void A_violation_is_graded_by_the_table_of_its_day_or_not_at_all(string name, string behaviour, DateOnly occurredOn, Severity? severity) =>
        ViolationGrade.Of([Second, First], behaviour, occurredOn).Severity.ShouldBe(severity, name);

    [Fact]
    public void A_table_follows_the_last_and_names_each_behaviour_once()
    {
        var today = new DateOnly(2018, 6, 1);

        GradingDecisions.Publish(First, null, today).Granted();
        GradingDecisions.Publish(First, null, today.AddDays(1)).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        GradingDecisions.Publish(Second with { EffectiveFrom = First.EffectiveFrom }, First, today).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        GradingDecisions.Publish(First with { Source = "" }, null, today).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        GradingDecisions.Publish(First with { Rows = [] }, null, today).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        GradingDecisions.Publish(First with { Rows = [First.Rows[0], First.Rows[0]] }, null, today).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        GradingDecisions.Publish(First with { Rows = [new("unsafe food", Severity.General)] }, null, today).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
    }

    private static readonly DateOnly On = new(2021, 6, 1);
    private static readonly Insurance Policy = new(Guid.Empty, "P-1", "人保", new(2021, 1, 1), On, 100_00, 1_000_000_00);

    public static TheoryData<string, DateOnly, bool> Reach => new()
    {
        { "the day before the beginning", new(2018, 5, 31), false },
        { "its first day", new(2018, 6, 1), true },
        { "today", On, true },
        { "after today", On.AddDays(1), false },
    };

    [Theory]
    [MemberData(nameof(Reach))]
    [Covers("foodsafety.credit.sharing")]
    public void Banks_see_three_years_back(string name, DateOnly day, bool seen)
    {
        var shared = SharedWithBanks.Of([new("UNSAFE_FOOD", null, day)], [day], [Policy], On);

        (shared.Violations.Count, shared.FailedSamples, shared.Insured, shared.Since).ShouldBe((seen ? 1 : 0, seen ? 1 : 0, true, new DateOnly(2018, 6, 1)), name);
    }

    [Fact]
    public void What_is_shared_is_the_newest_first() =>
        SharedWithBanks.Of([new("A", null, new(2020, 1, 1)), new("B", Severity.Severe, new(2021, 1, 1))], [], [], On).Violations.Select(v => v.Behaviour).ShouldBe(["B", "A"]);

    [Theory]
    [InlineData("2020-12-31", 0, 0)]
    [InlineData("2021-01-01", 1, 150_00)]
    [InlineData("2021-06-01", 1, 150_00)]
    [InlineData("2021-06-02", 0, 0)]
    [Covers("foodsafety.credit.insurance")]
    public void An_operator_counts_once_and_all_its_premiums_count(string on, int insured, long premium)
    {
        var totals = InsuranceCounted.Of([Policy, Policy with { PolicyNumber = "P-2", PremiumFen = 50_00 }], DateOnly.Parse(on)).Totals;

        (totals.Insured, totals.PremiumFen).ShouldBe((insured, premium));
    }

    [Fact]
    public void A_policy_is_entered_once_and_whole()
    {
        InsuranceDecisions.Enter(Policy, policyKnown: false).Granted();
        InsuranceDecisions.Enter(Policy with { Until = Policy.From }, false).Granted();
        InsuranceDecisions.Enter(Policy, policyKnown: true).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        InsuranceDecisions.Enter(Policy with { PolicyNumber = " " }, false).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        InsuranceDecisions.Enter(Policy with { Until = Policy.From.AddDays(-1) }, false).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        InsuranceDecisions.Enter(Policy with { PremiumFen = 0 }, false).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        InsuranceDecisions.Enter(Policy with { InsuredFen = 0 }, false).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
    }
}

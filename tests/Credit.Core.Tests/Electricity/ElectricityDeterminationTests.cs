using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Tests.Facts;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity;

public sealed class ElectricityDeterminationTests
{
    private const string Everything =
        "breach@2018-07-10 theft@2018-07-11 hazard@2018-07-12 hazard@2018-07-13 meter@2018-07-14 outage10@2018-07-15 outage35@2018-07-16 "
        + "damage@2018-07-17 damage-serious@2018-07-18 cheque@2018-07-19 complaint@2018-07-20 obstruction@2018-07-21 zone@2018-07-22 orderly@2018-07-23 disorder@2018-07-24";

    [Theory]
    [InlineData(UserKind.NaturalPerson, "natural-person", "11")]
    [InlineData(UserKind.LegalEntity, "legal-entity", "12")]
    public void A_user_is_judged_by_its_own_article_alone(UserKind kind, string slug, string article)
    {
        var records = ElectricityDetermination.Replay(kind, Conduct.Of(Everything));

        records.ShouldNotBeEmpty();
        records.ShouldAllBe(r => r.RuleId.Contains(slug));
        records.ShouldAllBe(r => r.Findings[0].Citation.Article.ToString() == article);
    }

    [Theory]
    [InlineData("the day it is verified", "theft@2018-07-10!2018-09-01", "theft@2018-07-10", "2018-09-01", "2021-09-30")]
    [InlineData("the first look after the due day", "late@2018-07-10 late@2018-09-10!2018-12-05", "late@2018-09-10", "2018-12-05", "2019-12-31")]
    [InlineData("the last of two to become known", "breach@2018-07-10!2019-01-31 breach@2018-09-10", "breach@2018-09-10", "2019-01-31", "2022-01-31")]
    public void Is_determined_on_the_first_day_on_which_the_facts_amount_to_it(string row, string facts, string anchor, string determined, string validUntil)
    {
        var record = ElectricityDetermination.Replay(UserKind.NaturalPerson, Conduct.Of(facts)).ShouldHaveSingleItem(row);

        record.AnchorKey.ShouldBe(anchor, row);
        record.DeterminedOn.ShouldBe(Day(determined), row);
        record.ValidUntil.ShouldBe(Day(validUntil), row);
    }

    [Fact]
    public void An_older_act_known_later_adds_a_level_and_leaves_the_record_that_was_there()
    {
        var records = ElectricityDetermination.Replay(UserKind.LegalEntity, Conduct.Of("late@2018-07-10 late@2018-08-10!2019-03-01 late@2018-09-10"));

        records.Where(r => r.AnchorKey == "late@2018-09-10").Select(r => (r.Level, r.DeterminedOn, string.Join(' ', r.FactKeys))).ShouldBe(
            [
                (DishonestyLevel.General, Day("2018-09-11"), "late@2018-07-10 late@2018-09-10"),
                (DishonestyLevel.Heavier, Day("2019-03-01"), "late@2018-07-10 late@2018-08-10 late@2018-09-10"),
            ]);
    }

    [Fact]
    public void Names_the_newest_acts_of_very_many_and_counts_them_all()
    {
        var late = Enumerable.Range(0, 60).Select(i => Conduct.One($"late@{Day("2018-07-01").AddDays(i):yyyy-MM-dd}")).ToArray();

        var last = ElectricityDetermination.Replay(UserKind.LegalEntity, late).Last(r => r.Behaviour == Behaviours.LatePayment);

        last.FactKeys.Count.ShouldBe(CountedConduct.MostNamed);
        last.FactKeys[^1].ShouldBe("late@2018-08-29");
        last.Findings[0].Facts[0].Value.ShouldBe("60");
    }

    [Fact]
    public void A_key_stands_for_one_fact() =>
        Should.Throw<ArgumentException>(() => ElectricityDetermination.Replay(UserKind.LegalEntity, Conduct.Of("theft@2018-07-10 theft@2018-07-10")));

    [Fact]
    public void Observations_before_the_regulation_say_nothing() =>
        ElectricityDetermination.Replay(UserKind.LegalEntity, [new BillFact("b", Day("2018-01-10"), 100, Day("2018-02-10"), Day("2018-06-01"), [Day("2018-05-31"), Day("2018-06-01")])]).ShouldBeEmpty();

    [Fact]
    public void A_user_that_pays_in_time_costs_nothing()
    {
        List<ConductFact> bills = [.. Enumerable.Range(0, 60).Select(i => Conduct.One($"paid@{Day("2018-07-10").AddMonths(i):yyyy-MM-dd}"))];
        bills.Add(new BillFact("open", Day("2023-07-10"), 100, null, null, [Day("2023-07-09"), Day("2023-07-10")]));
        ElectricityDetermination.Replay(UserKind.NaturalPerson, bills).ShouldBeEmpty();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            ElectricityDetermination.Replay(UserKind.NaturalPerson, bills);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000);
    }

    [Theory]
    [InlineData("looked at after its due day, unpaid", "", "2023-07-11", true)]
    [InlineData("paid the day after", "2023-07-11", "2023-07-11", true)]
    [InlineData("paid on its due day", "2023-07-10", "2023-07-11", false)]
    [InlineData("looked at on its due day only", "", "2023-07-10", false)]
    public void Knows_what_has_to_be_judged(string row, string settledOn, string observedOn, bool expected) =>
        ElectricityDetermination.HasConductToJudge(
            new HashSet<ConductFact> { new BillFact("b", Day("2023-07-10"), 100, null, DayOrNone(settledOn), [Day(observedOn)]) }).ShouldBe(expected, row);

    [Fact]
    public void A_user_with_thousands_of_acts_is_judged_whole_at_a_cost_that_grows_with_its_acts()
    {
        var (few, many) = (LateBills(1_500), LateBills(3_000));
        ElectricityDetermination.Replay(UserKind.LegalEntity, few);

        var (_, costOfFew) = Judged(few);
        var (records, costOfMany) = Judged(many);

        var severe = records.Where(r => r.Level == DishonestyLevel.Severe).ToList();
        severe.Count.ShouldBeGreaterThan(2_900);
        severe.ShouldAllBe(r => r.FactKeys.Count <= CountedConduct.MostNamed);
        severe.ShouldContain(r => r.AnchorKey == "b2999");

        // Twice the acts in the same five years are twice the work; an act that looked at all others would make it four times.
        costOfMany.ShouldBeLessThan(costOfFew * 3);
    }

    // Many contracts, five years, every bill late and half of the acts known out of order.
    private static ConductFact[] LateBills(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var due = Day("2018-07-01").AddDays(i * 1825 / count);
            return new BillFact($"b{i}", due, 100, null, due.AddDays(400), [due.AddDays(1 + (i % 2 * 300))]);
        }),
    ];

    // The records, and the bytes that they took: a measure of work that no other load on the machine moves.
    private static (IReadOnlyList<DeterminedBehaviour> Records, long Bytes) Judged(ConductFact[] facts)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var records = ElectricityDetermination.Replay(UserKind.LegalEntity, facts);
        return (records, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

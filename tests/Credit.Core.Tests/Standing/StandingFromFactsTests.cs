using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Tests.Facts;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Standing;

/// <summary>From a user's facts to its level on a day, and what a correction does to it.</summary>
public sealed class StandingFromFactsTests
{
    private static readonly string[] Facts =
    [
        "late@2018-07-10", "late@2018-09-10", "late@2018-10-10", "complaint@2019-01-10",
    ];

    [Theory]
    [InlineData("a new customer", "paid@2018-07-10", "2018-07-11", CreditLevel.Ordinary, 0)]
    [InlineData("one late payment", "late@2018-07-10", "2018-07-11", CreditLevel.Ordinary, 0)]
    [InlineData("two: the day before the second is known", "late@2018-07-10 late@2018-09-10", "2018-09-10", CreditLevel.Ordinary, 0)]
    [InlineData("two: the day it is", "late@2018-07-10 late@2018-09-10", "2018-09-11", CreditLevel.DishonestGeneral, 1)]
    [InlineData("two: last day of validity", "late@2018-07-10 late@2018-09-10", "2019-09-30", CreditLevel.DishonestGeneral, 1)]
    [InlineData("two: ordinary again by itself", "late@2018-07-10 late@2018-09-10", "2019-10-01", CreditLevel.Ordinary, 0)]
    [InlineData("three: the general record still counts beside the heavier", "late@2018-07-10 late@2018-09-10 late@2018-10-10", "2018-10-11", CreditLevel.DishonestHeavier, 2)]
    [InlineData("three: the general one is over", "late@2018-07-10 late@2018-09-10 late@2018-10-10", "2019-10-01", CreditLevel.DishonestHeavier, 1)]
    [InlineData("three: not ordinary by itself", "late@2018-07-10 late@2018-09-10 late@2018-10-10", "2021-11-01", CreditLevel.DishonestHeavier, 1)]
    [InlineData("three and a complaint: severe, and every record counts", "late@2018-07-10 late@2018-09-10 late@2018-10-10 complaint@2019-01-10", "2019-01-10", CreditLevel.DishonestSevere, 4)]
    [InlineData("verified later, so known later: the day before", "theft@2018-07-10!2018-12-01", "2018-11-30", CreditLevel.Ordinary, 0)]
    [InlineData("verified later, so known later", "theft@2018-07-10!2018-12-01", "2018-12-01", CreditLevel.DishonestHeavier, 1)]
    public void The_level_is_the_highest_in_force_and_the_answer_lists_all(string row, string facts, string date, CreditLevel level, int counting)
    {
        var standing = SubjectStanding.On(Day(date), Found(UserKind.NaturalPerson, Conduct.Of(facts)));

        standing.Level.ShouldBe(level, row);
        standing.CountingRecords.Count.ShouldBe(counting, row);
        standing.Findings.Count.ShouldBe(counting == 0 ? 1 : counting + 1, row);
    }

    [Theory]
    [InlineData("nothing corrected", "", CreditLevel.DishonestSevere)]
    [InlineData("one of three was paid in time: two late payments and a complaint", "late@2018-07-10", CreditLevel.DishonestHeavier)]
    [InlineData("the complaint was none: three late payments", "complaint@2019-01-10", CreditLevel.DishonestHeavier)]
    [InlineData("two of three and the complaint", "late@2018-07-10 late@2018-09-10 complaint@2019-01-10", CreditLevel.Ordinary)]
    [InlineData("one late payment and the complaint: a general record is left", "late@2018-10-10 complaint@2019-01-10", CreditLevel.DishonestGeneral)]
    public void A_corrected_fact_takes_with_it_all_that_stood_on_it(string row, string corrected, CreditLevel level)
    {
        var gone = corrected.Split(' ');
        var left = Facts.Except(gone).Select(Conduct.One).ToList();

        SubjectStanding.On(Day("2019-02-01"), Found(UserKind.NaturalPerson, left)).Level.ShouldBe(level, row);
    }

    [Fact]
    public void A_bill_that_turns_out_to_be_paid_in_time_is_as_if_it_had_never_been_late()
    {
        List<ConductFact> facts = [.. Conduct.Of("late@2018-07-10 late@2018-09-10")];
        SubjectStanding.On(Day("2018-10-01"), Found(UserKind.NaturalPerson, facts)).Level.ShouldBe(CreditLevel.DishonestGeneral);

        facts[0] = (BillFact)facts[0] with { SettledOn = Day("2018-07-10") };

        SubjectStanding.On(Day("2018-10-01"), Found(UserKind.NaturalPerson, facts)).Findings.Single().Citation.Item.ShouldBe("2");
    }

    [Fact]
    public void A_later_payment_day_lets_arrears_grow_and_an_earlier_one_takes_the_level_back()
    {
        var bill = new BillFact("b", Day("2018-07-10"), 100, Day("2018-07-20"), null, [Day("2018-08-01"), Day("2018-10-10"), Day("2019-01-10")]);
        CreditLevel On(DateOnly? settled) => SubjectStanding.On(Day("2019-02-01"), Found(UserKind.LegalEntity, [bill with { SettledOn = settled }])).Level;

        On(null).ShouldBe(CreditLevel.DishonestSevere);
        On(Day("2019-01-10")).ShouldBe(CreditLevel.DishonestHeavier);
        On(Day("2018-10-10")).ShouldBe(CreditLevel.DishonestGeneral);
        On(Day("2018-08-01")).ShouldBe(CreditLevel.Ordinary);
    }
}

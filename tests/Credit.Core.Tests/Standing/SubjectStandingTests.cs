using FsCheck.Xunit;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Standing;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Standing;

public sealed class SubjectStandingTests
{
    private static readonly CreditRecord[] Three =
    [
        Record(DishonestyLevel.General, "2018-07-15", 1),
        Record(DishonestyLevel.Heavier, "2018-10-15", 2),
        Record(DishonestyLevel.Severe, "2019-01-15", 3),
    ];

    [Theory]
    [InlineData("before any", "2018-07-14", CreditLevel.Ordinary, 0)]
    [InlineData("general alone", "2018-07-15", CreditLevel.DishonestGeneral, 1)]
    [InlineData("day before the heavier", "2018-10-14", CreditLevel.DishonestGeneral, 1)]
    [InlineData("heavier on top", "2018-10-15", CreditLevel.DishonestHeavier, 2)]
    [InlineData("severe on top", "2019-01-15", CreditLevel.DishonestSevere, 3)]
    [InlineData("general over", "2019-08-01", CreditLevel.DishonestSevere, 2)]
    public void Highest_of_those_that_count(string row, string date, CreditLevel level, int counting)
    {
        var standing = SubjectStanding.On(Day(date), Three);

        standing.Level.ShouldBe(level, row);
        standing.CountingRecords.Count.ShouldBe(counting, row);
    }

    [Fact]
    public void A_new_subject_is_ordinary_by_article_10_item_2() =>
        SubjectStanding.On(Day("2018-07-01"), []).Findings.Single().Citation.Item.ShouldBe("2");

    [Property]
    public bool A_further_record_never_makes_the_level_better(int[] seeds, int seed, int day)
    {
        var records = (seeds ?? []).Select(Made).ToList();
        var date = new DateOnly(2018, 6, 1).AddDays((int)((uint)day % 4000));

        return SubjectStanding.On(date, [.. records, Made(seed, records.Count)]).Level >= SubjectStanding.On(date, records).Level;
    }

    [Property]
    public bool The_order_of_arrival_does_not_matter(int[] seeds, int day)
    {
        var records = (seeds ?? []).Select(Made).ToList();
        var date = new DateOnly(2018, 6, 1).AddDays((int)((uint)day % 4000));
        var (forward, backward) = (SubjectStanding.On(date, records), SubjectStanding.On(date, [.. Enumerable.Reverse(records)]));

        return forward.Level == backward.Level && forward.CountingRecords.SequenceEqual(backward.CountingRecords);
    }

    private static CreditRecord Made(int seed, int id) => Record(
        (DishonestyLevel)(1 + (uint)seed % 3), new DateOnly(2018, 6, 1).AddDays((int)((uint)seed % 2500)).ToString("yyyy-MM-dd"), id);
}

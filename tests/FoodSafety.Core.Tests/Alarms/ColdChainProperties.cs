using FsCheck.Xunit;
using Quzhou.FoodSafety.Core.Alarms;

namespace Quzhou.FoodSafety.Core.Tests.Alarms;

/// <summary>Numbers of readings are taken once; stretches outside the limit are what the readings say.</summary>
public sealed class ColdChainProperties
{
    private static readonly DateTimeOffset Noon = new(2018, 7, 2, 12, 0, 0, TimeSpan.FromHours(8));

    [Property]
    public void A_number_is_taken_once_in_whatever_order_it_comes(byte[] numbers)
    {
        var (mark, taken) = (new ReadingMark(0, []), new HashSet<long>());
        foreach (var number in numbers.Select(n => (long)(n % 50 + 1)))
            mark.TryTake(number).ShouldBe(taken.Add(number));

        mark.Highest.ShouldBe(taken.Count == 0 ? 0 : taken.Max());
        mark.MissingCount.ShouldBe(mark.Highest - taken.Count);
        mark.Missing.SelectMany(r => Enumerable.Range((int)r.First, (int)(r.Last - r.First + 1))).ShouldBe(Enumerable.Range(1, (int)mark.Highest).Except(taken.Select(t => (int)t)));
    }

    [Fact]
    public void Ranges_are_bounded_and_the_oldest_is_given_up()
    {
        var mark = new ReadingMark(0, []);
        for (var i = 1; i <= ReadingMark.MaxRanges + 1; i++)
            mark.TryTake(2 * i).ShouldBeTrue();

        mark.Missing.Count.ShouldBe(ReadingMark.MaxRanges);
        mark.TryTake(1).ShouldBeFalse();
        mark.TryTake(3).ShouldBeTrue();
    }

    [Property]
    public void A_stretch_is_an_excursion_when_it_lasted(sbyte[] tenths, byte allowed)
    {
        var limit = new TemperatureLimit("冷鲜肉", new DateOnly(2018, 7, 1), 0, 40, allowed % 6);
        var (found, open) = (new List<(int From, int To, bool Is)>(), (ExcursionRun?)null);
        for (var i = 0; i < tenths.Length; i++)
        {
            (open, var ended) = ExcursionWatch.Next(open, Noon.AddMinutes(i), tenths[i], limit);
            if (ended is not null)
                found.Add(Show(ended));
        }
        if (open is not null)
            found.Add(Show(open));

        var expected = new List<(int From, int To, bool Is)>();
        for (var i = 0; i < tenths.Length; i++)
        {
            if (limit.Excess(tenths[i]) == 0)
                continue;
            var from = i;
            while (i + 1 < tenths.Length && limit.Excess(tenths[i + 1]) > 0)
                i++;
            expected.Add((from, i, i - from >= limit.Minutes));
        }
        found.ShouldBe(expected);
    }

    private static (int From, int To, bool Is) Show(ExcursionRun run) =>
        ((int)(run.Since - Noon).TotalMinutes, (int)(run.Last - Noon).TotalMinutes, run.IsExcursion);
}

using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Core.Alarms.Parameters;
using Quzhou.FoodSafety.Core.Alarms.Rules;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Alarms.Rules;

/// <summary>When an alarm is raised and when it rises (衢政办发〔2018〕26号(四)、(七)、(十三)、(十九)、(二十七)).</summary>
public sealed class AlarmRulesTests
{
    private static readonly DateOnly Day = new(2018, 7, 2);
    private static readonly DateTimeOffset Noon = new(2018, 7, 2, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly ClusterKey Batch = new(ClusterDimension.Batch, "LOT-1");

    public static TheoryData<string, ClusterDimension, int[], int> Windows => new()
    {
        { "batch: one below the number", ClusterDimension.Batch, [0], 0 },
        { "batch: at the number, on the last day of the window", ClusterDimension.Batch, [0, 13], 1 },
        { "batch: a day too late", ClusterDimension.Batch, [0, 14], 0 },
        { "operator: the last day of the window", ClusterDimension.Operator, [0, 6], 1 },
        { "operator: a day too late", ClusterDimension.Operator, [0, 7], 0 },
        { "grid: one below", ClusterDimension.Grid, [0, 2], 0 },
        { "grid: at the number", ClusterDimension.Grid, [0, 1, 2], 1 },
        { "grid: a day too late", ClusterDimension.Grid, [0, 1, 3], 0 },
        { "township: one below", ClusterDimension.Township, [0, 0, 1, 2], 0 },
        { "township: at the number", ClusterDimension.Township, [0, 0, 1, 2, 2], 1 },
        { "township: one above", ClusterDimension.Township, [0, 0, 1, 2, 2, 2], 1 },
        { "two clusters far apart", ClusterDimension.Operator, [0, 1, 100, 101], 2 },
        { "two windows that share a case are one cluster", ClusterDimension.Operator, [0, 5, 10], 1 },
        { "two windows side by side that share none", ClusterDimension.Operator, [0, 1, 8, 9], 2 },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public void Cases_within_the_window_are_a_cluster(string name, ClusterDimension dimension, int[] days, int clusters) =>
        CasesFormCluster.Find(new ClusterKey(dimension, "x"), Cases(days), Day).Count.ShouldBe(clusters, name);

    [Theory]
    [InlineData(9, Severity.Heavier)]
    [InlineData(10, Severity.Severe)]
    [InlineData(11, Severity.Severe)]
    [Covers(CasesFormCluster.Id)]
    public void A_cluster_names_its_cases_and_the_number_it_was_found_by(int cases, Severity expected)
    {
        var cluster = CasesFormCluster.Find(Batch, Cases([.. Enumerable.Range(0, cases)]), Day).ShouldHaveSingleItem();

        var (severity, finding) = CasesFormCluster.Of(Batch, cluster, Day);

        severity.ShouldBe(expected);
        finding.Citation.ShouldBe(Texts.Point("十三"));
        finding.Facts.ShouldContain(new Fact("cases", cases.ToString()));
        finding.Facts.ShouldContain(new Fact("first_onset", "2018-07-02"));
        finding.Parameter.ShouldStartWith(expected == Severity.Severe ? "foodsafety.alarm.cluster.severe@2018-04-25=10" : "foodsafety.alarm.cluster.batch@2018-04-25=2 in 14");
    }

    [Fact]
    public void Before_the_numbers_of_the_office_nothing_is_a_cluster_and_nothing_is_none() =>
        Should.Throw<ParameterNotInForceException>(() => CasesFormCluster.Find(Batch, Cases([0, 1]), new DateOnly(2018, 4, 24)));

    [Fact]
    public void On_the_first_day_of_the_numbers_they_apply() => CasesFormCluster.Find(Batch, Cases([0, 1]), new DateOnly(2018, 4, 25)).ShouldHaveSingleItem();

    [Fact]
    [Covers(CasesFormCluster.LapsedId)]
    public void What_an_alarm_is_told_when_too_few_are_left() =>
        CasesFormCluster.Lapsed(Batch, Day).Facts.ShouldBe([new Fact("key", "LOT-1")]);

    public static TheoryData<string, int, int, bool> Excursions => new()
    {
        { "a minute below", 30, 29, false },
        { "at the time", 30, 30, true },
        { "a minute above", 30, 31, true },
        { "no time allowed: the first reading counts", 0, 0, true },
    };

    [Theory]
    [MemberData(nameof(Excursions))]
    [Covers(ColdChainKept.Id)]
    public void A_cold_chain_outside_its_limit_for_the_time_is_an_excursion(string name, int allowed, int minutes, bool found)
    {
        var limit = new TemperatureLimit("冷鲜肉", Day, 0, 40, allowed);
        ExcursionRun? run = null;
        for (var minute = 0; minute <= minutes; minute++)
            (run, _) = ExcursionWatch.Next(run, Noon.AddMinutes(minute), 41, limit);

        var finding = ColdChainKept.Check(7, run!, limit);

        (finding is not null).ShouldBe(found, name);
        finding?.Parameter.ShouldBe($"冷鲜肉@2018-07-02=0.0..4.0℃/{allowed}min");
        finding?.Facts.ShouldContain(new Fact("since", "2018-07-02T12:00:00+08:00"));
    }

    [Theory]
    [InlineData(-181, 1)]
    [InlineData(-180, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void The_limits_themselves_are_right(int tenths, int excess) =>
        new TemperatureLimit("冷冻", Day, -180, 0, 5).Excess(tenths).ShouldBe(excess);

    public static TheoryData<string, DateOnly, bool> PermitDays => new()
    {
        { "the day before the last", Day.AddDays(-1), false },
        { "the last day", Day, false },
        { "the day after", Day.AddDays(1), true },
    };

    [Theory]
    [MemberData(nameof(PermitDays))]
    [Covers(PermitInForce.Id)]
    public void A_permit_has_run_out_from_the_day_after_its_last(string name, DateOnly on, bool expired) =>
        (PermitInForce.Check(Day, on) is not null).ShouldBe(expired, name);

    public static TheoryData<string, int[], string?> Failures => new()
    {
        { "one below", [0, 10], null },
        { "at the number on the last day of the window", [0, 10, 179], "3" },
        { "a day too late", [0, 10, 180], null },
        { "one above", [0, 10, 20, 179], "4" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    [Covers(FailuresRepeated.Id)]
    public void Failures_within_the_window_are_repeated(string name, int[] days, string? expected)
    {
        var finding = FailuresRepeated.Check(Cases(days), Day);

        (finding?.Facts.Single(f => f.Name == "failures").Value).ShouldBe(expected, name);
        (finding?.Citation ?? Texts.Point("四")).ShouldBe(Texts.Point("四"));
    }

    public static TheoryData<string, Severity, int, bool> Terms => new()
    {
        { "general: at the term", Severity.General, 240 * 60, false },
        { "general: a second after", Severity.General, 240 * 60 + 1, true },
        { "heavier: a second before", Severity.Heavier, 60 * 60 - 1, false },
        { "heavier: at the term", Severity.Heavier, 60 * 60, false },
        { "heavier: a second after", Severity.Heavier, 60 * 60 + 1, true },
        { "severe: at the term", Severity.Severe, 15 * 60, false },
        { "severe: a second after", Severity.Severe, 15 * 60 + 1, true },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    [Covers(AcknowledgedInTime.Id)]
    public void An_alarm_rises_when_its_term_has_passed(string name, Severity severity, int seconds, bool rises)
    {
        var by = AcknowledgedInTime.By(severity, Noon, Day);

        var finding = AcknowledgedInTime.Check(severity, by, Noon.AddSeconds(seconds), Day);

        (finding is not null).ShouldBe(rises, name);
        finding?.Parameter.ShouldBe(AcknowledgeTerms.Minutes(severity).Describe(Day));
    }

    private static IEnumerable<Incident> Cases(int[] days) => days.Select((day, i) => new Incident(new Guid(i + 1, 0, 0, new byte[8]), Day.AddDays(day)));
}

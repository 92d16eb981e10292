using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.TestServers;

namespace Quzhou.Department.Tests;

/// <summary>The operator adds the notice of a later year; without it the department says so in time.</summary>
public sealed class WorkingDaysTests(PostgresFixture postgres)
{
    // The dates are made up: what is tested is that the operator's table counts.
    private const string Table2027 = """
        date,kind,name,notice
        2027-01-01,off,元旦,样例〔2026〕1号
        2027-02-08,off,春节,样例〔2026〕1号
        2027-04-05,off,清明节,样例〔2026〕1号
        2027-05-03,off,劳动节,样例〔2026〕1号
        2027-06-09,off,端午节,样例〔2026〕1号
        2027-09-15,off,中秋节,样例〔2026〕1号
        2027-10-01,off,国庆节,样例〔2026〕1号
        """;

    [Fact]
    public void Without_a_table_the_calendar_is_the_one_the_product_carries() =>
        WorkingDays.Load([]).Years.ShouldBe(WorkingDayCalendar.StateCouncil.Years);

    [Fact]
    public void A_table_adds_its_year()
    {
        using var file = new TableFile(Table2027);

        var calendar = WorkingDays.Load([file.Path]);

        calendar.IsWorkingDay(new DateOnly(2027, 1, 1)).ShouldBeFalse();
        calendar.IsWorkingDay(new DateOnly(2027, 1, 4)).ShouldBeTrue();
    }

    [Fact]
    public void A_table_that_cannot_be_used_names_file_and_line()
    {
        using var file = new TableFile("date,kind,name,notice\n2027-01-01,holiday,元旦,样例");

        var error = Should.Throw<InvalidOperationException>(() => WorkingDays.Load([file.Path]));

        error.Message.ShouldContain(file.Path);
        error.Message.ShouldContain("Line 2");
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should.Throw<InvalidOperationException>(() => WorkingDays.Load(["/nowhere/2027.csv"])).Message.ShouldContain("/nowhere/2027.csv");

    [Theory]
    [InlineData("a month before the last notice ends", "2026-11-27", false, "Healthy")]
    [InlineData("a day later", "2026-11-28", false, "Degraded")]
    [InlineData("the same day with the next notice", "2026-11-28", true, "Healthy")]
    public async Task Health_tells_when_the_next_notice_is_wanted(string row, string today, bool withTable, string expected)
    {
        using var file = new TableFile(Table2027);
        var clock = new ClockOn(DateOnly.Parse(today, CultureInfo.InvariantCulture));
        await using var host = new DepartmentHost<Program>(
            "licensingdb",
            await postgres.CreateDatabaseAsync(),
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)),
            withTable ? [("Platform:HolidayTables:0", file.Path)] : []);

        var report = await host.Services.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(check => check.Name == "working-days", TestContext.Current.CancellationToken);

        report.Status.ToString().ShouldBe(expected, row);
    }

    /// <summary>Noon of one day in Quzhou, standing still; timers run as ever.</summary>
    private sealed class ClockOn(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(4, 0), TimeSpan.Zero);
    }

    private sealed class TableFile : IDisposable
    {
        internal TableFile(string text) => File.WriteAllText(Path, text);

        internal string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"quzhou-holidays-{Guid.NewGuid():N}.csv");

        public void Dispose() => File.Delete(Path);
    }
}

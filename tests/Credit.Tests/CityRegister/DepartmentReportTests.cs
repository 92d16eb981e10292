using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;
using CreditLevel = Quzhou.Credit.V1.CreditLevel;

namespace Quzhou.Credit.Tests.CityRegister;

/// <summary>What departments report, correct and withdraw, in every order of arrival.</summary>
public sealed class DepartmentReportTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task Reports_of_all_sources_are_one_file()
    {
        var subject = TestSubjects.Company().Reveal();
        foreach (var source in new[] { "licensing", "housing-fund", "food-safety", "admissions", "tobacco" })
            await credit.ArriveAsync(credit.Report(subject) with { Source = source });
        await credit.RecordAsync(subject, 1);

        var report = await credit.ReportOfAsync(subject);

        report.Records.Select(r => r.Record.Source).ShouldBe(["licensing", "housing-fund", "food-safety", "admissions", "tobacco", "power-company"], ignoreOrder: true);
        report.Level.ShouldBe(CreditLevel.DishonestGeneral);
        report.Records.Single(r => r.Record.Source == "tobacco").Record.ShouldSatisfyAllConditions(
            r => r.Level.ShouldBe(CreditLevel.DishonestSevere),
            r => r.CountsForLevel.ShouldBeFalse(),
            r => r.Behaviour.ShouldBe("UNSAFE_FOOD"),
            r => r.Evidence.ShouldBe("检查记录 7"),
            r => r.Basis.Single().Document.ShouldBe("衢政办发〔2018〕26号"));
    }

    [Fact]
    public async Task A_report_redelivered_or_repeated_changes_nothing()
    {
        var subject = TestSubjects.Company().Reveal();
        var report = credit.Report(subject);
        var message = Guid.NewGuid();
        await credit.ArriveAsync(report, message);
        var before = await credit.ReportOfAsync(subject);

        await credit.ArriveAsync(report, message);
        await credit.ArriveAsync(report);
        await credit.ArriveAsync(report with { Behaviour = "OTHER" });

        (await credit.ReportOfAsync(subject)).Records.ShouldBe(before.Records);
        (await VersionsAsync(subject)).ShouldBe(1);
    }

    [Theory]
    [InlineData("licensing-office", "licensing", true)]
    [InlineData("housing-fund-centre", "housing-fund", true)]
    [InlineData("education-bureau", "admissions", true)]
    [InlineData("food-safety-office", "food-safety", true)]
    [InlineData("tobacco", "tobacco", true)]
    [InlineData("licensing-office", "food-safety", false)]
    public async Task A_department_sees_what_its_own_service_reported(string agency, string source, bool sees)
    {
        var subject = TestSubjects.Company().Reveal();
        await credit.ArriveAsync(credit.Report(subject) with { Source = source });

        var report = await credit.Client(agency, "lin", "credit.reader").GetCreditReportAsync(new GetCreditReportRequest { SubjectId = subject, Purpose = "核查" });

        report.Records.Count.ShouldBe(sees ? 1 : 0);
    }

    public static TheoryData<string, int[]> Orders => new()
    {
        { "report, correction, withdrawal of the correction", [0, 1, 2] },
        { "report, withdrawal, correction", [0, 2, 1] },
        { "correction first", [1, 0, 2] },
        { "correction, its withdrawal, report", [1, 2, 0] },
        { "withdrawal first", [2, 0, 1] },
        { "all the other way round", [2, 1, 0] },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_report_its_correction_and_the_withdrawal_of_that_end_alike_in_any_order(string row, int[] order)
    {
        var subject = TestSubjects.Company().Reveal();
        var report = credit.Report(subject);
        var correction = credit.Report(subject) with { Replaces = report.ReportId, Level = DishonestyLevel.Heavier };
        Func<Task>[] messages = [() => credit.ArriveAsync(report), () => credit.ArriveAsync(correction), () => credit.ArriveAsync(correction.Withdrawal())];

        foreach (var message in order)
            await messages[message]();
        foreach (var message in order)
            await messages[message]();

        var records = (await credit.ReportOfAsync(subject)).Records;
        records.Count.ShouldBe(2, row);
        records.ShouldAllBe(r => r.Withdrawal == ReportedWithdrawal.FactCorrected && r.WithdrawnOn.Equals(Quzhou.Platform.Api.Conversions.ToMessage(credit.Today)), row);
    }

    [Fact]
    public async Task A_correction_leaves_the_corrected_report_alone_standing()
    {
        var (wrong, right) = (TestSubjects.Company().Reveal(), TestSubjects.Company().Reveal());
        var report = credit.Report(wrong);
        await credit.ArriveAsync(report);

        await credit.ArriveAsync(credit.Report(right) with { Replaces = report.ReportId });

        (await credit.ReportOfAsync(wrong)).Records.Single().Withdrawal.ShouldBe(ReportedWithdrawal.FactCorrected);
        (await credit.ReportOfAsync(right)).Records.Single().Withdrawal.ShouldBe(ReportedWithdrawal.Unspecified);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_department_cannot_take_it_back_whether_it_comes_before_or_after(bool before)
    {
        var subject = TestSubjects.Company().Reveal();
        var report = credit.Report(subject);
        if (before)
            await credit.ArriveAsync(report.Withdrawal("licensing"));
        await credit.ArriveAsync(report);
        if (!before)
            await credit.ArriveAsync(report.Withdrawal("licensing"));

        (await credit.ReportOfAsync(subject)).Records.Single().Withdrawal.ShouldBe(ReportedWithdrawal.Unspecified);
        await credit.ArriveAsync(report.Withdrawal());
        (await credit.ReportOfAsync(subject)).Records.Single().Withdrawal.ShouldBe(ReportedWithdrawal.FactCorrected);
    }

    [Fact]
    public async Task A_report_and_its_withdrawal_that_arrive_together_end_withdrawn()
    {
        for (var i = 0; i < 10; i++)
        {
            var subject = TestSubjects.Company().Reveal();
            var report = credit.Report(subject);
            await Task.WhenAll(credit.ArriveAsync(report), credit.ArriveAsync(report.Withdrawal()), credit.ArriveAsync(report), credit.ArriveAsync(report.Withdrawal()));

            (await credit.ReportOfAsync(subject)).Records.Single().Withdrawal.ShouldBe(ReportedWithdrawal.FactCorrected);
        }
    }

    [Fact]
    public async Task A_withdrawal_comes_over_the_bus_too()
    {
        var subject = TestSubjects.Company().Reveal();
        var report = credit.Report(subject);
        await credit.ArriveAsync(report);

        await credit.Service<MassTransit.IBus>().Publish(report.Withdrawal());

        await Deadline.UntilAsync(async () => (await credit.ReportOfAsync(subject)).Records.Single().Withdrawal == ReportedWithdrawal.FactCorrected);
    }

    [Fact]
    public async Task A_report_is_on_the_list_that_its_text_names_until_it_is_withdrawn()
    {
        var subject = TestSubjects.Company().Reveal();
        var report = credit.Report(subject, RegisterStory.Obstruction) with { Source = "housing-fund" };
        await credit.ArriveAsync(report);

        var listed = (await credit.ReportOfAsync(subject)).Lists.Single();
        (listed.List, listed.Basis.RuleId, listed.Source).ShouldBe((RegisterList.Black, "credit.list.black.fund-loans-obstructed", "housing-fund"));

        await credit.ArriveAsync(report.Withdrawal());
        (await credit.ReportOfAsync(subject)).Lists.ShouldBeEmpty();
    }

    private Task<int> VersionsAsync(string subject) => credit.QueryAsync(db => db.RowVersions.CountAsync(v => v.SubjectId == subject));
}

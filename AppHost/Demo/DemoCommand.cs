using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.Common.V1;
using Quzhou.Credit.V1;
using Spectre.Console;

namespace Quzhou.AppHost.Demo;

/// <summary>Tells the story of one joint punishment on the running platform (一处失信,处处受限).</summary>
internal static class DemoCommand
{
    private static readonly TimeSpan CityOffset = TimeSpan.FromHours(8);

    /// <returns>0 when every step ended as the law says, else 1.</returns>
    internal static async Task<int> RunAsync(RunState state, CancellationToken cancellation)
    {
        using var city = new City(state);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(CityOffset).DateTime);
        var cast = new Cast();
        var (departments, story) = (new Departments(city, cast, today), new Story(city, cast, today));

        Title("一、惩戒之前  Before");
        var holdings = await departments.EstablishAsync();
        AnsiConsole.MarkupLineInterpolated($"{cast.CompanyName} {cast.Company.Masked()}: 许可证、合作楼盘、民办高中、食堂各一");
        var succeeded = Show(await departments.AffectedCallsAsync(holdings), Verdict.Granted);
        Show(await story.CreditReportAsync());
        cancellation.ThrowIfCancellationRequested();

        Title("二、失信认定  The finding");
        var report = await story.ReportAsync();
        AnsiConsole.MarkupLineInterpolated($"等级 {report.Level}");
        Show(report.Basis);

        Title("三、联合惩戒  The joint punishment");
        var proposed = await story.ProposeAsync();
        var imposed = await story.ImposeAsync(proposed);
        AnsiConsole.MarkupLineInterpolated($"{proposed.ProposedBy} 提出,{imposed.Punishment.DecidedBy} 决定;至 {imposed.Punishment.ExpiresOn.Year}-{imposed.Punishment.ExpiresOn.Month:D2}-{imposed.Punishment.ExpiresOn.Day:D2}");
        await WatchAsync(story, imposed.Punishment);
        succeeded &= Show(await departments.AffectedCallsAsync(holdings), Verdict.Refused);
        succeeded &= Show([await departments.CheckPlacementAsync(holdings, holdings.PublicSchoolId)], Verdict.Granted);
        Show(await story.CreditReportAsync());
        cancellation.ThrowIfCancellationRequested();

        Title("四、纠正与修复  Correction and repair");
        await story.PayAsync(report.Record.RecordId);
        var repair = await story.RepairAsync(report.Record.RecordId);
        AnsiConsole.MarkupLineInterpolated($"修复 {repair.State}");
        Show(repair.Basis);
        await WatchAsync(story, await story.LiftAsync(imposed.Punishment.PunishmentId));
        succeeded &= Show(await departments.AffectedCallsAsync(holdings), Verdict.Granted);
        Show(await story.CreditReportAsync());
        return succeeded ? 0 : 1;
    }

    private static async Task WatchAsync(Story story, Punishment punishment)
    {
        await foreach (var row in story.WatchAsync(punishment.PunishmentId, punishment.Version))
        {
            if (row.State == PropagationState.Pending)
                continue;
            AnsiConsole.MarkupLineInterpolated($"  [green]{row.Service,-13}[/] {row.State,-18} {row.LatencyMs,8:0.0} ms  {row.Effects.Count} 项");
            foreach (var effect in row.Effects)
                AnsiConsole.MarkupLineInterpolated($"      {effect.Kind}: {effect.Description} [grey]({effect.Basis.Citation})[/]");
        }
    }

    private static bool Show(IReadOnlyList<Answer> answers, Verdict expected)
    {
        foreach (var answer in answers)
        {
            AnsiConsole.MarkupLineInterpolated($"  {answer.Service,-13} {answer.What}: [bold]{answer.Verdict}[/]");
            if (answer.Verdict != Verdict.Granted)
                Show(answer.Basis);
        }
        return answers.All(a => a.Verdict == expected);
    }

    private static void Show(IEnumerable<Basis> basis)
    {
        foreach (var item in basis)
            AnsiConsole.MarkupLineInterpolated($"      {item.ReasonZh} [grey]({item.Citation})[/]");
    }

    private static void Show(GetCreditReportResponse report) => AnsiConsole.Write(new Panel(Markup.Escape(report.PrintableText.TrimEnd())) { Header = new PanelHeader("信用报告") });

    private static void Title(string text) => AnsiConsole.Write(new Rule(Markup.Escape(text)) { Justification = Justify.Left });
}

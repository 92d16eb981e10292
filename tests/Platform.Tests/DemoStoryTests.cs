using Quzhou.Common.V1;
using Quzhou.Credit.V1;
using Quzhou.Platform.Tests.Running;
using Quzhou.Platform.V1;

namespace Quzhou.Platform.Tests;

/// <summary>The story that <c>dotnet run --project AppHost -- demo</c> tells, asserted step by step (一处失信,处处受限).</summary>
public sealed class DemoStoryTests(RunningCity running)
{
    [Fact]
    public async Task One_joint_punishment_goes_round_the_city_and_back()
    {
        using var play = new Play(running);
        var (departments, story) = (play.Departments, play.Story);
        var holdings = await departments.EstablishAsync();
        (await departments.AffectedCallsAsync(holdings)).ShouldAllBe(a => a.Verdict == Verdict.Granted);
        (await story.CreditReportAsync()).Level.ShouldBe(CreditLevel.Ordinary);

        var report = await story.ReportAsync();
        report.Level.ShouldBe(CreditLevel.DishonestSevere);
        report.Basis.ShouldContain(b => b.Document == "衢发改发〔2018〕23号" && b.Article == 12 && b.Item == "三.1");

        var proposed = await story.ProposeAsync();
        var imposed = await story.ImposeAsync(proposed);
        imposed.Verdict.ShouldBe(Verdict.Granted);
        imposed.Punishment.ProposedBy.ShouldNotBe(imposed.Punishment.DecidedBy);
        var enforced = await LastRowsAsync(story, imposed.Punishment);
        enforced.Keys.ShouldBe(Play.Services, ignoreOrder: true);
        enforced.Values.ShouldAllBe(r => r.State == PropagationState.Enforced && r.Effects.Count > 0 && r.LatencyMs > 0);
        enforced.Values.SelectMany(r => r.Effects).ShouldAllBe(e => e.Basis.Document.Length > 0);

        foreach (var refused in await departments.AffectedCallsAsync(holdings))
        {
            refused.Verdict.ShouldBe(Verdict.Refused, refused.Service);
            refused.Basis.ShouldNotBeEmpty(refused.Service);
        }
        (await departments.CheckPlacementAsync(holdings, holdings.PublicSchoolId)).Verdict.ShouldBe(Verdict.Granted);
        (await story.CreditReportAsync()).Punishments.ShouldHaveSingleItem().State.ShouldBe(PunishmentState.InForce);

        await story.PayAsync(report.Record.RecordId);
        (await story.RepairAsync(report.Record.RecordId)).State.ShouldBe(RepairState.Granted);
        var lifted = await story.LiftAsync(imposed.Punishment.PunishmentId);
        var released = await LastRowsAsync(story, lifted);
        released.Keys.ShouldBe(Play.Services, ignoreOrder: true);
        released.Values.ShouldAllBe(r => r.State == PropagationState.Released);
        (await departments.AffectedCallsAsync(holdings)).ShouldAllBe(a => a.Verdict == Verdict.Granted);

        foreach (var service in Play.Services)
        {
            var audit = await play.City.Operations(service, "auditor").VerifyAuditAsync(new VerifyAuditRequest());
            audit.Intact.ShouldBeTrue($"{service}: {audit.Reason}");
            audit.Entries.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task The_demo_command_succeeds()
    {
        var output = new StringWriter();
        var before = Spectre.Console.AnsiConsole.Console;
        Spectre.Console.AnsiConsole.Console = Spectre.Console.AnsiConsole.Create(new Spectre.Console.AnsiConsoleSettings { Out = new Spectre.Console.AnsiConsoleOutput(output) });
        try
        {
            (await AppHost.Demo.DemoCommand.RunAsync(running.State, CancellationToken.None)).ShouldBe(0, output.ToString());
        }
        finally
        {
            Spectre.Console.AnsiConsole.Console = before;
        }
        output.ToString().ShouldContain("food-safety");
    }

    private static async Task<Dictionary<string, PropagationRow>> LastRowsAsync(AppHost.Demo.Story story, Punishment punishment)
    {
        var rows = new Dictionary<string, PropagationRow>();
        await foreach (var row in story.WatchAsync(punishment.PunishmentId, punishment.Version))
            rows[row.Service] = row;
        return rows;
    }
}

using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Contracts.V1;
using Quzhou.Credit.Tests.CityRegister;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;
using CreditLevel = Quzhou.Credit.V1.CreditLevel;
using LiftReason = Quzhou.Credit.V1.LiftReason;

namespace Quzhou.Credit.Tests.History;

/// <summary>
/// Whatever happened since: what is told as known at a time is what was answered at that time. Random stories of reports,
/// payments, repairs, punishments, lists, corrections and withdrawals; every answer on the way is written down and asked for
/// again at the end.
/// </summary>
public sealed class AsKnownTests(City city)
{
    private const int Steps = 16;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task What_was_answered_then_is_answered_as_known_then(int seed)
    {
        await using var host = await city.StartAsync(("Credit:ExpiryInterval", "1.00:00:00"));
        var story = new RandomStory(host, new Random(seed));
        var answers = new List<Answer> { await AskAsync(host, story.Subject) };
        for (var step = 0; step < Steps; step++)
        {
            await story.StepAsync();
            answers.Add(await AskAsync(host, story.Subject));
        }

        foreach (var answer in answers)
        {
            var (told, standing) = await AskAgainAsync(host, story.Subject, answer);
            told.ShouldBe(answer.Report, $"seed {seed}, {story.Told}");
            standing.Level.ShouldBe(answer.Level, $"seed {seed}, {story.Told}");
            standing.Punishments.Select(p => p.PunishmentId).ShouldBe(answer.Punishments, $"seed {seed}, {story.Told}");
        }
        var now = await host.RegisterOfficer().GetStandingAsOfAsync(new GetStandingAsOfRequest { SubjectId = story.Subject, Purpose = "测试" });
        (now.Level, now.Punishments.Count).ShouldBe((answers[^1].Level, answers[^1].Punishments.Count));
        answers.Select(a => a.Report).Distinct().Count().ShouldBeGreaterThan(5, $"seed {seed}: a story in which nothing happens proves nothing");
    }

    /// <summary>A report without what belongs to the asking, and without name and debt, which are told as of now only.</summary>
    internal static CityCreditReport Comparable(CityCreditReport report)
    {
        var comparable = report.Clone();
        (comparable.ReportId, comparable.KnownTime, comparable.ReportedOn) = ("", null, null);
        foreach (var subject in comparable.Punishments.Select(p => p.Subject).Append(comparable.Subject))
            subject.Name = "";
        foreach (var record in comparable.Records)
            record.Record.OutstandingFen = 0;
        return comparable;
    }

    // The level and the punishments from the check that departments make, the rest from the report: neither reads a version.
    private static async Task<Answer> AskAsync(CreditHost host, string subject)
    {
        var (at, day) = (host.Clock.GetUtcNow(), host.Today);
        var check = await host.Reader.CheckStandingAsync(Check(subject));
        var report = await host.ReportOfAsync(subject);
        // What happens next is known later than this.
        host.Clock.Advance(TimeSpan.FromMilliseconds(5));
        return new Answer(at, day, check.Level, [.. check.Punishments.Select(p => p.PunishmentId)], Comparable(report));
    }

    private static async Task<(CityCreditReport Report, GetStandingAsOfResponse Standing)> AskAgainAsync(CreditHost host, string subject, Answer answer)
    {
        var known = Timestamp.FromDateTimeOffset(answer.At);
        var report = await host.RegisterOfficer().PrintCreditReportAsync(
            new PrintCreditReportRequest { SubjectId = subject, Purpose = "测试", AppliedOn = answer.Day.ToMessage(), KnownTime = known });
        var standing = await host.RegisterOfficer().GetStandingAsOfAsync(
            new GetStandingAsOfRequest { SubjectId = subject, Purpose = "测试", AppliedOn = answer.Day.ToMessage(), KnownTime = known });
        return (Comparable(report.Report), standing);
    }

    private sealed record Answer(DateTimeOffset At, DateOnly Day, CreditLevel Level, List<string> Punishments, CityCreditReport Report);

    /// <summary>One subject to whom things happen at random.</summary>
    private sealed class RandomStory(CreditHost host, Random random)
    {
        private static readonly int[] Months = [1, 4, 7];
        private readonly List<DishonestyReported> reports = [];
        private readonly List<string> told = [];

        internal string Subject { get; } = TestSubjects.Company().Reveal();

        internal string Told => string.Join(", ", told);

        internal async Task StepAsync()
        {
            (string Name, Func<Task> Happen)[] steps =
            [
                ("arrears", async () => await host.Reporter.ReportDishonestyAsync(host.ArrearsOf(Subject, Months[random.Next(Months.Length)]))),
                ("severe arrears", async () => await host.Reporter.ReportDishonestyAsync(host.ArrearsOf(Subject, 7))),
                ("a department's report", () => ReportAsync(null)),
                ("a report corrected", () => ReportAsync(Any(reports)?.ReportId)),
                ("a report withdrawn", () => Any(reports) is { } report ? host.ArriveAsync(report.Withdrawal()) : Task.CompletedTask),
                ("a payment", async () => await OfRecordAsync(async record => await host.Reporter.RecordCorrectionAsync(host.Payment(record)))),
                ("a repair", async () => await OfRecordAsync(record => host.RepairedAsync(record))),
                ("a punishment", PunishAsync),
                ("a lift", LiftAsync),
                ("an entry", async () => await host.MarketRegulation().RecordAbnormalListingAsync(host.Listing(Subject))),
                ("a removal", RemoveAsync),
                ("a dispute", DisputeAsync),
                ("time", () => Task.FromResult(Elapse())),
            ];
            var (name, happen) = steps[random.Next(steps.Length)];
            told.Add(name);
            await happen();
        }

        private async Task ReportAsync(Guid? replaces)
        {
            var report = host.Report(Subject, RegisterStory.Obstruction) with { Replaces = replaces };
            reports.Add(report);
            await host.ArriveAsync(report);
        }

        private async Task OfRecordAsync(Func<string, Task> change)
        {
            var records = (await host.ReportOfAsync(Subject)).Records.Where(r => r.Record.Source == "power-company").ToList();
            if (Any(records) is not { } record)
                return;
            try
            {
                await change(record.Record.RecordId);
            }
            catch (RpcException refused) when (refused.StatusCode is StatusCode.FailedPrecondition or StatusCode.InvalidArgument or StatusCode.NotFound)
            {
                // Paid before, or no repair to review: what happened until then counts.
            }
        }

        private async Task PunishAsync()
        {
            var proposed = await host.OfficerA.ProposePunishmentAsync(Proposal(Subject)).AsAsync().OrNullAsync();
            if (proposed?.Verdict == Verdict.Granted)
                await host.OfficerB.ImposePunishmentAsync(proposed.Punishment.Imposition());
        }

        private async Task LiftAsync()
        {
            var all = (await host.OfficerA.ListPunishmentsAsync(new ListPunishmentsRequest { SubjectId = Subject })).Punishments;
            if (Any([.. all.Where(p => p.State == PunishmentState.InForce)]) is { } inForce)
                await host.OfficerA.ProposeLiftAsync(inForce.LiftProposal(LiftReason.Withdrawn));
            else if (Any([.. all.Where(p => p.State == PunishmentState.LiftProposed)]) is { } asked)
                await host.OfficerB.ConfirmLiftAsync(asked.Confirmation());
        }

        private async Task RemoveAsync()
        {
            if (Any([.. (await host.ReportOfAsync(Subject)).AbnormalListings.Where(l => l.RemovedOn is null)]) is { } listing)
                await host.MarketRegulation().RemoveAbnormalListingAsync(host.Removal(listing));
        }

        private Task<int> DisputeAsync()
        {
            var now = host.Clock.GetUtcNow();
            return host.QueryAsync(db => db.Records.Where(r => r.SubjectId == Subject)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Disputed, r => !r.Disputed).SetProperty(r => r.ChangedAt, now)));
        }

        private bool Elapse()
        {
            host.Clock.Advance(TimeSpan.FromDays(random.Next(1, 500)));
            return true;
        }

        private T? Any<T>(IReadOnlyList<T> items)
            where T : class => items.Count == 0 ? null : items[random.Next(items.Count)];
    }
}

/// <summary>For steps of a story that a state does not allow.</summary>
internal static class Allowed
{
    internal static async Task<T?> OrNullAsync<T>(this Task<T> call)
        where T : class
    {
        try
        {
            return await call;
        }
        catch (RpcException refused) when (refused.StatusCode is StatusCode.FailedPrecondition or StatusCode.NotFound)
        {
            return null;
        }
    }
}

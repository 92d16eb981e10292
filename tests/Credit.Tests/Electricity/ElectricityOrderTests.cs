using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Electricity.ElectricityStory;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests.Electricity;

/// <summary>The same facts make the same records, whatever way and in whatever order they arrive.</summary>
public sealed class ElectricityOrderTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Any_order_by_calls_and_by_streams(int seed)
    {
        var company = seed % 2 == 0;
        SubjectId Next() => company ? TestSubjects.Company() : TestSubjects.Person();
        var (called, streamed, mixed) = (await credit.CustomerAsync(Next()), await credit.CustomerAsync(Next()), await credit.CustomerAsync(Next()));
        var random = new Random(seed);
        var facts = Facts(random);

        foreach (var fact in facts)
            await CallAsync(called, fact);
        await credit.ImportAsync(NewId(), Shuffled(facts, random).Select((f, i) => Row(streamed, f, i + 1)), inBatch: 7);
        foreach (var part in Shuffled(facts, random).Chunk(5))
        {
            await CallAsync(mixed, part[0]);
            await credit.ImportAsync(NewId(), part.Skip(1).Select((f, i) => Row(mixed, f, i + 1)));
        }

        var records = await credit.RecordsOfAsync(called);
        records.Length.ShouldBeGreaterThan(2);
        (await StandingAsync(streamed)).ShouldBe(await StandingAsync(called));
        (await StandingAsync(mixed)).ShouldBe(await StandingAsync(called));
    }

    // Looked at several times, dunned late or never, paid in parts, late or never; some conduct between.
    private List<object> Facts(Random random)
    {
        var facts = new List<object>();
        for (var b = 0; b < 8; b++)
        {
            var bill = credit.Bill(new string('0', 18), random.Next(1, 24), $"B-{b}");
            var due = Day(bill.DueOn);
            var dunned = random.Next(3) == 0 ? (DateOnly?)null : due.AddDays(random.Next(-2, 30));
            var half = due.AddDays(random.Next(-5, 200));
            var rest = half.AddDays(random.Next(0, 100));
            for (var look = 0; look < 3; look++)
            {
                var asOf = due.AddDays(random.Next(1, 300));
                if (asOf > credit.Today)
                    asOf = credit.Today;
                var seen = bill.Clone();
                (seen.AsOf, seen.DunnedOn) = (asOf.ToMessage(), dunned <= asOf ? dunned.Value.ToMessage() : null);
                if (half <= asOf)
                    seen.PaidOn(half, AmountFen / 2, "R-1");
                if (rest <= asOf && b % 3 != 0)
                    seen.PaidOn(rest, AmountFen - AmountFen / 2, "R-2");
                facts.Add(seen);
            }
        }
        for (var c = 0; c < 4; c++)
        {
            var conduct = credit.Theft($"X-{c}");
            var on = credit.Today.AddDays(-random.Next(40, 700));
            (conduct.OccurredOn, conduct.EstablishedOn) = (on.ToMessage(), on.AddDays(random.Next(0, 40)).ToMessage());
            if (c % 2 == 0)
                conduct.ContractBreach = new ConductContractBreach();
            facts.Add(conduct);
        }
        return [.. Shuffled(facts, random)];
    }

    private static object[] Shuffled(List<object> facts, Random random)
    {
        var shuffled = facts.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    // Withdrawn records tell of the way that was taken; what stands does not.
    private async Task<string[]> StandingAsync(string subject) =>
        [.. (await credit.RecordsOfAsync(subject)).Where(r => r.Contains("withdrawn  [", StringComparison.Ordinal))];

    private async Task CallAsync(string subject, object fact)
    {
        if (fact is BillStatement bill)
            await credit.BillAsync(subject, Of(subject, bill));
        else
            await credit.Power().ReportConductAsync(Report(subject, ((ConductStatement)fact).Clone()));
    }

    private static FactRow Row(string subject, object fact, int row) => fact is BillStatement bill
        ? new FactRow { RowNumber = row, SubjectId = subject, Bill = Of(subject, bill) }
        : new FactRow { RowNumber = row, SubjectId = subject, Conduct = ((ConductStatement)fact).Clone() };

    private static BillStatement Of(string subject, BillStatement bill)
    {
        var own = bill.Clone();
        own.ContractNumber = ContractOf(subject);
        return own;
    }

    private static DateOnly Day(Google.Type.Date day) => new(day.Year, day.Month, day.Day);
}

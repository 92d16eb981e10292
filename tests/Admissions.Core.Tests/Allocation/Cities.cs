using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Allocation.Plain;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Tests.Allocation;

/// <summary>Small made-up cities, the same for the same seed.</summary>
internal static class Cities
{
    internal static readonly Finding Barred = new("test.barred", new Citation(Texts.Enrolment, 0), "不符合条件", "barred");

    /// <summary>Every order of the channels, with and without the return of unfilled places.</summary>
    internal static readonly AllocationPolicy[] Policies =
    [
        .. from precedence in new Channel[][]
            {
                [Channel.SpecialTalent, Channel.Quota, Channel.Open],
                [Channel.SpecialTalent, Channel.Open, Channel.Quota],
                [Channel.Quota, Channel.SpecialTalent, Channel.Open],
                [Channel.Quota, Channel.Open, Channel.SpecialTalent],
                [Channel.Open, Channel.SpecialTalent, Channel.Quota],
                [Channel.Open, Channel.Quota, Channel.SpecialTalent],
            }
           from special in new[] { true, false }
           from quota in new[] { true, false }
           select new AllocationPolicy(precedence, special, quota, CurrentGraduatesFirst: special == quota),
    ];

    internal static AllocationPolicy Usual => Policies[0];

    /// <summary>One seed of two numbers, since a generated number alone stays small.</summary>
    internal static int Seed(int high, int low) => high * 1009 + low;

    internal static Guid SchoolId(int n) => new(n, 1, 0, new byte[8]);

    internal static Guid JuniorId(int n) => new(n, 2, 0, new byte[8]);

    internal static Guid CandidateId(int n) => new(n, 3, 0, new byte[8]);

    /// <summary>A city whose scores hold few values, so that equals abound; or, when distinct, none at all.</summary>
    internal static AllocationInput Random(int seed, int candidates, int schools, bool distinct = false, int values = 3, AllocationPolicy? policy = null)
    {
        var random = new Random(seed);
        policy ??= Policies[random.Next(Policies.Length)];
        var juniors = 1 + random.Next(4);
        var supplies = Enumerable.Range(0, schools).Select(s => Supply(random, s, juniors, candidates, schools)).ToList();
        var totals = Enumerable.Range(1, candidates).ToArray();
        random.Shuffle(totals);
        var tests = Enumerable.Range(0, schools).Select(_ => { var ranks = Enumerable.Range(1, candidates).ToArray(); random.Shuffle(ranks); return ranks; }).ToList();
        var entries = Enumerable.Range(0, candidates).Select(c =>
        {
            var order = Enumerable.Range(0, schools).ToArray();
            random.Shuffle(order);
            var preferences = order.Take(random.Next(schools + 1)).Select(s => new Preference(
                SchoolId(s),
                random.Next(8) == 0 ? [Barred] : [],
                random.Next(3) > 0 ? null : distinct ? tests[s][c] : 1 + random.Next(values))).ToList();
            var scores = distinct
                ? new SubjectScores(0, 0, totals[c], 0, 0, 0)
                : new SubjectScores(random.Next(values), random.Next(values), random.Next(values), random.Next(2), random.Next(2), 0);
            return new CandidateEntry(
                CandidateId(c), random.Next(6) == 0 ? null : JuniorId(random.Next(juniors)), random.Next(6) == 0, scores, distinct ? 0 : random.Next(2), random.Next(2), preferences);
        }).ToList();
        return new AllocationInput(policy, supplies, entries, []);
    }

    /// <summary>Rules on every group that is reported, in an order drawn by the seed, until the run completes.</summary>
    internal static (AllocationInput Input, FinalAllocation Final) Settle(AllocationInput input, int seed, Action<AllocationInput, Market, AllocationOutcome>? at = null)
    {
        var random = new Random(seed);
        while (true)
        {
            var market = Market.Of(input);
            market.UnusedRulings.ShouldBeEmpty();
            var outcome = Allocator.Run(market);
            at?.Invoke(input, market, outcome);
            if (outcome is FinalAllocation final)
                return (input, final);
            var groups = ((NeedsDecision)outcome).Groups;
            groups.ShouldNotBeEmpty();
            input = input with { Rulings = [.. input.Rulings, .. groups.Select(g => Rule(g, random))] };
        }
    }

    internal static TieRuling Rule(UndecidedGroup group, Random random)
    {
        var order = group.Members.ToArray();
        random.Shuffle(order);
        return new TieRuling(group.SchoolId, group.Channel, group.JuniorSchoolId, order, "officer", "ruled");
    }

    /// <summary>Everything an outcome says, as text, so that two can be compared whole.</summary>
    internal static string Print(IEnumerable<UndecidedGroup> groups) => string.Join('\n', groups.Select(g =>
        $"{g.SchoolId} {g.Channel} {g.JuniorSchoolId} {g.Seats} [{string.Join(',', g.Competing)}] [{string.Join(',', g.Members)}] {g.Values} {g.ProfessionalRank}"));

    internal static PlainOutcome Plain(AllocationInput input) => PlainAllocator.Run(input);

    private static SchoolSupply Supply(Random random, int school, int juniors, int candidates, int schools)
    {
        var seats = random.Next(2 + 2 * candidates / Math.Max(1, schools));
        var special = random.Next(1 + seats / 2);
        var left = seats - special;
        List<JuniorQuota> quotas = [];
        for (var junior = 0; junior < juniors; junior++)
        {
            var quota = random.Next(left + 1);
            if (random.Next(3) == 0)
                continue;
            quotas.Add(new JuniorQuota(JuniorId(junior), quota));
            left -= quota;
        }
        return new SchoolSupply(SchoolId(school), seats, special, quotas, random.Next(3));
    }
}

using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Allocation.Parameters;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Plans;
using Quzhou.Law;

namespace Quzhou.Benchmarks.Allocation;

/// <summary>
/// A city for measuring: 500 candidates a school, 200 a junior school, ten preferences each. Candidates name schools of their
/// own region, the better ones first with a taste of their own; nine seats for ten candidates, of them 5% special talents and
/// 65% quotas for the junior schools of the region. Scores are bell curves in half points.
/// </summary>
internal static class MadeUpCity
{
    private const int CandidatesPerSchool = 500;
    private const int CandidatesPerJunior = 200;
    private const int SchoolsPerRegion = 40;
    private const int SeatsPerSchool = 450;
    private const int SpecialSeats = SeatsPerSchool * 5 / 100;
    private const int QuotaSeats = (SeatsPerSchool * 65 + 99) / 100;
    private const int Preferences = 10;
    private const int Seed = 2018;

    internal static MarketBuilder Build(int candidates)
    {
        var random = new Random(Seed);
        var schools = Math.Max(1, candidates / CandidatesPerSchool);
        var juniors = Math.Max(1, candidates / CandidatesPerJunior);
        var regions = Math.Max(1, schools / SchoolsPerRegion);
        var builder = new MarketBuilder(
            AllocationPolicies.Policy.On(new DateOnly(2018, 7, 1)).Value,
            [.. Enumerable.Range(0, schools).Select(s => Supply(s, s % regions, regions, juniors))]);
        for (var c = 0; c < candidates; c++)
        {
            var junior = random.Next(juniors);
            var region = junior % regions;
            var talent = Normal(random);
            builder.Add(new CandidateEntry(
                Id(c, 3),
                Id(junior, 2),
                random.Next(50) == 0,
                new SubjectScores(Score(1200), Score(1200), Score(800), Score(1600), Score(1200), Score(400)),
                random.Next(100) == 0 ? 80 : 0,
                random.Next(9),
                Choose(random, region, regions, schools)));

            int Score(int full) => Math.Clamp((int)((0.7 + 0.12 * talent + 0.06 * Normal(random)) * full / 5), 0, full / 5) * 5;
        }
        return builder;
    }

    private static List<Preference> Choose(Random random, int region, int regions, int schools)
    {
        var local = (schools - region + regions - 1) / regions;
        var special = random.Next(20) == 0;
        return
        [
            .. Enumerable.Range(0, local)
                .Select(n => (School: region + n * regions, Liked: n + 8 * Normal(random)))
                .OrderBy(s => s.Liked)
                .Take(Preferences)
                .Select((s, i) => new Preference(Id(s.School, 1), Nothing, special && i < 2 ? 1 + random.Next(100_000) : null)),
        ];
    }

    private static SchoolSupply Supply(int school, int region, int regions, int juniors)
    {
        int[] local = [.. Enumerable.Range(0, juniors).Where(j => j % regions == region)];
        var shares = LargestRemainder.Apportion(QuotaSeats, [.. local.Select(_ => 1L)]);
        return new SchoolSupply(
            Id(school, 1), SeatsPerSchool, SpecialSeats, [.. local.Zip(shares, (j, seats) => new JuniorQuota(Id(j, 2), (int)seats)).Where(q => q.Seats > 0)], 2600);
    }

    private static readonly IReadOnlyList<Finding> Nothing = [];

    private static Guid Id(int number, byte kind) => new(number, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

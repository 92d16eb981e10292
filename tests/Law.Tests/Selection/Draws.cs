using FsCheck;
using FsCheck.Fluent;

namespace Quzhou.Law.Tests.Selection;

/// <summary>Any seed and plan, small enough that conflicts bite.</summary>
internal static class Draws
{
    internal static Arbitrary<(byte[] Seed, DrawPlan Plan)> Arbitrary { get; } = Make().ToArbitrary();

    private static Gen<(byte[] Seed, DrawPlan Plan)> Make() =>
        from seed in Gen.Choose(0, int.MaxValue)
        from sizes in Gen.Choose(0, 12).ListOf(3)
        from ratios in Gen.Elements(0m, 0.5m, 33.3333m, 50m, 100m).ListOf(3)
        from rounding in Gen.Elements(DrawRounding.Up, DrawRounding.Nearest, DrawRounding.Down)
        from inspectors in Gen.Choose(0, 6)
        from perSubject in Gen.Choose(1, 3)
        from conflicts in Gen.Choose(0, 12 * 3 * 6).ListOf(25)
        let strata = sizes.Select((size, i) => new DrawStratum($"c{i}", ratios[i], [.. Enumerable.Range(0, size).Select(s => $"s{i}-{s}")])).ToList()
        let subjects = strata.SelectMany(s => s.Subjects).ToList()
        let staff = Enumerable.Range(0, inspectors).Select(i => $"i{i}").ToList()
        let pairs = subjects.SelectMany(s => staff.Select(i => new DrawConflict(i, s))).ToList()
        select (BitConverter.GetBytes(seed), new DrawPlan(
            "p", strata, rounding, staff, perSubject, [.. conflicts.Where(c => c < pairs.Count).Select(c => pairs[c]).Distinct()]));
}

using FsCheck;
using FsCheck.Fluent;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Facts;

namespace Quzhou.Credit.Core.Tests.Facts;

/// <summary>A user's file as generated.</summary>
public sealed record UserFile(UserKind Kind, IReadOnlyList<ConductFact> Facts);

/// <summary>
/// Files of users with few acts on few days, so that acts meet at the edges of windows: around the first day of the regulation,
/// twelve months apart and a day beside it, known at once, late, or out of order.
/// </summary>
public static class UserFiles
{
    private static readonly DateOnly[] Days =
    [
        .. from month in new[] { 0, 0, 1, 3, 6, 9, 11, 12, 12, 13, 15, 18, 23, 24, 25, 36 }
           from day in new[] { -1, 0, 1, 14 }
           select Regulation.EffectiveFrom.AddMonths(month).AddDays(day),
    ];

    private static readonly Gen<int> Delay = Gen.Elements(0, 0, 0, 1, 20, 100, 200, 380);

    private static readonly Gen<int> Sort = Gen.Frequency((6, Gen.Constant(0)), (5, Gen.Choose(1, 5)), (3, Gen.Choose(6, 13)));

    /// <summary>Files of up to nine acts.</summary>
    public static Arbitrary<UserFile> Arbitrary() => Arb.From(
        from kind in Gen.Elements(UserKind.NaturalPerson, UserKind.LegalEntity)
        from size in Gen.Choose(1, 9)
        from facts in Sequence(size)
        select new UserFile(kind, facts),
        file => file.Facts.Select((_, i) => file with { Facts = [.. file.Facts.Where((_, j) => j != i)] }));

    private static Gen<ConductFact[]> Sequence(int size) =>
        Gen.CollectToArray(Enumerable.Range(0, size), i => Fact($"f{i}"));

    private static Gen<ConductFact> Fact(string key) =>
        from sort in Sort
        from act in Gen.Elements(Days)
        from delay in Delay
        from variant in Gen.Choose(0, 5)
        select Made(sort, key, act, act.AddDays(delay), variant);

    private static ConductFact Made(int sort, string key, DateOnly on, DateOnly known, int variant) => sort switch
    {
        0 => Bill(key, on, known, variant),
        1 => new HazardOverdue(key, on, known.AddDays(1)),
        2 => new MeterFault(key, on, known, variant % 2 == 0, variant < 4),
        3 => new ContractBreach(key, on, known),
        4 => new Theft(key, on, known, 49_999_998 + variant),
        5 => new UnlawfulOutage(key, on, known, variant < 4 ? GridVoltage.Kv10Or20 : GridVoltage.Kv35AndUp),
        6 => new FacilityDamage(key, on, known, variant > 3, variant % 2 == 0),
        7 => new MaliciousComplaint(key, on, known),
        8 => new ReturnedCheque(key, on, known),
        9 => new ConstructionObstructed(key, on, known, variant % 2 == 0),
        10 => new ProtectedZoneWork(key, on, known, variant % 2 == 0),
        11 => new OrderlyUseRefused(key, on, known),
        12 => new OrderDisrupted(key, on, known),
        _ => new MaliciousComplaint(key, on, known),
    };

    private static BillFact Bill(string key, DateOnly due, DateOnly known, int variant) => variant switch
    {
        0 => new BillFact(key, due, 100, null, due, [known.AddDays(1)]),
        1 or 2 => new BillFact(key, due, 100, null, known.AddDays(2), [known.AddDays(1)]),
        3 => new BillFact(key, due, 100, due.AddDays(3), null, [due.AddDays(10), due.AddMonths(3).AddDays(-1), due.AddMonths(3), due.AddMonths(6)]),
        4 => new BillFact(key, due, 100, due.AddDays(3), due.AddMonths(4), [due.AddMonths(3), known.AddDays(1), due.AddDays(5)]),
        _ => new BillFact(key, due, 100, due.AddDays(3), due.AddMonths(2), [due.AddMonths(1), due.AddDays(1)]),
    };
}

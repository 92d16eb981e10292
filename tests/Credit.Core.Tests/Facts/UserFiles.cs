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

    // What lightly grades stands more often: a file that is severe from its first act has nothing left to show.
    private static readonly Gen<Sort> Sorts = Gen.Frequency(
        (8, Gen.Elements(Sort.Late, Sort.Late, Sort.Hazard, Sort.Meter, Sort.Arrears)),
        (4, Gen.Elements(Sort.Breach, Sort.Theft, Sort.Outage, Sort.Complaint, Sort.Damage)),
        (1, Gen.Elements(Sort.Cheque, Sort.Obstruction, Sort.Zone, Sort.Orderly, Sort.Disorder)));

    private enum Sort
    {
        Late,
        Arrears,
        Hazard,
        Meter,
        Breach,
        Theft,
        Outage,
        Damage,
        Complaint,
        Cheque,
        Obstruction,
        Zone,
        Orderly,
        Disorder,
    }

    /// <summary>Files of up to nine acts.</summary>
    public static Arbitrary<UserFile> Arbitrary() => Arb.From(
        from kind in Gen.Elements(UserKind.NaturalPerson, UserKind.LegalEntity)
        from sorts in Gen.ArrayOf(Sorts, 3)
        from size in Gen.Choose(1, 9)
        from facts in Gen.CollectToArray(Enumerable.Range(0, size), i => Fact($"f{i}", sorts))
        select new UserFile(kind, facts),
        file => file.Facts.Select((_, i) => file with { Facts = [.. file.Facts.Where((_, j) => j != i)] }));

    /// <summary>Files of far more acts than a repetition looks at, of many sorts.</summary>
    public static Gen<UserFile> Large() =>
        from kind in Gen.Elements(UserKind.NaturalPerson, UserKind.LegalEntity)
        from sorts in Gen.ArrayOf(Sorts, 8)
        from size in Gen.Choose(60, 200)
        from facts in Gen.CollectToArray(Enumerable.Range(0, size), i => Fact($"f{i}", sorts))
        select new UserFile(kind, facts);

    private static Gen<ConductFact> Fact(string key, Sort[] sorts) =>
        from sort in Gen.Elements(sorts)
        from act in Gen.Elements(Days)
        from delay in Delay
        from variant in Gen.Choose(0, 5)
        select Made(sort, key, act, act.AddDays(delay), variant);

    private static ConductFact Made(Sort sort, string key, DateOnly on, DateOnly known, int variant) => sort switch
    {
        Sort.Late => new BillFact(key, on, 100, null, variant == 0 ? on : known.AddDays(2), [known.AddDays(1)]),
        Sort.Arrears => Arrears(key, on, known, variant),
        Sort.Hazard => new HazardOverdue(key, on, known.AddDays(1)),
        Sort.Meter => new MeterFault(key, on, known, variant % 2 == 0, variant < 4),
        Sort.Breach => new ContractBreach(key, on, known),
        Sort.Theft => new Theft(key, on, known, 49_999_998 + variant),
        Sort.Outage => new UnlawfulOutage(key, on, known, variant < 4 ? GridVoltage.Kv10Or20 : GridVoltage.Kv35AndUp),
        Sort.Damage => new FacilityDamage(key, on, known, variant > 3, variant % 2 == 0),
        Sort.Complaint => new MaliciousComplaint(key, on, known),
        Sort.Cheque => new ReturnedCheque(key, on, known),
        Sort.Obstruction => new ConstructionObstructed(key, on, known, variant % 2 == 0),
        Sort.Zone => new ProtectedZoneWork(key, on, known, variant % 2 == 0),
        Sort.Orderly => new OrderlyUseRefused(key, on, known),
        _ => new OrderDisrupted(key, on, known),
    };

    private static BillFact Arrears(string key, DateOnly due, DateOnly known, int variant) => variant switch
    {
        0 => new BillFact(key, due, 100, due.AddDays(3), null, [due.AddDays(10), due.AddMonths(3).AddDays(-1), due.AddMonths(3), due.AddMonths(6)]),
        1 => new BillFact(key, due, 100, due.AddDays(3), due.AddMonths(4), [due.AddMonths(3), known.AddDays(1), due.AddDays(5)]),
        _ => new BillFact(key, due, 100, due.AddDays(3), due.AddMonths(2), [due.AddMonths(1), due.AddDays(1)]),
    };
}

using System.Numerics;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Credit.Core.Tests.Facts;

namespace Quzhou.Credit.Core.Tests.Electricity;

/// <summary>
/// Art. 11 and 12 read once more, without any of the product's code for counting: every day, every set of acts, numbers
/// written out. Only what is too slow for use may differ from the product.
/// </summary>
internal sealed class PlainReading
{
    private readonly UserKind kind;
    private readonly List<(string Key, DateOnly On, DateOnly Known, string Sort, ConductFact Fact)> acts = [];
    private readonly List<DateOnly> days;

    private PlainReading(UserFile file)
    {
        kind = file.Kind;
        foreach (var fact in file.Facts)
        {
            if (fact.OccurredOn < Regulation.EffectiveFrom && fact is not BillFact)
                continue;
            var sort = SortOf(fact);
            var on = fact.OccurredOn < Regulation.EffectiveFrom ? Regulation.EffectiveFrom : fact.OccurredOn;
            if (fact is VerifiedConduct verified && sort.Length > 0)
            {
                acts.Add((fact.Key, on, verified.EstablishedOn, sort, fact));
            }
            else if (fact is BillFact bill && !(bill.SettledOn <= bill.DueOn))
            {
                var seen = bill.ObservedOn.Where(d => d > bill.DueOn && bill.DueOn >= Regulation.EffectiveFrom).DefaultIfEmpty(DateOnly.MaxValue).Min();
                acts.Add((fact.Key, on, seen, sort, fact));
            }
        }
        acts.Sort((x, y) => x.On != y.On ? x.On.CompareTo(y.On) : string.CompareOrdinal(x.Key, y.Key));
        days = [.. acts.Select(a => a.Known).Concat(acts.SelectMany(a => (a.Fact as BillFact)?.ObservedOn ?? [])).Where(d => d < DateOnly.MaxValue && d >= Regulation.EffectiveFrom).Distinct().Order()];
    }

    private bool Person => kind == UserKind.NaturalPerson;

    /// <summary>Everything but arrears: behaviour, level, newest act and day.</summary>
    internal static IEnumerable<string> Of(UserFile file) => new PlainReading(file).Read();

    private List<string> Read()
    {
        var found = new List<string>();
        for (var newest = 0; newest < acts.Count; newest++)
        {
            var levels = new HashSet<(string, DishonestyLevel)>();
            DishonestyLevel? own = null;
            foreach (var day in days)
            {
                if (CountedLevel(newest, day) is { } level && levels.Add(("", level)))
                    found.Add($"{acts[newest].Sort.Split('-')[0]} {level} {acts[newest].Key} {day:yyyy-MM-dd}");
                own = Worst(own, Worst(CountedLevel(newest, day), ArrearsBy(newest, day)));
                if (!(own >= DishonestyLevel.Heavier) && Twice(newest, day, IsGeneral) && levels.Add(("general", DishonestyLevel.Heavier)))
                    found.Add($"{Behaviours.RepeatedGeneral} Heavier {acts[newest].Key} {day:yyyy-MM-dd}");
                if (!(own >= DishonestyLevel.Severe) && Twice(newest, day, IsHeavier) && levels.Add(("heavier", DishonestyLevel.Severe)))
                    found.Add($"{Behaviours.RepeatedHeavier} Severe {acts[newest].Key} {day:yyyy-MM-dd}");
            }
        }
        return found;
    }

    private string SortOf(ConductFact fact) => fact switch
    {
        BillFact => Behaviours.LatePayment,
        ContractBreach => Behaviours.ContractBreach,
        Theft => Behaviours.Theft,
        MeterFault m when m.RefusedBackPayment || (!Person && m.RefusedRectification) => Behaviours.MeterRefusal,
        HazardOverdue when !Person => Behaviours.HazardOverdue,
        UnlawfulOutage o when !Person => $"{Behaviours.UnlawfulOutage}-{o.Voltage}",
        FacilityDamage => Behaviours.FacilityDamage,
        MaliciousComplaint => Behaviours.MaliciousComplaint,
        ReturnedCheque when !Person => Behaviours.ReturnedCheque,
        ConstructionObstructed { RefusedRuling: true } when Person => Behaviours.ConstructionObstructed,
        ProtectedZoneWork { RefusedToStop: true } when !Person => Behaviours.ProtectedZoneWork,
        OrderlyUseRefused when !Person => Behaviours.OrderlyUseRefused,
        OrderDisrupted => Behaviours.OrderDisrupted,
        _ => "",
    };

    private DishonestyLevel? CountedLevel(int newest, DateOnly day)
    {
        var act = acts[newest];
        if (act.Known > day)
            return null;
        var n = Enumerable.Range(0, newest + 1).Count(i => acts[i].Sort == act.Sort && acts[i].Known <= day && Inside(i, newest));
        return (act.Fact, act.Sort) switch
        {
            (BillFact, _) => n >= 5 ? DishonestyLevel.Severe : n >= 3 ? DishonestyLevel.Heavier : n == 2 ? DishonestyLevel.General : null,
            (ContractBreach, _) => n >= 3 ? DishonestyLevel.Severe : n == 2 ? DishonestyLevel.Heavier : null,
            (Theft theft, _) => n >= 2 || (!Person && theft.AmountFen >= 50_000_000) ? DishonestyLevel.Severe : DishonestyLevel.Heavier,
            (MeterFault, _) => Person ? DishonestyLevel.Heavier : n >= 3 ? DishonestyLevel.Severe : n == 2 ? DishonestyLevel.Heavier : DishonestyLevel.General,
            (HazardOverdue, _) => n >= 4 ? DishonestyLevel.Severe : n == 3 ? DishonestyLevel.Heavier : n == 2 ? DishonestyLevel.General : null,
            (UnlawfulOutage outage, _) => outage.Voltage == GridVoltage.Kv35AndUp || n >= 2 ? DishonestyLevel.Severe : DishonestyLevel.Heavier,
            (FacilityDamage { Serious: true }, _) => DishonestyLevel.Severe,
            (FacilityDamage { Compensated: true }, _) => DishonestyLevel.Heavier,
            (FacilityDamage, _) => null,
            (MaliciousComplaint, _) => DishonestyLevel.Heavier,
            _ => DishonestyLevel.Severe,
        };
    }

    // The level that an observation of the bill by the day amounted to, at its worst.
    private DishonestyLevel? ArrearsBy(int act, DateOnly day) =>
        acts[act].Fact is BillFact bill
            ? bill.ObservedOn.Where(d => d <= day && d >= Regulation.EffectiveFrom).Select(d => ArrearsDetermination.Decide(kind, bill.ToUnpaid(), d).Level).Max()
            : null;

    private bool HasArrears(int act, DateOnly day, DishonestyLevel level) =>
        acts[act].Fact is BillFact bill
        && bill.ObservedOn.Any(d => d <= day && d >= Regulation.EffectiveFrom && ArrearsDetermination.Decide(kind, bill.ToUnpaid(), d).Level == level);

    private bool Inside(int older, int newest) => acts[older].On > acts[newest].On.AddMonths(-12);

    // As few acts as make general dishonesty.
    private bool IsGeneral(int set, DateOnly day)
    {
        var (count, newest) = (BitOperations.PopCount((uint)set), Newest(set));
        if (count == 1 && HasArrears(newest, day, DishonestyLevel.General))
            return true;
        return OneSort(set, day) && acts[newest].Fact switch
        {
            BillFact => count == 2,
            HazardOverdue => count == 2,
            MeterFault => !Person && count == 1,
            _ => false,
        };
    }

    // As few acts as make heavier dishonesty, two general ones included.
    private bool IsHeavier(int set, DateOnly day)
    {
        var (count, newest) = (BitOperations.PopCount((uint)set), Newest(set));
        if (count == 1 && HasArrears(newest, day, DishonestyLevel.Heavier))
            return true;
        var own = OneSort(set, day) && acts[newest].Fact switch
        {
            BillFact => count == 3,
            HazardOverdue => count == 3,
            ContractBreach => count == 2,
            Theft theft => count == 1 && (Person || theft.AmountFen < 50_000_000),
            MeterFault => count == (Person ? 1 : 2),
            UnlawfulOutage { Voltage: GridVoltage.Kv10Or20 } => count == 1,
            FacilityDamage { Serious: false, Compensated: true } => count == 1,
            MaliciousComplaint => count == 1,
            _ => false,
        };
        return own || TwoGeneral(newest, set, day);
    }

    // Two sets that share no act, one with the newest, the other before it in its window.
    private bool Twice(int newest, DateOnly day, Func<int, DateOnly, bool> holds)
    {
        var sets = Enumerable.Range(1, (1 << (newest + 1)) - 1).Where(s => BitOperations.PopCount((uint)s) <= 4 && Inside(Newest(s), newest) && holds(s, day)).ToList();
        return sets.Any(last => Newest(last) == newest && sets.Any(earlier => (earlier & last) == 0));
    }

    private bool OneSort(int set, DateOnly day)
    {
        var newest = Newest(set);
        return Members(set).All(i => acts[i].Sort == acts[newest].Sort && acts[i].Known <= day && Inside(i, newest));
    }

    private bool TwoGeneral(int newest, int set, DateOnly day)
    {
        for (var part = (set - 1) & set; part > 0; part = (part - 1) & set)
        {
            if (Newest(part) == newest && Inside(Newest(set & ~part), newest) && IsGeneral(part, day) && IsGeneral(set & ~part, day))
                return true;
        }
        return false;
    }

    private static int Newest(int set) => BitOperations.Log2((uint)set);

    private static IEnumerable<int> Members(int set) => Enumerable.Range(0, 31).Where(i => (set & (1 << i)) != 0);

    private static DishonestyLevel? Worst(DishonestyLevel? x, DishonestyLevel? y) => x is null || y > x ? y : x;
}

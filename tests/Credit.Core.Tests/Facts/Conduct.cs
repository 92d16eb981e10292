using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Facts;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Facts;

/// <summary>
/// Facts as tables of rows write them: <c>theft@2018-07-10=60000000!2018-09-01</c> is a theft on 10 July of so many fen, verified on
/// 1 September. Without <c>!</c> a fact is known on its day, a bill or hazard on the day after. The key is what stands before <c>=</c> and <c>!</c>.
/// </summary>
internal static class Conduct
{
    internal static ConductFact[] Of(string facts) => [.. facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(One)];

    internal static ConductFact One(string text)
    {
        var (rest, known) = Split(text, '!');
        var (key, amount) = Split(rest, '=');
        var at = key.IndexOf('@', StringComparison.Ordinal);
        var (sort, on) = (key[..at], Day(key.Substring(at + 1, 10)));
        var established = known.Length == 0 ? on : Day(known);
        return sort switch
        {
            // Paid two days late, so that it is late and never dunned.
            "late" => new BillFact(key, on, 100, null, on.AddDays(2), [known.Length == 0 ? on.AddDays(1) : established]),
            "paid" => new BillFact(key, on, 100, null, on, [on.AddDays(1)]),
            // Dunned on the fifth day after the due day, found in general arrears on the tenth, paid on the twentieth.
            "arrears" => new BillFact(key, on, 100, on.AddDays(5), on.AddDays(20), [on.AddDays(1), on.AddDays(10)]),
            // The same, found in arrears after three, or six, months and paid the day after.
            "arrears3" => new BillFact(key, on, 100, on.AddDays(5), on.AddMonths(3).AddDays(1), [on.AddMonths(3)]),
            "arrears6" => new BillFact(key, on, 100, on.AddDays(5), on.AddMonths(6).AddDays(1), [on.AddMonths(6)]),
            "breach" => new ContractBreach(key, on, established),
            "theft" => new Theft(key, on, established, amount.Length == 0 ? 1_000_00 : long.Parse(amount)),
            "hazard" => new HazardOverdue(key, on, known.Length == 0 ? on.AddDays(1) : established),
            "meter" => new MeterFault(key, on, established, true, true),
            "meter-unpaid" => new MeterFault(key, on, established, false, true),
            "meter-unmended" => new MeterFault(key, on, established, true, false),
            "meter-settled" => new MeterFault(key, on, established, false, false),
            "outage10" => new UnlawfulOutage(key, on, established, GridVoltage.Kv10Or20),
            "outage35" => new UnlawfulOutage(key, on, established, GridVoltage.Kv35AndUp),
            "damage" => new FacilityDamage(key, on, established, false, true),
            "damage-uncompensated" => new FacilityDamage(key, on, established, false, false),
            "damage-serious" => new FacilityDamage(key, on, established, true, false),
            "damage-serious-compensated" => new FacilityDamage(key, on, established, true, true),
            "cheque" => new ReturnedCheque(key, on, established),
            "complaint" => new MaliciousComplaint(key, on, established),
            "obstruction" => new ConstructionObstructed(key, on, established, true),
            "obstruction-ended" => new ConstructionObstructed(key, on, established, false),
            "zone" => new ProtectedZoneWork(key, on, established, true),
            "zone-left" => new ProtectedZoneWork(key, on, established, false),
            "orderly" => new OrderlyUseRefused(key, on, established),
            "disorder" => new OrderDisrupted(key, on, established),
            _ => throw new ArgumentException($"Nothing is called {sort}.", nameof(text)),
        };
    }

    /// <summary>Keys of the newest acts of the records that one rule finds, in order of determination; <c>-</c> for none.</summary>
    internal static string Found(this UserKind kind, string ruleId, string facts)
    {
        var anchors = ElectricityDetermination.Replay(kind, Of(facts)).Where(r => r.RuleId == ruleId).Select(r => r.AnchorKey).ToList();
        return anchors.Count == 0 ? "-" : string.Join(' ', anchors);
    }

    /// <summary>The one record of a rule.</summary>
    internal static DeterminedBehaviour Record(this UserKind kind, string ruleId, string facts) =>
        ElectricityDetermination.Replay(kind, Of(facts)).Single(r => r.RuleId == ruleId);

    private static (string Left, string Right) Split(string text, char at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text, "") : (text[..index], text[(index + 1)..]);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Alarms;
using Quzhou.FoodSafety.Core.Alarms;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Tracing.Ledger;
using Quzhou.FoodSafety.Core.Tracing.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Tracing;

/// <summary>
/// Judges the balance of what a document touched (物料平衡), in the document's own transaction: more out than in raises an alarm, and
/// later records that explain it make the alarm lapse.
/// </summary>
internal static class Balance
{
    internal static async Task<IReadOnlyList<Guid>> CheckBalanceAsync(
        this Work<FoodSafetyDb> work, Recorded recorded, IReadOnlyDictionary<string, KnownPlace> places, CancellationToken cancellation)
    {
        var grounds = new Dictionary<string, (Finding Why, Guid? Owner, string Batch)>(StringComparer.Ordinal);
        var sound = new Dictionary<string, Finding>(StringComparer.Ordinal);
        foreach (var e in recorded.New)
        {
            if (NoMoreOutThanIn.CheckYield(e, work.Today) is { } finding)
                grounds[$"yield/{e.EventId}"] = (finding, places[e.Place!].OperatorId, "");
        }
        foreach (var e in recorded.DeclaredWrong)
        {
            sound[$"yield/{e.EventId}"] = Explained("event", e.EventId);
            foreach (var entry in StockBook.Entries(e with { Error = null }))
                sound[StockKey(recorded, entry.Batch.Key, places[entry.Place].Holder)] = Explained("batch", entry.Batch.Key);
        }
        var stock = await work.Db.LoadStockAsync(recorded.Batches.ToDictionary(b => b.Value, b => b.Key), cancellation);
        foreach (var positions in stock.ByHolder())
        {
            var (batch, holder) = (positions[0].Batch.Key, positions[0].Holder);
            var key = StockKey(recorded, batch, holder);
            if (NoMoreOutThanIn.Check(positions, work.Today) is { } finding)
                grounds[key] = (finding, stock.OwnerOf(holder), batch);
            else
                sound[key] = Explained("batch", batch);
        }
        return await work.TellAsync(grounds, sound, cancellation);
    }

    private static async Task<IReadOnlyList<Guid>> TellAsync(
        this Work<FoodSafetyDb> work, Dictionary<string, (Finding Why, Guid? Owner, string Batch)> grounds, Dictionary<string, Finding> sound, CancellationToken cancellation)
    {
        var raised = new List<Guid>();
        foreach (var (key, (why, owner, batch)) in grounds.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var call = new AlarmCall(AlarmKind.MassBalance, key, Severity.Heavier, why) { OperatorId = owner, Batch = batch };
            raised.Add((await work.RaiseAlarmAsync(call, cancellation)).AlarmId);
        }
        var keys = sound.Keys.Except(grounds.Keys, StringComparer.Ordinal).ToArray();
        var open = await work.Db.Set<AlarmRow>().AsNoTracking()
            .Where(a => a.Kind == AlarmKind.MassBalance && a.State != AlarmState.Closed && keys.Contains(a.Key)).Select(a => a.Key).ToListAsync(cancellation);
        foreach (var key in open.Order(StringComparer.Ordinal))
            await work.LapseAlarmAsync(AlarmKind.MassBalance, key, [sound[key]], cancellation);
        return raised;
    }

    // The batch by its number: a key has to stay short.
    private static string StockKey(Recorded recorded, string batch, string holder) =>
        $"stock/{recorded.Batches[batch].ToString(CultureInfo.InvariantCulture)}/{holder}";

    private static Finding Explained(string name, string value) => new(
        "foodsafety.tracing.balance",
        Core.Texts.Point("十八"),
        "补录或更正后的追溯记录已说明差额",
        "Records that came later, or that were corrected, explain the difference",
        [new(name, value)]);
}

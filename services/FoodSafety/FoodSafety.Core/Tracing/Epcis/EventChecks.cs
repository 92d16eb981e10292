namespace Quzhou.FoodSafety.Core.Tracing.Epcis;

/// <summary>What EPCIS asks of each kind of event, and what a trace cannot do without.</summary>
internal static class EventChecks
{
    internal static void Check(JsonPlace place, TraceEvent e)
    {
        if (e.Place is null)
            place.Problem("PLACE_REQUIRED", "应载明bizLocation或readPoint,否则无法追溯到经营者", "needs bizLocation or readPoint; without one nobody can be traced");
        if (e.Kind == EventKind.TransformationEvent)
        {
            CheckTransformation(place, e);
            return;
        }
        if (e.Epcs.Count + e.Quantities.Count == 0)
            place.Problem("BATCHES_REQUIRED", "未列出任何批次;拆包也须列明内装物", "names no batch; unpacking has to name what came out, too");
        if (e.Kind == EventKind.AggregationEvent && e.ParentId is null)
            place.Problem("PARENT_REQUIRED", "聚合事件须载明parentID", "an aggregation needs its parentID");
        if (e.Kind == EventKind.TransactionEvent && e.BizTransactions.Count == 0)
            place.Problem("TRANSACTION_REQUIRED", "交易事件须载明bizTransactionList", "a transaction event needs its bizTransactionList");
        if (e.Kind == EventKind.AggregationEvent && e.ParentId is { } parent && StockSides(e).Contains(KeyOf(parent)))
            place.Problem("CONTAINS_ITSELF", "物流单元不得装入自身", "a logistic unit is packed into itself");
        if (e is { Kind: EventKind.ObjectEvent, Action: EventAction.Observe or EventAction.Delete } && e.Carried.Any(c => c.Name == "ilmd"))
            place.Problem("ILMD_MISPLACED", "ilmd仅用于ADD的对象事件和转化事件", "ilmd belongs to object events with ADD and to transformations");
        CheckRepeats(place, StockSides(e));
    }

    private static void CheckTransformation(JsonPlace place, TraceEvent e)
    {
        var inputs = e.InputEpcs.Concat(e.InputQuantities.Select(q => q.EpcClass)).Select(KeyOf).ToList();
        var outputs = e.OutputEpcs.Concat(e.OutputQuantities.Select(q => q.EpcClass)).Select(KeyOf).ToList();
        if (inputs.Count + outputs.Count == 0 || e.TransformationId is null && (inputs.Count == 0 || outputs.Count == 0))
            place.Problem("INPUT_AND_OUTPUT_REQUIRED", "转化事件须有投入和产出,或以transformationID相连", "a transformation needs inputs and outputs, or a transformationID that joins them");
        CheckRepeats(place, inputs);
        CheckRepeats(place, outputs);
    }

    private static List<string> StockSides(TraceEvent e) => [.. e.Epcs.Concat(e.Quantities.Select(q => q.EpcClass)).Select(KeyOf)];

    // The same goods written twice would count twice.
    private static void CheckRepeats(JsonPlace place, List<string> keys)
    {
        if (keys.Distinct(StringComparer.Ordinal).Count() != keys.Count)
            place.Problem("BATCH_REPEATED", "同一批次在同一清单中重复列出", "names a batch twice in one list");
    }

    private static string KeyOf(string text) => BatchId.TryParse(text, out var batch, out _) ? batch.Key : text;
}

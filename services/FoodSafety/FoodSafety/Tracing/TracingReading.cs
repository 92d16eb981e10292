using Quzhou.FoodSafety.Core.Tracing;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Tracing;

/// <summary>Fields that several requests have in common.</summary>
internal static class TracingReading
{
    internal static BatchId Batch(this RequestChecks check, string field, string value)
    {
        check.Text(field, value, BatchId.MaxLength);
        if (value.Length == 0 || BatchId.TryParse(value, out var batch, out var error))
            return value.Length == 0 ? default : Parsed(value);
        check.Add(field, error == BatchIdError.NoBatch ? "NOT_A_BATCH" : "NOT_A_BATCH_ID", "不是有效的批次标识", "is no id of a batch");
        return batch;
    }

    internal static int Limit(this RequestChecks check, string field, int value, int usual, int most)
    {
        check.Range(field, value, 0, most);
        return value == 0 ? usual : value;
    }

    private static BatchId Parsed(string value) => BatchId.TryParse(value, out var batch, out _) ? batch : default;
}

using System.Text.Json;

namespace Quzhou.FoodSafety.Core.Tracing.Epcis;

/// <summary>A value in a document together with its path, so that everything wrong is told where it stands.</summary>
internal readonly struct JsonPlace(JsonElement element, string path, List<DocumentProblem> problems)
{
    internal JsonElement Element => element;

    internal string Path => path;

    internal void Problem(string reason, string zh, string en)
    {
        if (problems.Count < DocumentLimits.MaxProblems)
            problems.Add(new DocumentProblem(path, reason, zh, en));
    }

    internal bool IsObject(out Dictionary<string, JsonPlace> fields)
    {
        fields = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        if (element.ValueKind != JsonValueKind.Object)
        {
            Problem("NOT_AN_OBJECT", "应为对象", "must be an object");
            return false;
        }
        foreach (var property in element.EnumerateObject())
            fields[property.Name] = new JsonPlace(property.Value, $"{path}.{property.Name}", problems);
        return true;
    }

    internal IReadOnlyList<JsonPlace> Array(int min, int max)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Problem("NOT_A_LIST", "应为数组", "must be an array");
            return [];
        }
        var count = element.GetArrayLength();
        if (count < min)
            Problem("TOO_FEW", $"至少{min}项", $"needs at least {min} items");
        if (count > max)
        {
            Problem("TOO_MANY", $"至多{max}项", $"takes at most {max} items");
            return [];
        }
        var items = new List<JsonPlace>(count);
        foreach (var item in element.EnumerateArray())
            items.Add(new JsonPlace(item, $"{path}[{items.Count}]", problems));
        return items;
    }

    internal string? Text(int max = DocumentLimits.MaxText)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            Problem("NOT_A_TEXT", "应为字符串", "must be a string");
            return null;
        }
        var text = element.GetString()!;
        if (text.Length == 0)
            Problem("REQUIRED", "不得为空", "must not be empty");
        else if (text.Length > max)
            Problem("TOO_LONG", $"不得超过{max}个字符", $"must not be longer than {max} characters");
        else
            return text;
        return null;
    }

    internal string? Uri()
    {
        if (Text() is not { } text)
            return null;
        if (BatchId.IsAbsoluteUri(text))
            return text;
        Problem("NOT_A_URI", "应为绝对URI", "must be an absolute URI");
        return null;
    }

    /// <summary>A place or party, which stands bare or in an object with an id.</summary>
    internal string? UriOfObject()
    {
        if (element.ValueKind != JsonValueKind.Object)
            return Uri();
        IsObject(out var fields);
        foreach (var (name, place) in fields.Where(f => f.Key != "id"))
            place.Problem("UNKNOWN_FIELD", $"未知字段:{name}", $"unknown field {name}");
        if (fields.TryGetValue("id", out var id))
            return id.Uri();
        Problem("REQUIRED", "缺少id", "needs an id");
        return null;
    }

    internal string? Batch()
    {
        if (Text() is not { } text)
            return null;
        if (BatchId.TryParse(text, out _, out var error))
            return text;
        var (reason, zh, en) = error switch
        {
            BatchIdError.NoBatch => ("NOT_A_BATCH", "追溯应载明批次或序列号", "names a product and no lot or serial number"),
            BatchIdError.Digits => ("NOT_A_GS1_NUMBER", "GS1编码位数或字符有误", "is no GS1 number of the right length"),
            BatchIdError.CheckDigit => ("CHECK_DIGIT", "GS1校验位错误", "has a wrong check digit"),
            _ => ("NOT_A_URI", "应为绝对URI", "must be an absolute URI"),
        };
        Problem(reason, zh, en);
        return null;
    }

    internal string? Word(Vocabulary vocabulary)
    {
        if (Text() is not { } text)
            return null;
        if (vocabulary.Find(text) is { } word)
            return word;
        Problem("UNKNOWN_WORD", "不在CBV 2.0词汇表内", "is no word of the Core Business Vocabulary 2.0");
        return null;
    }

    internal DateTimeOffset? Instant()
    {
        if (Text() is not { } text)
            return null;
        // An instant without an offset would be another one in each reader's zone.
        if (text.Length > 10 && text[10] == 'T' && (text[^1] == 'Z' || text[^6] is '+' or '-') && element.TryGetDateTimeOffset(out var instant))
        {
            if (instant.Ticks % TimeSpan.TicksPerMicrosecond == 0 && instant.UtcDateTime.Year is >= 2000 and <= 2200)
                return instant;
            Problem("OUT_OF_RANGE", "时间应在2000至2200年之间且不细于微秒", "must be between 2000 and 2200 and no finer than microseconds");
            return null;
        }
        Problem("NOT_A_TIME", "应为带时区的ISO 8601时间", "must be an ISO 8601 instant with an offset");
        return null;
    }
}

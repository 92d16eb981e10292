using Quzhou.Admissions.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Exchange;

/// <summary>A column of a table as a file names it: its Chinese heading, or its name in the API.</summary>
/// <param name="Name">Name in the API, as an error gives it.</param>
/// <param name="Heading">Heading in Chinese, as a file is exported.</param>
/// <param name="Required">Whether a file must have it.</param>
internal sealed record Column(string Name, string Heading, bool Required = true);

/// <summary>One row of an import with its cells by column, and what is wrong with it.</summary>
internal sealed class RowInput(int number, string[] cells, IReadOnlyDictionary<string, int> places)
{
    /// <summary>Number of the data row, from 1.</summary>
    internal int Number { get; } = number;

    /// <summary>Its checks; a row with an error is not taken.</summary>
    internal RequestChecks Check { get; } = new();

    internal bool IsGood => Check.Errors.Count == 0;

    internal string this[string column] => places.TryGetValue(column, out var place) && place < cells.Length ? cells[place].Trim() : "";

    /// <summary>A yes or no (是/否).</summary>
    internal bool Flag(string column)
    {
        var text = this[column];
        Check.Require(text is "" or "是" or "否" or "1" or "0", column, "NOT_YES_OR_NO", "应填“是”或“否”", "must be yes or no");
        return text is "是" or "1";
    }

    /// <summary>A whole number within bounds; empty means the fallback, when there is one.</summary>
    internal int Whole(string column, int min, int max, int? fallback = null)
    {
        var text = this[column];
        if (text.Length == 0 && fallback is { } value)
            return value;
        if (text.Length == 0)
            Check.Add(column, "REQUIRED", "必填", "is required");
        else if (!int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, null, out var number))
            Check.Add(column, "NOT_A_NUMBER", "不是整数", "is no whole number");
        else
            return (int)Check.Range(column, number, min, max);
        return min;
    }

    /// <summary>A day, 2018-06-11; empty means none.</summary>
    internal DateOnly? Day(string column)
    {
        var text = this[column];
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d"], out var day))
            return day;
        Check.Add(column, "DATE_DOES_NOT_EXIST", "不是有效日期", "is no day of the calendar");
        return null;
    }
}

/// <summary>A table that can be imported: its columns, and how a batch of rows is taken.</summary>
internal abstract class ImportTable
{
    /// <summary>What it fills.</summary>
    internal abstract V1.ExchangeTable Table { get; }

    internal abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>
    /// Takes the good rows of a batch within its transaction; adds to a row's checks what is wrong with it. A row with an
    /// error leaves nothing behind.
    /// </summary>
    internal abstract Task TakeAsync(Work<AdmissionsDb> work, int year, IReadOnlyList<RowInput> rows, CancellationToken cancellation);
}

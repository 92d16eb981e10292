using System.Globalization;

namespace Quzhou.Law;

/// <summary>
/// Reads a holiday table: lines of <c>date,kind,name,notice</c>, with that header first, <c>#</c> for a remark, and
/// blank lines ignored. A field cannot hold a comma: festival names are joined by <c>、</c>.
/// </summary>
internal static class HolidayTable
{
    internal const string Header = "date,kind,name,notice";

    /// <summary>The rows by their day, each with the line it stands on.</summary>
    /// <exception cref="CalendarFormatException">The first line that is wrong, and why.</exception>
    internal static Dictionary<DateOnly, (DayArrangement Row, int Line)> Read(string csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var rows = new Dictionary<DateOnly, (DayArrangement Row, int Line)>();
        var number = 0;
        var headed = false;
        foreach (var raw in csv.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (!headed)
            {
                if (!line.SequenceEqual(Header))
                    throw new CalendarFormatException(number, $"表头应为 {Header}。", $"the header must be {Header}.");
                headed = true;
                continue;
            }
            var row = ReadRow(line.ToString(), number);
            if (rows.TryGetValue(row.Date, out var first))
                throw new CalendarFormatException(number, $"日期 {row.Date:yyyy-MM-dd} 与第{first.Line}行重复。", $"{row.Date:yyyy-MM-dd} is already on line {first.Line}.");
            rows.Add(row.Date, (row, number));
        }
        return headed && rows.Count > 0 ? rows : throw new CalendarFormatException(0, "表中没有任何日期。", "The table has no day.");
    }

    private static DayArrangement ReadRow(string line, int number)
    {
        var fields = line.Split(',', StringSplitOptions.TrimEntries);
        if (fields.Length != 4)
            throw new CalendarFormatException(number, $"应有4列,实有{fields.Length}列。", $"4 columns are needed, not {fields.Length}.");
        if (!DateOnly.TryParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new CalendarFormatException(number, $"日期“{fields[0]}”不存在,格式应为 2018-12-29。", $"'{fields[0]}' is no date of the form 2018-12-29.");
        var kind = fields[1] switch
        {
            "off" => DayKind.Off,
            "work" => DayKind.Work,
            _ => throw new CalendarFormatException(number, $"类型“{fields[1]}”应为 off 或 work。", $"kind '{fields[1]}' must be off or work."),
        };
        if (fields[2].Length == 0)
            throw new CalendarFormatException(number, "缺少节日名称。", "the name of the festival is missing.");
        if (fields[3].Length == 0)
            throw new CalendarFormatException(number, "缺少通知文号。", "the number of the notice is missing.");
        return new DayArrangement(date, kind, fields[2], fields[3]);
    }
}

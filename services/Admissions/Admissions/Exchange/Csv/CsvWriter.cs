using System.Text;

namespace Quzhou.Admissions.Exchange.Csv;

/// <summary>
/// Writes CSV (RFC 4180) that a spreadsheet opens without running it: a cell that begins like a formula gets an
/// apostrophe in front, which the import takes off again.
/// </summary>
internal sealed class CsvWriter(Encoding encoding, bool byteOrderMark)
{
    private const string FormulaStarts = "=+-@\t\r";
    private readonly StringBuilder text = new();
    private bool started;

    internal void Write(IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Append(Guarded(cells[i]));
        }
        text.Append("\r\n");
    }

    /// <summary>The bytes of what was written since the last call.</summary>
    internal byte[] Take()
    {
        var bytes = encoding.GetBytes(text.ToString());
        text.Clear();
        if (started || !byteOrderMark)
        {
            started = true;
            return bytes;
        }
        started = true;
        return [.. encoding.GetPreamble(), .. bytes];
    }

    internal static string Guarded(string cell) =>
        cell.Length > 0 && (FormulaStarts.Contains(cell[0], StringComparison.Ordinal) || IsGuarded(cell)) ? $"'{cell}" : cell;

    /// <summary>What a guarded cell said before it was guarded.</summary>
    internal static string Unguarded(string cell) => IsGuarded(cell) ? cell[1..] : cell;

    // An apostrophe before a formula or before another guard was put there by this writer.
    private static bool IsGuarded(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && (FormulaStarts.Contains(cell[1], StringComparison.Ordinal) || cell[1] == '\'');

    private void Append(string cell)
    {
        if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            text.Append(cell);
            return;
        }
        text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}

using System.Text;

namespace Quzhou.Admissions.Exchange.Csv;

/// <summary>One record of a CSV text.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Fault">Why it cannot be read; null when it can.</param>
internal readonly record struct CsvRecord(string[] Cells, CsvFault? Fault);

/// <summary>Why a record cannot be read.</summary>
internal enum CsvFault
{
    /// <summary>A cell is longer than any column takes.</summary>
    CellTooLong,

    /// <summary>More cells than any table has.</summary>
    TooManyCells,

    /// <summary>A quote was opened and never closed.</summary>
    QuoteNotClosed,
}

/// <summary>
/// Reads CSV (RFC 4180) as it arrives, in pieces that may end anywhere, even inside a character. It holds one record at a
/// time and drops what a cell has beyond its limit, so that its memory is bounded whatever is sent.
/// </summary>
internal sealed class CsvReader(Encoding encoding)
{
    internal const int MaxCell = 1000;
    internal const int MaxCells = 64;
    private const char ByteOrderMark = '\uFEFF';
    private readonly Decoder decoder = encoding.GetDecoder();
    private readonly StringBuilder cell = new();
    private readonly List<string> cells = [];
    private bool atStart = true;
    private bool inQuotes;
    private bool quoteSeen;
    private bool afterReturn;
    private CsvFault? fault;

    /// <summary>The records that are complete with these bytes.</summary>
    /// <param name="bytes">The next bytes.</param>
    /// <param name="last">True when no more follow: what is left is a record too.</param>
    internal IReadOnlyList<CsvRecord> Push(ReadOnlySpan<byte> bytes, bool last)
    {
        var records = new List<CsvRecord>();
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        var count = decoder.GetChars(bytes, chars, last);
        foreach (var character in chars.AsSpan(0, count))
            Take(character, records);
        if (last && (inQuotes || quoteSeen || cell.Length > 0 || cells.Count > 0))
        {
            if (inQuotes && !quoteSeen)
                fault ??= CsvFault.QuoteNotClosed;
            EndRecord(records);
        }
        return records;
    }

    private void Take(char character, List<CsvRecord> records)
    {
        if (atStart)
        {
            atStart = false;
            if (character == ByteOrderMark)
                return;
        }
        var wasReturn = afterReturn;
        afterReturn = false;
        if (inQuotes && !quoteSeen)
        {
            if (character == '"')
                quoteSeen = true;
            else
                Append(character);
            return;
        }
        if (quoteSeen && character == '"')
        {
            quoteSeen = false;
            Append('"');
            return;
        }
        switch (character)
        {
            case ',':
                EndCell();
                break;
            case '\r':
                afterReturn = true;
                EndRecord(records);
                break;
            case '\n':
                if (!wasReturn)
                    EndRecord(records);
                break;
            case '"' when cell.Length == 0 && !inQuotes:
                inQuotes = true;
                break;
            default:
                Append(character);
                break;
        }
    }

    private void Append(char character)
    {
        if (cell.Length < MaxCell)
            cell.Append(character);
        else
            fault ??= CsvFault.CellTooLong;
    }

    private void EndCell()
    {
        if (cells.Count < MaxCells)
            cells.Add(cell.ToString());
        else
            fault ??= CsvFault.TooManyCells;
        cell.Clear();
        (inQuotes, quoteSeen) = (false, false);
    }

    private void EndRecord(List<CsvRecord> records)
    {
        EndCell();
        // A blank line is no record.
        if (cells is not [""] || fault is not null)
            records.Add(new CsvRecord([.. cells], fault));
        cells.Clear();
        fault = null;
    }
}

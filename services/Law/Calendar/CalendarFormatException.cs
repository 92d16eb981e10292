namespace Quzhou.Law;

/// <summary>A holiday table that cannot be used, with the line to mend.</summary>
public sealed class CalendarFormatException : FormatException
{
    /// <param name="line">Line of the table, from 1; 0 when the table as a whole is wrong.</param>
    /// <param name="reasonZh">What is wrong, in Chinese.</param>
    /// <param name="reasonEn">The same in English.</param>
    public CalendarFormatException(int line, string reasonZh, string reasonEn)
        : base(line == 0 ? $"{reasonZh} {reasonEn}" : $"第{line}行:{reasonZh} Line {line}: {reasonEn}") =>
        (Line, ReasonZh, ReasonEn) = (line, reasonZh, reasonEn);

    /// <summary>Line of the table, from 1; 0 when the table as a whole is wrong.</summary>
    public int Line { get; }

    /// <summary>What is wrong, in Chinese.</summary>
    public string ReasonZh { get; }

    /// <summary>The same in English.</summary>
    public string ReasonEn { get; }
}

using System.Globalization;
using System.Text;
using Quzhou.Law;

namespace Quzhou.ServiceDefaults.Redaction;

/// <summary>Finds identity numbers and credit codes in any text and masks them (证件号码脱敏).</summary>
public static class IdNumbers
{
    private const int Length = 18;

    /// <summary>The text with every valid number masked, and with everything that has the form of a person's number masked too.</summary>
    public static string Mask(string text)
    {
        StringBuilder? masked = null;
        foreach (var start in Find(text))
        {
            masked ??= new StringBuilder(text);
            masked.Remove(start, Length).Insert(start, SubjectId.Mask(text.Substring(start, Length)));
        }
        return masked?.ToString() ?? text;
    }

    /// <summary>True when the text holds a number that <see cref="Mask"/> would hide.</summary>
    public static bool Contains(string text) => Find(text).Any();

    // A number stands alone: a run of exactly 18 letters and digits. Trace ids and UUIDs have other lengths.
    private static IEnumerable<int> Find(string text)
    {
        for (var start = 0; start <= text.Length - Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[start]))
            {
                start++;
                continue;
            }
            var end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (end - start == Length && IsNumber(text.AsSpan(start, Length)))
                yield return start;
            start = end;
        }
    }

    // A mistyped number still tells who it is about: a person's is known by its form, not by its check character.
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (SubjectId.TryParse(text.ToString().ToUpperInvariant(), out _, out _))
            return true;
        return !text[..17].ContainsAnyExceptInRange('0', '9')
            && (char.IsAsciiDigit(text[17]) || text[17] is 'X' or 'x')
            && text[0] is >= '1' and <= '8'
            && DateOnly.TryParseExact(text.Slice(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth)
            && birth.Year is >= 1850 and < 2100;
    }
}

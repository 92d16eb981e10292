using System.Globalization;

namespace Quzhou.Law;

/// <summary>
/// Resident identity number (公民身份号码), GB 11643-1999: 6 digits region, 8 birth date, 3 sequence (odd for a man, even for
/// a woman), 1 check character.
/// </summary>
public static class ResidentIdentityNumber
{
    // Nobody who has a number was born before; and no text can say who will be born in a later century.
    private const int FirstBirthYear = 1850;
    private const int LastBirthYear = 2099;

    // GB/T 2260: province codes that identity numbers are issued under (83 for residents of Taiwan since 2018).
    private static readonly int[] Provinces =
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46,
        50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
    ];

    /// <summary>The number that a region, a birth date and a sequence give, with its check character.</summary>
    /// <param name="region">6 digits of GB/T 2260, for example <c>330802</c>.</param>
    /// <param name="birth">Day of birth.</param>
    /// <param name="sequence">1 to 999; odd for a man, even for a woman.</param>
    /// <exception cref="ArgumentException">A part cannot stand in a number; the message names it.</exception>
    public static SubjectId Compose(string region, DateOnly birth, int sequence)
    {
        if (region is not { Length: 6 } || region.AsSpan().ContainsAnyExceptInRange('0', '9') || !HasProvince(region))
            throw new ArgumentException(SubjectIdError.Region.Explain().En, nameof(region));
        if (birth.Year is < FirstBirthYear or > LastBirthYear)
            throw new ArgumentException(SubjectIdError.BirthDate.Explain().En, nameof(birth));
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, 999);
        var body = string.Create(CultureInfo.InvariantCulture, $"{region}{birth:yyyyMMdd}{sequence:000}");
        return SubjectId.Parse(body + CheckCharacters.Resident(body));
    }

    /// <summary>True for 17 digits and a digit or X: what a number of a resident is made of, right or wrong.</summary>
    internal static bool IsShape(ReadOnlySpan<char> text) =>
        text.Length == 18 && !text[..17].ContainsAnyExceptInRange('0', '9') && (char.IsAsciiDigit(text[17]) || text[17] == 'X');

    /// <summary>What is wrong with a text of that shape; null when it is a resident's number.</summary>
    internal static SubjectIdError? Check(ReadOnlySpan<char> text, out DateOnly birthDate)
    {
        birthDate = default;
        if (!HasProvince(text))
            return SubjectIdError.Region;
        if (!DateOnly.TryParseExact(text.Slice(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out birthDate)
            || birthDate.Year is < FirstBirthYear or > LastBirthYear)
        {
            return SubjectIdError.BirthDate;
        }
        return text[17] == CheckCharacters.Resident(text[..17]) ? null : SubjectIdError.CheckCharacter;
    }

    /// <summary>True when the birth date begins with a century in which a resident can be born.</summary>
    internal static bool HasCentury(ReadOnlySpan<char> text) => text.Slice(6, 2) is "18" or "19" or "20";

    private static bool HasProvince(ReadOnlySpan<char> text) =>
        Array.BinarySearch(Provinces, (text[0] - '0') * 10 + text[1] - '0') >= 0;
}

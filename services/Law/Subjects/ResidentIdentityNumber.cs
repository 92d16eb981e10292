using System.Globalization;

namespace Quzhou.Law;

/// <summary>Resident identity number (公民身份号码), GB 11643-1999: 6 digits region, 8 birth date, 3 sequence, 1 check (ISO 7064 MOD 11-2).</summary>
internal static class ResidentIdentityNumber
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    // GB/T 2260: province codes that identity numbers are issued under (83 for residents of Taiwan since 2018).
    private static readonly int[] Provinces =
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46,
        50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
    ];

    internal static SubjectIdError? Check(string text, out DateOnly birthDate)
    {
        birthDate = default;
        if (text.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9') || (!char.IsAsciiDigit(text[17]) && text[17] != 'X'))
            return SubjectIdError.Character;
        if (Array.BinarySearch(Provinces, (text[0] - '0') * 10 + text[1] - '0') < 0)
            return SubjectIdError.Region;
        if (!DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out birthDate) || birthDate.Year < 1850)
            return SubjectIdError.BirthDate;
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (text[i] - '0') * Weights[i];
        return text[17] == CheckCharacters[sum % 11] ? null : SubjectIdError.CheckCharacter;
    }
}

namespace Quzhou.Law;

/// <summary>The three check characters inside the numbers of subjects: each a weighted sum taken to a prime modulus.</summary>
internal static class CheckCharacters
{
    /// <summary>Alphabet of GB 32100: digits and capitals without I, O, S, V, Z. The place of a character is its value.</summary>
    internal const string CodeAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const string ResidentChecks = "10X98765432";

    // 2 to the power 17 down to 1, modulo 11.
    private static readonly int[] ResidentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    // 3 to the power 0 up to 16, modulo 31.
    private static readonly int[] CodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Last character of a resident's number (GB 11643, ISO 7064 MOD 11-2) from the 17 digits before it.</summary>
    internal static char Resident(ReadOnlySpan<char> digits17)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (digits17[i] - '0') * ResidentWeights[i];
        return ResidentChecks[sum % 11];
    }

    /// <summary>Last character of an organisation code (GB 11714) from the 8 before it; a letter counts from A = 10.</summary>
    internal static char Organisation(ReadOnlySpan<char> body8)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += (char.IsAsciiDigit(body8[i]) ? body8[i] - '0' : body8[i] - 'A' + 10) * OrganisationWeights[i];
        var check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    /// <summary>Last character of a unified social credit code (GB 32100) from the 17 before it.</summary>
    internal static char Code(ReadOnlySpan<char> body17)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += CodeAlphabet.IndexOf(body17[i], StringComparison.Ordinal) * CodeWeights[i];
        return CodeAlphabet[(31 - sum % 31) % 31];
    }
}

using System.Buffers;

namespace Quzhou.Law;

/// <summary>
/// Unified social credit code (统一社会信用代码), GB 32100-2015: authority, category, 6 digits region, 9 characters
/// organisation code (GB 11714, with its own check character), 1 check character (ISO 7064 MOD 31-3 style, base 31).
/// </summary>
internal static class UnifiedSocialCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    internal static SubjectIdError? Check(string text, out SubjectType type)
    {
        type = SubjectType.Unspecified;
        if (text.AsSpan().ContainsAnyExcept(Allowed) || text.AsSpan(2, 6).ContainsAnyExceptInRange('0', '9'))
            return SubjectIdError.Character;
        type = TypeOf(text[0], text[1]);
        if (type == SubjectType.Unspecified)
            return SubjectIdError.Authority;
        if (!OrganisationCodeHolds(text.AsSpan(8, 9)))
            return SubjectIdError.OrganisationCode;
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += Alphabet.IndexOf(text[i], StringComparison.Ordinal) * Weights[i];
        return text[17] == Alphabet[(31 - sum % 31) % 31] ? null : SubjectIdError.CheckCharacter;
    }

    // GB 32100 table 1: authority 1 establishment office, 5 civil affairs, 9 market regulation, Y other.
    private static SubjectType TypeOf(char authority, char category) => (authority, category) switch
    {
        ('1', '1') => SubjectType.Government,
        ('1', '2') => SubjectType.PublicInstitution,
        ('1', '3' or '9') => SubjectType.SocialOrganisation,
        ('5', '1' or '2' or '3' or '9') => SubjectType.SocialOrganisation,
        ('9', '1' or '2' or '3') => SubjectType.Enterprise,
        ('Y', '1') => SubjectType.SocialOrganisation,
        _ => SubjectType.Unspecified,
    };

    // GB 11714: the alphabet there is 0-9 A-Z with A = 10.
    private static bool OrganisationCodeHolds(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += (char.IsAsciiDigit(code[i]) ? code[i] - '0' : code[i] - 'A' + 10) * OrganisationWeights[i];
        var check = (11 - sum % 11) % 11;
        return code[8] == (check == 10 ? 'X' : (char)('0' + check));
    }
}

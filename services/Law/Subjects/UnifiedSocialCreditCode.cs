using System.Buffers;

namespace Quzhou.Law;

/// <summary>
/// Unified social credit code (统一社会信用代码), GB 32100-2015: 1 registration authority, 1 category, 6 digits region of the
/// authority, 9 characters organisation code (GB 11714, with its own check character), 1 check character.
/// </summary>
public static class UnifiedSocialCreditCode
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(CheckCharacters.CodeAlphabet);

    /// <summary>The code that its parts give, with both check characters.</summary>
    /// <param name="authority">Registration authority (登记管理部门), for example <c>9</c> for market regulation.</param>
    /// <param name="category">Category (机构类别) under that authority, for example <c>1</c> for an enterprise.</param>
    /// <param name="region">6 digits of GB/T 2260, for example <c>330802</c>; <c>100000</c> for a national authority.</param>
    /// <param name="organisation">First 8 characters of the organisation code, for example <c>MA27Q3X4</c>.</param>
    /// <exception cref="ArgumentException">
    /// A part cannot stand in a code, or the whole would read as a resident's number; the message says which.
    /// </exception>
    public static SubjectId Compose(char authority, char category, string region, string organisation)
    {
        if (SubjectTypeOf(authority, category) is null)
            throw new ArgumentException(SubjectIdError.Authority.Explain().En, nameof(category));
        if (region is not { Length: 6 } || region.AsSpan().ContainsAnyExceptInRange('0', '9') || region[0] == '0')
            throw new ArgumentException(SubjectIdError.Region.Explain().En, nameof(region));
        if (organisation is not { Length: 8 } || organisation.AsSpan().ContainsAnyExcept(Allowed))
            throw new ArgumentException(SubjectIdError.Character.Explain().En, nameof(organisation));
        var body = $"{authority}{category}{region}{organisation}{CheckCharacters.Organisation(organisation)}";
        return SubjectId.TryParse(body + CheckCharacters.Code(body), out var id, out _) && !id.IsNaturalPerson
            ? id
            : throw new ArgumentException("the parts read as a resident's number", nameof(organisation));
    }

    /// <summary>What is wrong with 18 characters; null when they are a code.</summary>
    internal static SubjectIdError? Check(ReadOnlySpan<char> text, out SubjectType type)
    {
        type = SubjectType.Unspecified;
        if (text.ContainsAnyExcept(Allowed) || text.Slice(2, 6).ContainsAnyExceptInRange('0', '9'))
            return SubjectIdError.Character;
        if (SubjectTypeOf(text[0], text[1]) is not { } found)
            return SubjectIdError.Authority;
        // Registers outside GB/T 2260 exist, so the province is not looked up; but none begins with 0.
        if (text[2] == '0')
            return SubjectIdError.Region;
        if (text[16] != CheckCharacters.Organisation(text.Slice(8, 8)))
            return SubjectIdError.OrganisationCode;
        if (text[17] != CheckCharacters.Code(text[..17]))
            return SubjectIdError.CheckCharacter;
        type = found;
        return null;
    }

    /// <summary>
    /// Which of the five subjects a category is; null for one that GB 32100 (with amendment 1) does not list. Which of the
    /// five the rarer registers belong to is settled in <c>docs/decisions/0011-subject-numbers.md</c>.
    /// </summary>
    internal static SubjectType? SubjectTypeOf(char authority, char category) => (authority, category) switch
    {
        // 机构编制: organ, public institution, mass organisation, other.
        ('1', '1') => SubjectType.Government,
        ('1', '2') => SubjectType.PublicInstitution,
        ('1', '3' or '9') => SubjectType.SocialOrganisation,
        // 外交: foreign press office, other.
        ('2', '1' or '9') => SubjectType.SocialOrganisation,
        // 司法行政: law firm, notary office, grassroots legal service, forensic institution, arbitration commission, other.
        ('3', (>= '1' and <= '5') or '9') => SubjectType.SocialOrganisation,
        // 文化: foreign cultural centre, other.
        ('4', '1' or '9') => SubjectType.SocialOrganisation,
        // 民政: social group, private non-enterprise unit, foundation, other.
        ('5', (>= '1' and <= '3') or '9') => SubjectType.SocialOrganisation,
        // 旅游: representative office from abroad, from Hong Kong, Macao or Taiwan, other.
        ('6', '1' or '2' or '9') => SubjectType.SocialOrganisation,
        // 宗教: place of worship, religious school, other.
        ('7', '1' or '2' or '9') => SubjectType.SocialOrganisation,
        // 工会: trade union, other.
        ('8', '1' or '9') => SubjectType.SocialOrganisation,
        // 工商 (market regulation): enterprise, sole trader, farmers' cooperative.
        ('9', >= '1' and <= '3') => SubjectType.Enterprise,
        // 军队: public institution of the forces, other.
        ('A', '1') => SubjectType.PublicInstitution,
        ('A', '9') => SubjectType.SocialOrganisation,
        // 农业: collective economic organisation of group, village or township, other.
        ('N', (>= '1' and <= '3') or '9') => SubjectType.Enterprise,
        // 其他.
        ('Y', '1') => SubjectType.SocialOrganisation,
        _ => null,
    };
}

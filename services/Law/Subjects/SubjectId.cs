using System.Diagnostics.CodeAnalysis;

namespace Quzhou.Law;

/// <summary>
/// Who a record is about: a resident identity number (公民身份号码, GB 11643) or a unified social credit code
/// (统一社会信用代码, GB 32100). Only valid numbers can be held.
/// </summary>
/// <remarks>
/// <see cref="ToString"/> is masked, so that a number cannot slip into a log, a trace or an error;
/// <see cref="Reveal"/> is for storage and for the answer to someone entitled.
/// </remarks>
public readonly record struct SubjectId
{
    private readonly string? value;

    private SubjectId(string value, SubjectType type, DateOnly? birthDate) =>
        (this.value, Type, BirthDate) = (value, type, birthDate);

    /// <summary>Which of the five subjects this is.</summary>
    public SubjectType Type { get; }

    /// <summary>Day of birth for a natural person, else null.</summary>
    public DateOnly? BirthDate { get; }

    /// <summary>True for a natural person (自然人).</summary>
    public bool IsNaturalPerson => Type == SubjectType.Individual;

    /// <summary>The whole number. Call it only to store it or to answer somebody entitled to see it.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is nobody.</exception>
    public string Reveal() => value ?? throw new InvalidOperationException("The default SubjectId is nobody.");

    /// <summary>The number masked: a person's <c>330***********123X</c> shows region and last four, a code its first two and last four.</summary>
    public string Masked() => value is null ? "" : Mask(value);

    /// <inheritdoc cref="Masked"/>
    public override string ToString() => Masked();

    /// <summary>Masks any text that should be a number, valid or not.</summary>
    public static string Mask(string text) => text.Length <= 6
        ? new string('*', text.Length)
        : string.Concat(text.AsSpan(0, 2), new string('*', text.Length - 6), text.AsSpan(text.Length - 4));

    /// <summary>Reads a number.</summary>
    /// <exception cref="FormatException">The text is no valid number; the message names the reason and no digits.</exception>
    public static SubjectId Parse(string text) =>
        TryParse(text, out var id, out var error) ? id : throw new FormatException(error.Value.Explain().En);

    /// <summary>Reads a number; on failure says why.</summary>
    public static bool TryParse(string? text, out SubjectId id, [NotNullWhen(false)] out SubjectIdError? error)
    {
        id = default;
        if (string.IsNullOrWhiteSpace(text))
            error = SubjectIdError.Empty;
        else if (text.Length != 18)
            error = SubjectIdError.Length;
        else if (LooksLikeResidentId(text))
            error = ResidentIdentityNumber.Check(text, out var birth) is { } wrong ? wrong : Accept(text, SubjectType.Individual, birth, out id);
        else
            error = UnifiedSocialCreditCode.Check(text, out var type) is { } wrong ? wrong : Accept(text, type, null, out id);
        return error is null;
    }

    private static SubjectIdError? Accept(string text, SubjectType type, DateOnly? birth, out SubjectId id)
    {
        id = new SubjectId(text, type, birth);
        return null;
    }

    /// <summary>
    /// The two numbers have the same length. A resident's number is 17 digits and a digit or X; a code issued since
    /// 2015 starts with 1, 5, 9 or Y, and no administrative region of residence starts with 9, but some start with 1
    /// and 5: so 17 leading digits are a person's unless the check character says otherwise.
    /// </summary>
    private static bool LooksLikeResidentId(string text)
    {
        if (!text.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9') && (char.IsAsciiDigit(text[17]) || text[17] == 'X'))
            return ResidentIdentityNumber.Check(text, out _) is null || UnifiedSocialCreditCode.Check(text, out _) is not null;
        return false;
    }
}

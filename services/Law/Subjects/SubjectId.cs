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

    /// <summary>The number masked, first two and last four characters showing: <c>33************123X</c>; empty for nobody.</summary>
    public string Masked() => value is null ? "" : Mask(value);

    /// <inheritdoc cref="Masked"/>
    public override string ToString() => Masked();

    /// <summary>
    /// Masks any text that should be a number, valid or not: first two and last four characters show. A text shorter than the
    /// 15 digits of an old identity number is masked whole, because six characters would be most of it.
    /// </summary>
    public static string Mask(string text) => text.Length < 15
        ? new string('*', text.Length)
        : string.Concat(text.AsSpan(0, 2), new string('*', text.Length - 6), text.AsSpan(text.Length - 4));

    /// <summary>Reads a number.</summary>
    /// <exception cref="FormatException">The text is no valid number; the message names the reason and no digits.</exception>
    public static SubjectId Parse(string text) =>
        TryParse(text, out var id, out var error) ? id : throw new FormatException(error.Value.Explain().En);

    /// <summary>Reads a number; on failure says why.</summary>
    /// <remarks>
    /// A text that can be a resident's number - digits, a province, a day of birth - is one or is wrong, even if it would also
    /// pass as a code: otherwise one mistyped digit could make a person into an office. See
    /// <c>docs/decisions/0011-subject-numbers.md</c>.
    /// </remarks>
    public static bool TryParse(string? text, out SubjectId id, [NotNullWhen(false)] out SubjectIdError? error)
    {
        id = default;
        error = string.IsNullOrWhiteSpace(text) ? SubjectIdError.Empty
            : text.Length != 18 ? SubjectIdError.Length
            : Read(text, out id);
        return error is null;
    }

    private static SubjectIdError? Read(string text, out SubjectId id)
    {
        id = default;
        SubjectIdError? personError = null;
        if (ResidentIdentityNumber.IsShape(text))
        {
            personError = ResidentIdentityNumber.Check(text, out var birth);
            if (personError is null)
                id = new SubjectId(text, SubjectType.Individual, birth);
            if (personError is null or SubjectIdError.CheckCharacter)
                return personError;
            // No day of birth, but a century: it was meant as a resident's number.
            if (personError == SubjectIdError.BirthDate && ResidentIdentityNumber.HasCentury(text))
                return personError;
        }
        var codeError = UnifiedSocialCreditCode.Check(text, out var type);
        if (codeError is null)
            id = new SubjectId(text, type, null);
        return codeError == SubjectIdError.Authority ? personError ?? codeError : codeError;
    }
}

using Google.Protobuf;
using Quzhou.Law;

namespace Quzhou.Platform.Api;

/// <summary>
/// Reads the fields of a request and collects everything that is wrong with them, so that a caller mends it in one go.
/// Each reader returns a value that may be used after <see cref="ThrowIfInvalid"/>.
/// </summary>
public sealed class RequestChecks
{
    private readonly List<FieldError> errors = [];

    /// <summary>What is wrong so far, for a row of an import that is answered by itself.</summary>
    public IReadOnlyList<FieldError> Errors => errors;

    /// <summary>Refuses the request when anything is wrong.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT with every field at fault.</exception>
    public void ThrowIfInvalid()
    {
        if (errors.Count > 0)
            throw ApiErrors.Invalid(errors);
    }

    /// <summary>Notes an error that a department finds by itself.</summary>
    public void Add(string field, string reason, string zh, string en) => errors.Add(new FieldError(field, reason, zh, en));

    /// <summary>Notes an error unless a condition holds.</summary>
    public void Require(bool holds, string field, string reason, string zh, string en)
    {
        if (!holds)
            Add(field, reason, zh, en);
    }

    /// <summary>Idempotency key: a random UUID (version 4).</summary>
    public Guid RequestId(string field, string value)
    {
        var id = Id(field, value);
        Require(id == Guid.Empty || id.Version == 4, field, "NOT_UUID4", "应为第4版UUID", "must be a version 4 UUID");
        return id;
    }

    /// <summary>Id of a resource: a UUID in its usual form.</summary>
    public Guid Id(string field, string value)
    {
        if (value.Length == 0)
            Add(field, "REQUIRED", "必填", "is required");
        else if (Guid.TryParseExact(value, "D", out var id) && id != Guid.Empty)
            return id;
        else
            Add(field, "NOT_UUID", "不是有效的UUID", "is no UUID");
        return Guid.Empty;
    }

    /// <summary>Resident identity number or unified social credit code.</summary>
    public SubjectId Subject(string field, string value)
    {
        if (!SubjectId.TryParse(value, out var id, out var error))
        {
            var (zh, en) = error.Value.Explain();
            Add(field, ReasonOf(error.Value), zh, en);
        }
        return id;
    }

    /// <summary>Number of a natural person.</summary>
    public SubjectId Person(string field, string value)
    {
        var id = Subject(field, value);
        Require(id == default || id.IsNaturalPerson, field, "NOT_A_PERSON", "应为公民身份号码", "must be a resident identity number");
        return id;
    }

    /// <summary>Number of a legal entity or other organisation.</summary>
    public SubjectId Organisation(string field, string value)
    {
        var id = Subject(field, value);
        Require(id == default || !id.IsNaturalPerson, field, "NOT_AN_ORGANISATION", "应为统一社会信用代码", "must be a unified social credit code");
        return id;
    }

    /// <summary>Text that must be given: not blank, no control characters, at most <paramref name="max"/> UTF-16 characters.</summary>
    public string Text(string field, string value, int max)
    {
        if (string.IsNullOrWhiteSpace(value))
            Add(field, "REQUIRED", "必填", "is required");
        return OptionalText(field, value, max);
    }

    /// <summary>Text that may be empty.</summary>
    public string OptionalText(string field, string value, int max)
    {
        if (value.Length > max)
            Add(field, "TOO_LONG", $"不得超过{max}个字符", $"must not be longer than {max} characters");
        else if (value.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
            Add(field, "CONTROL_CHARACTER", "含有控制字符", "has a control character");
        else if (!IsWellFormed(value))
            Add(field, "MALFORMED_TEXT", "含有不完整的字符", "has half a character");
        return value;
    }

    /// <summary>A legal day that must be given.</summary>
    public DateOnly Date(string field, Google.Type.Date? value)
    {
        if (value is null)
            Add(field, "REQUIRED", "必填", "is required");
        else if (value.Year is >= 1 and <= 9999 && value.Month is >= 1 and <= 12 && value.Day >= 1 && value.Day <= DateTime.DaysInMonth(value.Year, value.Month))
            return new DateOnly(value.Year, value.Month, value.Day);
        else
            Add(field, "DATE_DOES_NOT_EXIST", "该日期不存在", "is no day of the calendar");
        return default;
    }

    /// <summary>A legal day that may be absent.</summary>
    public DateOnly? OptionalDate(string field, Google.Type.Date? value) => value is null ? null : Date(field, value);

    /// <summary>Money in fen, within bounds.</summary>
    public long Money(string field, long fen, long min = 0, long max = long.MaxValue / 1000)
    {
        if (fen < 0)
            Add(field, "NEGATIVE", "金额不得为负", "must not be negative");
        else if (fen < min)
            Add(field, "TOO_SMALL", $"不得少于{min}分", $"must be at least {min} fen");
        else if (fen > max)
            Add(field, "TOO_LARGE", $"不得多于{max}分", $"must be at most {max} fen");
        return fen;
    }

    /// <summary>A number within bounds.</summary>
    public long Range(string field, long value, long min, long max)
    {
        Require(value >= min && value <= max, field, "OUT_OF_RANGE", $"应在{min}至{max}之间", $"must be between {min} and {max}");
        return value;
    }

    /// <summary>A value that the API knows; the zero value means "not set" and is refused.</summary>
    public TEnum Known<TEnum>(string field, TEnum value)
        where TEnum : struct, Enum
    {
        if (EqualityComparer<TEnum>.Default.Equals(value, default))
            Add(field, "REQUIRED", "必填", "is required");
        else
            Require(Enum.IsDefined(value), field, "UNKNOWN_VALUE", "不是已知的取值", "is no known value");
        return value;
    }

    /// <summary>A list with bounds on its length.</summary>
    public IReadOnlyList<T> Items<T>(string field, IReadOnlyList<T> items, int min, int max)
    {
        Require(items.Count >= min, field, "TOO_FEW", $"至少{min}项", $"needs at least {min} items");
        Require(items.Count <= max, field, "TOO_MANY", $"至多{max}项", $"takes at most {max} items");
        return items;
    }

    /// <summary>A message that must be given.</summary>
    public bool Present(string field, IMessage? value)
    {
        Require(value is not null, field, "REQUIRED", "必填", "is required");
        return value is not null;
    }

    private static string ReasonOf(SubjectIdError error) => error switch
    {
        SubjectIdError.Empty => "REQUIRED",
        SubjectIdError.Length => "WRONG_LENGTH",
        SubjectIdError.Character => "ILLEGAL_CHARACTER",
        SubjectIdError.Region => "UNKNOWN_REGION",
        SubjectIdError.BirthDate => "BIRTH_DATE",
        SubjectIdError.Authority => "UNKNOWN_AUTHORITY",
        SubjectIdError.OrganisationCode => "ORGANISATION_CODE",
        _ => "CHECK_CHARACTER",
    };

    // PostgreSQL takes no half of a surrogate pair and no zero character.
    private static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(value[i]))
                return false;
        }
        return true;
    }
}

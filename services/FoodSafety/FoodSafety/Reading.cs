using System.Globalization;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

/// <summary>Fields that several requests have in common.</summary>
internal static class Reading
{
    internal const int MaxName = 200;
    internal const int MaxPlace = 50;
    internal const int MaxAddress = 200;
    internal const int MaxReference = 200;
    internal const int MaxReason = 500;
    internal const int MaxFindings = 2000;
    internal const int MaxNumber = 50;
    internal const int MaxTerm = 100;
    internal const int MaxUnit = 20;
    internal const int MaxEtag = 20;

    // Ten billion yuan: sums of them never overflow.
    internal const long MaxFen = 1_000_000_000_000;
    private const int MaxDigits = 18;
    private const int MaxPlaces = 9;
    private const int FirstYear = 2018;
    private const int LastYear = 2100;

    internal static string Etag(this RequestChecks check, string etag) => check.Text("etag", etag, MaxEtag);

    /// <summary>A year from the text's own on.</summary>
    internal static int Year(this RequestChecks check, string field, int year) => (int)check.Range(field, year, FirstYear, LastYear);

    /// <summary>An officer as a token names them; never the number of a person.</summary>
    internal static string Officer(this RequestChecks check, string field, string officer)
    {
        check.Text(field, officer, Caller.MaxName);
        check.Require(officer.AsSpan().Trim().Length == officer.Length || string.IsNullOrWhiteSpace(officer), field, "BLANK_AROUND", "前后不得有空白字符", "must not begin or end with a blank");
        check.Require(!officer.Any(char.IsControl), field, "CONTROL_CHARACTER", "含有控制字符", "has a control character");
        check.Require(!SubjectId.TryParse(officer, out _, out _), field, "SUBJECT_NUMBER", "不得使用证件号码", "must not be an identity number");
        return officer;
    }

    /// <summary>A decimal number of 0 or more, digits and at most nine places; the value is exact.</summary>
    internal static decimal Quantity(this RequestChecks check, string field, string text)
    {
        if (text.Length == 0)
        {
            check.Add(field, "REQUIRED", "必填", "is required");
            return 0;
        }
        if (text.Length <= MaxDigits && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value.Scale <= MaxPlaces)
            return value;
        check.Add(field, "NOT_A_QUANTITY", "应为不小于0的十进制数,最多九位小数", "must be a decimal number of 0 or more with at most nine places");
        return 0;
    }

    /// <summary>A day that is not in the future; checked against the day of the work.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT.</exception>
    internal static void NotAfter(this DateOnly day, DateOnly today, string field)
    {
        if (day > today)
            throw ApiErrors.Invalid(field, "IN_THE_FUTURE", "日期不得晚于今日", "must not be after today");
    }

    /// <summary>A day after today.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT.</exception>
    internal static void AfterToday(this DateOnly day, DateOnly today, string field)
    {
        if (day <= today)
            throw ApiErrors.Invalid(field, "NOT_IN_THE_FUTURE", "日期应晚于今日", "must be after today");
    }
}

using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms;

/// <summary>Keeps numbers of people out of texts that many read.</summary>
internal static class IdentityNumbers
{
    private const int Length = 18;

    /// <summary>Text without the number of a subject in it.</summary>
    internal static string TextWithoutNumbers(this RequestChecks check, string field, string value, int max)
    {
        check.Text(field, value, max);
        return check.WithoutNumbers(field, value);
    }

    /// <summary>Text that may be empty, without the number of a subject in it.</summary>
    internal static string OptionalTextWithoutNumbers(this RequestChecks check, string field, string value, int max)
    {
        check.OptionalText(field, value, max);
        return check.WithoutNumbers(field, value);
    }

    private static string WithoutNumbers(this RequestChecks check, string field, string value)
    {
        for (var i = 0; i + Length <= value.Length; i++)
        {
            if (!SubjectId.TryParse(value.Substring(i, Length), out _, out _))
                continue;
            check.Add(field, "SUBJECT_NUMBER", "不得含有证件号码", "must not have an identity number in it");
            break;
        }
        return value;
    }
}

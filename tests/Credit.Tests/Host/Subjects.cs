using System.Globalization;
using Quzhou.Law;

namespace Quzhou.Credit.Tests.Host;

/// <summary>Valid numbers that nobody holds here twice.</summary>
internal static class Subjects
{
    private const string CodeAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] CodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] PersonWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static int last = 1000;

    /// <summary>A company's code with both check characters right.</summary>
    internal static string Company()
    {
        var organisation = Interlocked.Increment(ref last).ToString("MA000000", CultureInfo.InvariantCulture);
        organisation += OrganisationCheck(organisation);
        // Three in a hundred serials have the check value 10, written X; the alphabet of the code has it too.
        var body = $"91330800{organisation}";
        var sum = body.Select((c, i) => CodeAlphabet.IndexOf(c, StringComparison.Ordinal) * CodeWeights[i]).Sum();
        var code = body + CodeAlphabet[(31 - sum % 31) % 31];
        SubjectId.Parse(code);
        return code;
    }

    /// <summary>A resident's number with its check digit right.</summary>
    internal static string Person()
    {
        var serial = Interlocked.Increment(ref last);
        var birth = new DateOnly(1960, 1, 1).AddDays(serial / 999 % 9000);
        var body = $"330802{birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{serial % 999 + 1:000}";
        var number = body + "10X98765432"[body.Select((c, i) => (c - '0') * PersonWeights[i]).Sum() % 11];
        SubjectId.Parse(number);
        return number;
    }

    private static char OrganisationCheck(string code)
    {
        var sum = code.Select((c, i) => (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10) * OrganisationWeights[i]).Sum();
        var check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}

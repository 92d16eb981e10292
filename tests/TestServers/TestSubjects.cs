using System.Globalization;
using Quzhou.Law;

namespace Quzhou.TestServers;

/// <summary>Valid numbers of nobody: each call another one.</summary>
public static class TestSubjects
{
    private static int next = Random.Shared.Next(1_000_000, 90_000_000);

    /// <summary>A company registered in Quzhou.</summary>
    public static SubjectId Company()
    {
        var organisation = Interlocked.Increment(ref next).ToString("D8", CultureInfo.InvariantCulture);
        return Complete($"91330800{organisation}", "0123456789X", "0123456789ABCDEFGHJKLMNPQRTUWXY");
    }

    /// <summary>A person of Quzhou.</summary>
    public static SubjectId Person()
    {
        var number = Interlocked.Increment(ref next);
        var day = new DateOnly(1960, 1, 1).AddDays(number / 1000 % 15000);
        return Complete($"330802{day:yyyyMMdd}{number % 1000:D3}", "", "0123456789X");
    }

    // The standards leave exactly one completion that is valid.
    private static SubjectId Complete(string beginning, string organisationChecks, string checks)
    {
        IEnumerable<string> beginnings = organisationChecks.Length == 0 ? [beginning] : organisationChecks.Select(c => beginning + c);
        foreach (var text in beginnings.SelectMany(b => checks.Select(c => b + c)))
        {
            if (SubjectId.TryParse(text, out var id, out _))
                return id;
        }
        throw new InvalidOperationException($"No valid number begins with {beginning}.");
    }
}

using System.Globalization;
using System.Security.Cryptography;
using Quzhou.Law;

namespace Quzhou.AppHost.Demo;

/// <summary>
/// Who plays: a company that is a developer, a permit holder, a food operator and the owner of a private high school,
/// and the people around it. Names are made up; numbers are new in every run and valid by their standards.
/// </summary>
internal sealed class Cast
{
    internal SubjectId Company { get; } = NewCompany();

    internal string CompanyName { get; } = $"衢州信安{Suffix()}实业有限公司";

    internal string School { get; } = $"衢州信安{Suffix()}高级中学";

    internal string PublicSchool { get; } = $"衢州城东{Suffix()}高级中学";

    internal SubjectId Borrower { get; } = NewPerson(1985);

    internal SubjectId Candidate { get; } = NewPerson(2011);

    internal SubjectId Guardian { get; } = NewPerson(1980);

    // Long enough that no run meets the names of another: a school's name is taken once and for all.
    private static string Suffix() => RandomNumberGenerator.GetInt32(10_000_000, 100_000_000).ToString(CultureInfo.InvariantCulture);

    private static SubjectId NewCompany()
    {
        var organisation = RandomNumberGenerator.GetInt32(10_000_000, 100_000_000).ToString(CultureInfo.InvariantCulture);
        return Complete("0123456789X".Select(check => $"91330800{organisation}{check}"), "0123456789ABCDEFGHJKLMNPQRTUWXY");
    }

    private static SubjectId NewPerson(int year)
    {
        var day = new DateOnly(year, 1, 1).AddDays(RandomNumberGenerator.GetInt32(0, 365));
        return Complete([$"330802{day:yyyyMMdd}{RandomNumberGenerator.GetInt32(1, 1000):D3}"], "0123456789X");
    }

    // A standard leaves exactly one check character that fits; it is found by asking the standard.
    private static SubjectId Complete(IEnumerable<string> beginnings, string checks)
    {
        foreach (var text in beginnings.SelectMany(b => checks.Select(c => b + c)))
        {
            if (SubjectId.TryParse(text, out var id, out _))
                return id;
        }
        throw new InvalidOperationException("No valid number begins like that.");
    }
}

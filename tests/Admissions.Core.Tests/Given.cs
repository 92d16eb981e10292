using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Tests;

/// <summary>The facts that the tables are made of.</summary>
internal static class Given
{
    internal static readonly SubjectId Operator = SubjectId.Parse("91330800MA28F000XF");

    /// <summary>What a decision is told of a punishment.</summary>
    internal static readonly IReadOnlyList<Fact> Punishment =
    [
        new("punishment_id", "00000001-0000-0000-0000-000000000000"),
        new("imposed_on", "2018-07-16"),
    ];

    internal static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    internal static HighSchool School(Ownership ownership, bool highFee = false, string name = "衢州样例中学") =>
        new(new Guid(1, 0, 0, new byte[8]), name, ownership, ownership == Ownership.Private ? Operator : null, highFee);
}

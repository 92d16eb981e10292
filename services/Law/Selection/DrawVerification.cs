namespace Quzhou.Law;

/// <summary>How a published draw differs from the one that its seed gives.</summary>
public enum DrawDifferenceKind
{
    /// <summary>The seed is no hexadecimal text or is empty: nothing can be drawn again.</summary>
    SeedUnreadable = 1,

    /// <summary>The plan has a flaw and cannot have been drawn.</summary>
    PlanFlawed = 2,

    /// <summary>It names a procedure that this product does not know.</summary>
    ProcedureUnknown = 3,

    /// <summary>A subject that the seed draws is not in it (漏列).</summary>
    SubjectMissing = 4,

    /// <summary>A subject is in it that the seed does not draw (多列).</summary>
    SubjectNotDrawn = 5,

    /// <summary>A subject has other inspectors than the seed gives it.</summary>
    OtherInspectors = 6,

    /// <summary>All is there, but in another order than that of drawing.</summary>
    OtherOrder = 7,
}

/// <summary>One difference.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="At">Key of the subject or field of the plan; empty for the whole.</param>
public sealed record DrawDifference(DrawDifferenceKind Kind, string At);

/// <summary>Draws a published draw again (抽查结果复核).</summary>
public static class DrawVerification
{
    /// <summary>Every difference; empty when the published draw is what its seed and plan give.</summary>
    public static IReadOnlyList<DrawDifference> Differences(PublishedDraw published)
    {
        if (published.Result.Procedure != DoubleRandomDraw.Procedure)
            return [new(DrawDifferenceKind.ProcedureUnknown, published.Result.Procedure)];
        if (published.Plan.Flaws() is { Count: > 0 } flaws)
            return [.. flaws.Select(flaw => new DrawDifference(DrawDifferenceKind.PlanFlawed, flaw.Field))];
        if (!IsSeed(published.Seed))
            return [new(DrawDifferenceKind.SeedUnreadable, "")];
        var again = DoubleRandomDraw.Run(Convert.FromHexString(published.Seed), published.Plan);
        return Compare(Rows(again), Rows(published.Result));
    }

    private static DrawDifference[] Compare(List<Row> expected, List<Row> found)
    {
        // A row published twice is once too often: lookups keep both.
        var (expectedBy, foundBy) = (expected.ToLookup(Key), found.ToLookup(Key));
        DrawDifference[] differences =
        [
            .. expected.Where(row => !foundBy.Contains(Key(row))).Select(row => new DrawDifference(DrawDifferenceKind.SubjectMissing, row.Subject)),
            .. foundBy.Where(rows => !expectedBy.Contains(rows.Key) || rows.Count() > 1).Select(rows => new DrawDifference(DrawDifferenceKind.SubjectNotDrawn, rows.Key.Subject)),
            .. expected.Where(row => foundBy[Key(row)].FirstOrDefault() is { } other && other.Staff != row.Staff)
                .Select(row => new DrawDifference(DrawDifferenceKind.OtherInspectors, row.Subject)),
        ];
        return differences.Length == 0 && !expected.SequenceEqual(found) ? [new(DrawDifferenceKind.OtherOrder, "")] : differences;
    }

    private static (string Stratum, string Subject) Key(Row row) => (row.Stratum, row.Subject);

    // The number of inspectors stands first, so that a joined list reads one way only.
    private static List<Row> Rows(DrawResult result) =>
    [
        .. result.Drawn.Select(d => new Row(d.Stratum, d.Subject, $"{d.Inspectors.Count}\n{string.Join('\n', d.Inspectors)}")),
        .. result.Unstaffed.Select(u => new Row(u.Stratum, u.Subject, $"nobody\n{u.Eligible}/{u.Needed}")),
    ];

    private static bool IsSeed(string seed) => seed.Length > 0 && seed.Length % 2 == 0 && seed.All(char.IsAsciiHexDigit);

    private sealed record Row(string Stratum, string Subject, string Staff);
}

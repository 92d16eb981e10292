namespace Quzhou.Law;

/// <summary>
/// The double-random draw (双随机抽查: 随机抽取检查对象、随机选派执法检查人员): subjects by class and ratio, inspectors without a
/// conflict of interest and evenly loaded, all from one recorded seed.
/// </summary>
/// <remarks>
/// The procedure, so that it can be repeated without this product; <see cref="SeededSelection"/> says how a draw is made.
/// Purposes are <see cref="Procedure"/>, the plan's purpose and what is said below, each after a line feed.
/// <list type="number">
/// <item>Of each class, in the order of the plan, the subjects are sorted by their keys (code points) and so many are drawn
/// as the ratio says, with the purpose <c>subjects</c>, line feed, code.</item>
/// <item>The drawn subjects, class by class in the order of drawing, get their inspectors: all inspectors are sorted by
/// their keys and drawn with the purpose <c>inspectors</c>, line feed, subject. Of those without a conflict the least loaded
/// are taken, of equally loaded ones who was drawn first. A subject with too few gets nobody.</item>
/// <item>Where conflicts have made it uneven: the first subject, in the same order, that has an inspector to whom another one
/// is preferable - without conflict, not on the subject, and with a load smaller by two or more - changes its most loaded
/// one (of equals the last in the subject's order) for the least loaded other (of equals the first). Repeated until there
/// is none.</item>
/// </list>
/// </remarks>
public static class DoubleRandomDraw
{
    /// <summary>Name and version of the procedure.</summary>
    public const string Procedure = "quzhou.double-random.v1";

    /// <summary>How many of a class a ratio is.</summary>
    /// <param name="members">Members of the class, 0 or more.</param>
    /// <param name="ratioPercent">Ratio in percent, 0 to 100.</param>
    /// <param name="rounding">What becomes of a fraction.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the rounding is unknown.</exception>
    public static int CountOf(int members, decimal ratioPercent, DrawRounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(members);
        ArgumentOutOfRangeException.ThrowIfNegative(ratioPercent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ratioPercent, 100);
        var exact = members * ratioPercent / 100;
        return (int)(rounding switch
        {
            DrawRounding.Up => decimal.Ceiling(exact),
            DrawRounding.Nearest => decimal.Round(exact, MidpointRounding.AwayFromZero),
            DrawRounding.Down => decimal.Floor(exact),
            _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "Not a rounding."),
        });
    }

    /// <summary>Draws. The same seed and plan give the same result on every machine.</summary>
    /// <param name="seed">The recorded seed; made at the edge by a source nobody can foresee, stored before the draw.</param>
    /// <param name="plan">What is drawn from.</param>
    /// <exception cref="ArgumentException">The seed is empty, or the plan has flaws.</exception>
    public static DrawResult Run(ReadOnlySpan<byte> seed, DrawPlan plan)
    {
        if (plan.Flaws() is [var flaw, ..])
            throw new ArgumentException($"The plan cannot be drawn: {flaw.Kind} at {flaw.Field}.", nameof(plan));
        var drawn = new List<(string Stratum, string Subject)>();
        foreach (var stratum in plan.Strata)
        {
            var subjects = stratum.Subjects.Order(StringComparer.Ordinal).ToList();
            var count = CountOf(subjects.Count, stratum.RatioPercent, plan.Rounding);
            drawn.AddRange(SeededSelection.Draw(seed, Purpose(plan, "subjects", stratum.Code), subjects, count).Select(s => (stratum.Code, s)));
        }
        return Staff(seed, plan, drawn);
    }

    private static DrawResult Staff(ReadOnlySpan<byte> seed, DrawPlan plan, List<(string Stratum, string Subject)> drawn)
    {
        var inspectors = plan.Inspectors.Order(StringComparer.Ordinal).ToList();
        var conflicts = plan.Conflicts.ToHashSet();
        var roster = new InspectorRoster(plan.InspectorsPerSubject);
        var unstaffed = new List<UnstaffedSubject>();
        foreach (var (stratum, subject) in drawn)
        {
            var order = SeededSelection.Draw(seed, Purpose(plan, "inspectors", subject), inspectors, inspectors.Count)
                .Where(inspector => !conflicts.Contains(new DrawConflict(inspector, subject)))
                .ToList();
            if (order.Count < plan.InspectorsPerSubject)
                unstaffed.Add(new UnstaffedSubject(stratum, subject, order.Count, plan.InspectorsPerSubject));
            else
                roster.Add(stratum, subject, order);
        }
        roster.Even();
        return new DrawResult(Procedure, roster.Result(), unstaffed);
    }

    private static string Purpose(DrawPlan plan, string what, string of) => $"{Procedure}\n{plan.Purpose}\n{what}\n{of}";
}

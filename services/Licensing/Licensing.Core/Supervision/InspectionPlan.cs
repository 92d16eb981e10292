using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision.Parameters;
using Quzhou.Licensing.Core.Supervision.Rules;

namespace Quzhou.Licensing.Core.Supervision;

/// <summary>Who is drawn for a double-random inspection, and by what ratio (双随机抽查方案).</summary>
public static class InspectionPlan
{
    /// <summary>Code of the key class.</summary>
    public const string KeyCode = "key";

    /// <summary>Code of the ordinary class.</summary>
    public const string OrdinaryCode = "ordinary";

    /// <summary>Makes the plan; refused while there are ordinary subjects and no published ratio. The state refused has no ordinary subjects drawn.</summary>
    /// <param name="purpose">What the draw is for, unique for the seed.</param>
    /// <param name="subjects">All subjects of the inspection.</param>
    /// <param name="ratios">All ratios of the authority.</param>
    /// <param name="inspectors">Keys of the inspectors on the list.</param>
    /// <param name="perSubject">Inspectors a subject.</param>
    /// <param name="conflicts">Conflicts of interest.</param>
    /// <param name="on">Day of the draw.</param>
    public static Outcome<DrawPlan> Make(
        string purpose,
        IReadOnlyList<InspectionSubject> subjects,
        IReadOnlyList<InspectionRatio> ratios,
        IReadOnlyList<string> inspectors,
        int perSubject,
        IReadOnlyList<DrawConflict> conflicts,
        DateOnly on)
    {
        if (on < FollowUpTexts.PoliceInForce)
            return Unfit.Day<DrawPlan>("早于方案施行之日。", "It is before the first day of the plan.");
        var byStratum = subjects.ToLookup(s => StratumOfSubject.Of(s).Stratum, s => s.Key);
        var ordinary = byStratum[InspectionStratum.Ordinary].ToList();
        var (ratio, published) = RatioPublished.On(ratios, on);
        var plan = new DrawPlan(
            purpose,
            [
                new DrawStratum(KeyCode, InspectionNumbers.KeyPercent.On(on).Value, [.. byStratum[InspectionStratum.Key]]),
                new DrawStratum(OrdinaryCode, ratio?.Percent ?? 0, ordinary),
            ],
            InspectionNumbers.Rounding.On(on).Value,
            inspectors,
            perSubject,
            conflicts);
        if (plan.Flaws() is [var flaw, ..])
            return Unfit.Number<DrawPlan>($"{flaw.Field}:{flaw.ReasonZh}", $"{flaw.Field}: {flaw.Kind}");
        return ratio is null && ordinary.Count > 0
            ? new Outcome<DrawPlan>.Refused(plan, [published])
            : new Outcome<DrawPlan>.Granted(plan, [.. Reasons(subjects), .. ordinary.Count > 0 ? [published] : Array.Empty<Finding>()]);
    }

    // One finding of each kind is enough for the plan; that of a single subject can be asked for.
    private static IEnumerable<Finding> Reasons(IEnumerable<InspectionSubject> subjects) =>
        subjects.Where(s => s.Punishment is null).Select(s => StratumOfSubject.Of(s).Finding).Distinct();
}

using Quzhou.FoodSafety.Core.Operators;

namespace Quzhou.FoodSafety.Core.Alarms;

/// <summary>A level of the emergency plan as the office records it (应急响应级别).</summary>
/// <param name="Code">Code, for example as the plan numbers it.</param>
/// <param name="Name">Name.</param>
public sealed record PlanLevel(string Code, string Name);

/// <summary>
/// The levels of the emergency plan from a day on (应急预案分级). The work points only say that the provincial plan is
/// carried out (十九); which levels it has, and where an alarm begins, the office records.
/// </summary>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="Levels">Lowest first.</param>
/// <param name="General">Code at which a general alarm begins.</param>
/// <param name="Heavier">Code at which a heavier alarm begins.</param>
/// <param name="Severe">Code at which a severe alarm begins.</param>
public sealed record PlanLevels(DateOnly EffectiveFrom, IReadOnlyList<PlanLevel> Levels, string General, string Heavier, string Severe)
{
    /// <summary>What is wrong with the levels; null when they can be used.</summary>
    public string? Fault()
    {
        var codes = Levels.Select(l => l.Code).ToList();
        if (codes.Count == 0)
            return "EMPTY";
        if (codes.Distinct(StringComparer.Ordinal).Count() != codes.Count)
            return "DUPLICATE_CODE";
        var (general, heavier, severe) = (codes.IndexOf(General), codes.IndexOf(Heavier), codes.IndexOf(Severe));
        if (general < 0 || heavier < 0 || severe < 0)
            return "UNKNOWN_CODE";
        return general <= heavier && heavier <= severe ? null : "NOT_ASCENDING";
    }

    /// <summary>Where an alarm of this severity stands after a number of escalations: one level up each, and the highest at last.</summary>
    public PlanLevel Of(Severity severity, int escalations) => Levels[Math.Min(Start(severity) + escalations, Levels.Count - 1)];

    /// <summary>True when an alarm can rise no further.</summary>
    public bool IsHighest(Severity severity, int escalations) => Start(severity) + escalations >= Levels.Count - 1;

    private int Start(Severity severity)
    {
        var code = severity switch
        {
            Severity.General => General,
            Severity.Heavier => Heavier,
            _ => Severe,
        };
        for (var i = 0; i < Levels.Count; i++)
        {
            if (Levels[i].Code == code)
                return i;
        }
        throw new InvalidOperationException($"Level {code} is not on record.");
    }
}

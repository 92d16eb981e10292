using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision.Parameters;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>The squad checks every blasting unit once a month, the police station once each half-month (爆破方案五(一)4、(二)3).</summary>
public static class ChecksOften
{
    /// <summary>Stable id of the squad's.</summary>
    public const string SquadId = "licensing.explosives.squad";

    /// <summary>Stable id of the station's.</summary>
    public const string StationId = "licensing.explosives.station";

    /// <summary>Checks that the squad owes in a month, and the finding of an overdue one.</summary>
    [Rule(SquadId, FollowUpTexts.Police, 0, Part = FollowUpTexts.Explosives + "五", Item = "一.4")]
    public static (int Owed, Finding Overdue) Squad(CheckPeriod period, int made) => Of(
        SquadId, "一.4", CheckNumbers.SquadPerMonth, period, made, "治安大队当月抽查不足", "The squad's checks of the month are too few");

    /// <summary>Checks that the station owes in a half-month, and the finding of an overdue one.</summary>
    [Rule(StationId, FollowUpTexts.Police, 0, Part = FollowUpTexts.Explosives + "五", Item = "二.3")]
    public static (int Owed, Finding Overdue) Station(CheckPeriod period, int made) => Of(
        StationId, "二.3", CheckNumbers.StationPerHalfMonth, period, made, "派出所半月检查不足", "The station's checks of the half-month are too few");

    private static (int Owed, Finding Overdue) Of(string id, string item, DatedParameter<int> number, CheckPeriod period, int made, string zh, string en)
    {
        var owed = Math.Max(0, number.On(period.From).Value - made);
        return (owed, new Finding(
            id,
            FollowUpTexts.PolicePart(FollowUpTexts.Explosives + "五", item),
            zh,
            en,
            [FactText.Day("from", period.From), FactText.Day("to", period.To), FactText.Number("made", made)],
            number.Describe(period.From)));
    }
}

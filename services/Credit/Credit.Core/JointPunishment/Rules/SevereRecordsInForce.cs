using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Rules;

/// <summary>A joint punishment stands on severe records in force, each of them (严重失信), Art. 22 and 23.</summary>
public static class SevereRecordsInForce
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.punishment.severe-records-in-force";

    /// <summary>Whether every ground carries a punishment on the day, and the finding that says so.</summary>
    /// <param name="grounds">The records named as grounds; none is never enough.</param>
    /// <param name="date">Day of the proposal or of the decision.</param>
    [Rule(Id, Regulation.Document, 22)]
    [Rule(Id, Regulation.Document, 23)]
    public static (bool Holds, Finding Finding) Find(IReadOnlyCollection<CreditRecord> grounds, DateOnly date)
    {
        var failing = grounds.Where(r => !r.CarriesPunishment(date)).Select(r => new Fact("record_id", r.Id.ToString())).ToList();
        if (grounds.Count > 0 && failing.Count == 0)
            return (true, new Finding(Id, Regulation.Article(22), "事由均为有效期内的严重失信记录。", "Every ground is a severe record in force.", [.. grounds.Select(r => new Fact("record_id", r.Id.ToString()))]));
        return grounds.Count == 0
            ? (false, new Finding(Id, Regulation.Article(22), "没有有效的严重失信记录,不能实施联合惩戒。", "There is no severe record in force: no joint punishment.", [FactText.Day("date", date)]))
            : (false, new Finding(Id, Regulation.Article(22), "所列记录不是有效的严重失信记录或已终止惩戒,不能作为联合惩戒事由。", "These records are not severe, not in force, or ended by correction: they carry no joint punishment.", failing));
    }
}

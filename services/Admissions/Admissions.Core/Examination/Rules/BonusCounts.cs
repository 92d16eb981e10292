using Quzhou.Admissions.Core.Examination.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Rules;

/// <summary>
/// A ground counts once it was examined, published and confirmed without an open objection (公示无异议后确定), 三(四).
/// </summary>
public static class BonusCounts
{
    /// <summary>Finding when a claim does not count yet, else null.</summary>
    [Rule("admissions.bonus.published", Texts.Enrolment, 0, Part = "三", Item = "四")]
    public static Finding? Obstacle(BonusClaim claim) => claim switch
    {
        { Verified: false } => Refuse(claim, "加分资格未经审核通过", "The ground is not verified"),
        { PublishedOn: null } => Refuse(claim, "加分名单尚未公示", "The list is not published yet"),
        { ObjectionOpen: true } => Refuse(claim, "公示异议尚未处理", "An objection to the published list is open"),
        { Confirmed: false } => Refuse(claim, "加分名单尚未确定", "The list is not confirmed yet"),
        _ => null,
    };

    /// <summary>Whether the list of a place is reviewed by the districts' day and published by the city (柯城区、衢江区).</summary>
    public static bool IsDistrict(string place) => BonusParameters.Districts.Contains(place, StringComparer.Ordinal);

    /// <summary>Finding when review, and in a county publication, was done later than the notice sets; else null.</summary>
    /// <param name="district">Kecheng or Qujiang, whose list the city publishes (柯城区、衢江区).</param>
    /// <param name="doneOn">Day it was done.</param>
    [Rule("admissions.bonus.deadline", Texts.Enrolment, 0, Part = "三", Item = "四")]
    public static Finding? Late(bool district, DateOnly doneOn)
    {
        var until = district ? BonusParameters.DistrictUntil : BonusParameters.CountyUntil;
        return doneOn <= until.On(doneOn).Value
            ? null
            : new Finding(
                "admissions.bonus.deadline",
                Texts.Section("三", "四"),
                $"加分名单审核应于{until.On(doneOn).Value:yyyy-MM-dd}前完成",
                $"The list is due by {until.On(doneOn).Value:yyyy-MM-dd}",
                [new("done_on", $"{doneOn:yyyy-MM-dd}")],
                until.Describe(doneOn));
    }

    private static Finding Refuse(BonusClaim claim, string zh, string en) =>
        new("admissions.bonus.published", Texts.Section("三", "四"), zh, en, [new("ground", claim.Ground.ToString())]);
}

using Quzhou.HousingFund.Core.Projects.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>Level three or better with 8 million yuan paid in; else 10 million, or every building topped out (第六条二(二)3).</summary>
public static class CapitalAndQualification
{
    /// <summary>Finding when neither way is open, else null.</summary>
    [Rule("housingfund.developer.capital", Texts.Projects, 6, Item = "二.3")]
    public static Finding? Check(DeveloperProfile developer, IReadOnlyList<Building> buildings, DateOnly on)
    {
        var level = AdmissionThresholds.QualificationLevel.On(on).Value;
        var qualified = developer.QualificationLevel >= 1 && developer.QualificationLevel <= level;
        var needed = qualified ? AdmissionThresholds.CapitalQualifiedFen : AdmissionThresholds.CapitalOtherFen;
        if (developer.PaidInCapitalFen >= needed.On(on).Value || (!qualified && buildings.All(b => b.ToppedOut)))
            return null;
        return new Finding(
            "housingfund.developer.capital",
            Texts.Project(6, "二.3"),
            "资质与到位注册资本未达准入要求,且楼盘未全部结顶",
            "Qualification and paid-in capital do not suffice, and not every building is topped out",
            [new("qualification_level", $"{developer.QualificationLevel}"), new("paid_in_capital_fen", $"{developer.PaidInCapitalFen}")],
            needed.Describe(on));
    }
}

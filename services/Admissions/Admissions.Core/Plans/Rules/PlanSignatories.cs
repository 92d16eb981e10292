using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans.Rules;

/// <summary>
/// Who prepares and who approves a plan (编制与批准), 三(二): a county's by its education bureau with those of finance and
/// prices, approved by the three bureaus of the city; a city school's by the school, approved by the city's education bureau.
/// </summary>
public static class PlanSignatories
{
    /// <summary>Who prepares it together.</summary>
    public static IReadOnlyList<PlanSignatory> Preparing(Jurisdiction jurisdiction) => jurisdiction == Jurisdiction.City
        ? [PlanSignatory.School]
        : [PlanSignatory.CountyEducation, PlanSignatory.CountyFinance, PlanSignatory.CountyPrice];

    /// <summary>Who approves it.</summary>
    public static IReadOnlyList<PlanSignatory> Approving(Jurisdiction jurisdiction) => jurisdiction == Jurisdiction.City
        ? [PlanSignatory.CityEducation]
        : [PlanSignatory.CityEducation, PlanSignatory.CityFinance, PlanSignatory.CityPrice];

    /// <summary>One finding a signature that is still missing; empty when the plan may be carried out.</summary>
    [Rule("admissions.plan.signatories", Texts.Enrolment, 0, Part = "三", Item = "二")]
    public static IReadOnlyList<Finding> Missing(SeatPlan plan) =>
    [
        .. Preparing(plan.Jurisdiction).Concat(Approving(plan.Jurisdiction))
            .Where(s => plan.Signatures.All(signature => signature.As != s))
            .Select(s => new Finding(
                "admissions.plan.signatories",
                Texts.Section("三", "二"),
                $"招生计划尚缺{Name(s)}意见",
                $"The plan lacks the signature of {s}",
                [new("signatory", s.ToString())])),
    ];

    private static string Name(PlanSignatory signatory) => signatory switch
    {
        PlanSignatory.School => "招生学校",
        PlanSignatory.CountyEducation => "县(市、区)教育局",
        PlanSignatory.CountyFinance => "县(市、区)财政局",
        PlanSignatory.CountyPrice => "县(市、区)物价局",
        PlanSignatory.CityEducation => "市教育局",
        PlanSignatory.CityFinance => "市财政局",
        _ => "市物价局",
    };
}

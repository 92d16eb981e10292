using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Sampling.Rules;

/// <summary>What risk monitoring finds beyond a limit goes to the regular consultation and is made known to the other offices (会商、通报, 十三); it is no ground for a sanction.</summary>
public static class RiskSignalConsulted
{
    private const string Id = "foodsafety.sampling.consultation";

    /// <summary>Finding for a sample of risk monitoring beyond a limit, else null.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十三")]
    public static Finding? Check(SampleCategory category, Conclusion conclusion, string batch, DateOnly on) =>
        category == SampleCategory.RiskMonitoring && conclusion == Conclusion.Failed
            ? new Finding(
                Id, Texts.Point("十三"), "风险监测发现超出限量,提交会商并通报", "Risk monitoring found a value beyond its limit: for consultation, and made known to the other offices",
                [FactText.Text("batch", batch), FactText.Day("reported_on", on)])
            : null;
}

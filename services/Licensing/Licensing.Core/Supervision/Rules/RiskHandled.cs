using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision.Parameters;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>A unit at risk is warned and guided, a major risk published too, and every risk is assessed again regularly (附件8-4第四条(预警、控制)).</summary>
public static class RiskHandled
{
    /// <summary>Stable id of the level.</summary>
    public const string LevelId = "licensing.risk.level";

    /// <summary>Stable id of warning and guidance.</summary>
    public const string WarningId = "licensing.risk.warning";

    /// <summary>Stable id of the periodic assessment.</summary>
    public const string ReviewId = "licensing.risk.review";

    /// <summary>The finding of an assessment: likelihood and gravity, in grades and words (第五条(风险评估)).</summary>
    [Rule(LevelId, FollowUpTexts.Police, 5, Part = FollowUpTexts.RiskAnnex)]
    [Rule(LevelId, FollowUpTexts.Police, 4, Part = FollowUpTexts.RiskAnnex)]
    public static Finding Assessed(RiskAssessment assessment) => new(
        LevelId,
        FollowUpTexts.Annex(FollowUpTexts.RiskAnnex, 5),
        $"经定性与定量评估为{NameOf(assessment.Level)}",
        $"Assessed as {assessment.Level}",
        [new("source", assessment.Source.ToString()), new("likelihood", assessment.Likelihood.ToString()), new("gravity", assessment.Gravity.ToString())]);

    /// <summary>The finding of a warning.</summary>
    [Rule(WarningId, FollowUpTexts.Police, 4, Part = FollowUpTexts.RiskAnnex)]
    public static Finding Warned(RiskLevel level) => new(
        WarningId,
        Control,
        level == RiskLevel.Major ? "发出预警警示、加以辅导并对外公示" : "发出预警警示并加以辅导",
        level == RiskLevel.Major ? "Warned, guided and published" : "Warned and guided");

    /// <summary>Day by which a risk is assessed again.</summary>
    [Rule(ReviewId, FollowUpTexts.Police, 4, Part = FollowUpTexts.RiskAnnex)]
    public static (DateOnly DueOn, Finding Finding) Review(RiskLevel level, DateOnly from)
    {
        var interval = level == RiskLevel.Major ? RiskTerms.MajorMonths : RiskTerms.OrdinaryMonths;
        var due = LegalPeriod.AddMonths(from, interval.On(from).Value);
        return (due, new Finding(
            ReviewId, Control, "应定期开展后续专项风险评估", "To be assessed again regularly", [FactText.Day("due_on", due)], interval.Describe(from)));
    }

    /// <summary>The finding of an overdue assessment, else null.</summary>
    public static Finding? Overdue(DateOnly dueOn, DateOnly on) => on <= dueOn
        ? null
        : new Finding(ReviewId, Control, "后续风险评估已逾期", "The regular assessment is overdue", [FactText.Day("due_on", dueOn)]);

    private static Citation Control => FollowUpTexts.Annex(FollowUpTexts.RiskAnnex, 4);

    private static string NameOf(RiskLevel level) => level == RiskLevel.Major ? "重大风险" : "普通风险";
}

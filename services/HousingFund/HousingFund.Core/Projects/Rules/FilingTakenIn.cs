using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects.Rules;

/// <summary>A complete filing is taken in at once and goes to the survey (一次性受理, 第十条(一)).</summary>
public static class FilingTakenIn
{
    /// <summary>Finding of the intake.</summary>
    [Rule("housingfund.admission.taken-in", Texts.Projects, 10, Item = "一")]
    public static Finding Finding(ProjectKind kind) => new(
        "housingfund.admission.taken-in", Texts.Project(10, "一"), "申报材料齐全,予以受理", "The filing is complete; taken in", [new("kind", $"{kind}")]);
}

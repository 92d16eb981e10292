using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects;

/// <summary>Whether a project may be admitted (楼盘准入).</summary>
public static class Admission
{
    /// <summary>Everything that speaks against it; empty when it may be admitted.</summary>
    public static IReadOnlyList<Finding> Obstacles(
        ProjectKind kind, DeveloperProfile developer, IReadOnlyList<Building> buildings, IReadOnlyList<Fact>? punishment, DateOnly on) =>
    [
        .. new[]
        {
            DeveloperInGoodCredit.Check(punishment),
            AllStaffContribute.Check(developer),
            PromisePublished.Check(developer),
            kind == ProjectKind.Added ? null : CapitalAndQualification.Check(developer, buildings, on),
        }.OfType<Finding>(),
        .. kind == ProjectKind.Completed ? [] : ConstructionProgress.Check(buildings, on),
    ];

    /// <summary>Finding of an admission.</summary>
    public static Finding Granted { get; } = new("housingfund.project.admitted", Texts.Project(10, "三"), "符合准入条件,准予准入", "The conditions are met; admitted");
}

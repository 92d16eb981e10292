namespace Quzhou.HousingFund.Core.Projects;

/// <summary>Which article has the conditions of a kind of project.</summary>
internal static class AdmissionBasis
{
    internal static int Article(ProjectKind kind) => kind switch
    {
        ProjectKind.Completed => 7,
        ProjectKind.Added => 8,
        _ => 6,
    };
}

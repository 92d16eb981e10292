namespace Quzhou.AppHost.Demo;

/// <summary>What the company has in each department before the story begins.</summary>
/// <param name="PermitId">A permit.</param>
/// <param name="ProjectId">A housing project with a cooperation agreement.</param>
/// <param name="SchoolId">Its private high school.</param>
/// <param name="PlanId">The school's approved plan.</param>
/// <param name="PublicSchoolId">A public school that nobody may touch.</param>
/// <param name="CandidateId">A candidate.</param>
/// <param name="OperatorId">A canteen that it runs.</param>
internal sealed record Holdings(
    string PermitId, string ProjectId, string SchoolId, string PlanId, string PublicSchoolId, string CandidateId, string OperatorId);

namespace Quzhou.Admissions.Core.Allocation;

/// <summary>Name of the procedure of <c>docs/decisions/0072</c>; another procedure gets another name, so that old runs stay repeatable.</summary>
public static class AllocationProcedure
{
    /// <summary>The name.</summary>
    public const string Name = "quzhou.admissions.deferred-acceptance.v1";
}

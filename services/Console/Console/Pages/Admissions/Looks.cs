using Quzhou.Admissions.V1;

namespace Quzhou.Console.Pages.Admissions;

/// <summary>How a state looks; its name always stands beside the colour.</summary>
internal static class Looks
{
    internal static string Of(AllocationState state) => state switch
    {
        AllocationState.Published or AllocationState.Complete => "good",
        AllocationState.Failed or AllocationState.Rejected => "bad",
        AllocationState.Superseded => "off",
        _ => "wait",
    };

    internal static string Of(PlanState state) => state switch
    {
        PlanState.Approved => "good",
        PlanState.Frozen => "bad",
        _ => "wait",
    };
}

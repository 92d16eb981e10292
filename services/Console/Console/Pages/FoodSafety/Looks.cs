using Quzhou.FoodSafety.V1;

namespace Quzhou.Console.Pages.FoodSafety;

/// <summary>How a state looks; its name always stands beside the colour.</summary>
internal static class Looks
{
    internal static string Of(TargetState state) => state switch
    {
        TargetState.Met => "good",
        TargetState.Missed => "bad",
        _ => "wait",
    };

    internal static string Of(TargetTrend trend) => trend switch
    {
        TargetTrend.Up => "good",
        TargetTrend.Down => "bad",
        _ => "off",
    };

    internal static string Of(Severity severity) => severity switch
    {
        Severity.Severe => "bad",
        Severity.Heavier => "wait",
        _ => "off",
    };

    internal static string Of(AlarmState state) => state switch
    {
        AlarmState.Open => "bad",
        AlarmState.Acknowledged => "wait",
        _ => "off",
    };

    internal static string Of(InspectionResult result) => result switch
    {
        InspectionResult.Passed => "good",
        InspectionResult.Rectify => "wait",
        InspectionResult.Failed => "bad",
        _ => "off",
    };
}

using Quzhou.HousingFund.V1;

namespace Quzhou.Console.Pages.HousingFund;

/// <summary>How a state looks; its name always stands beside the colour.</summary>
internal static class Looks
{
    internal static string Of(ProjectState state) => state switch
    {
        ProjectState.Cooperating => "good",
        ProjectState.Suspended or ProjectState.Ended or ProjectState.Refused => "bad",
        _ => "wait",
    };

    internal static string Of(AdmissionStage stage) => stage switch
    {
        AdmissionStage.Concluded => "good",
        AdmissionStage.Refused => "bad",
        _ => "wait",
    };

    internal static string Of(ItemState state) => state switch
    {
        ItemState.Carried => "good",
        ItemState.Rejected => "bad",
        ItemState.Invalid => "off",
        _ => "wait",
    };

    internal static string Of(CooperationState state) => state switch
    {
        CooperationState.InForce => "good",
        CooperationState.OnHold => "wait",
        _ => "bad",
    };

    internal static string Of(TenderStage stage) => stage switch
    {
        TenderStage.Published => "good",
        TenderStage.Failed => "bad",
        _ => "wait",
    };
}

using Quzhou.Licensing.V1;

namespace Quzhou.Console.Pages.Licensing;

/// <summary>How a state looks; its name always stands beside the colour.</summary>
internal static class Looks
{
    internal static string Of(ApplicationState state) => state switch
    {
        ApplicationState.Granted => "good",
        ApplicationState.Refused => "bad",
        _ => "wait",
    };

    internal static string Of(CommitmentState state) => state switch
    {
        CommitmentState.Confirmed => "good",
        CommitmentState.ToBeRevoked or CommitmentState.Revoked or CommitmentState.Refused => "bad",
        CommitmentState.Ordinary => "off",
        _ => "wait",
    };

    internal static string Of(PermitState state) => state == PermitState.InForce ? "good" : "bad";

    internal static string Of(RoundState state) => state == RoundState.Published ? "good" : "wait";
}

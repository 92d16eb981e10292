using Grpc.Core;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

/// <summary>What does not fit the state or the officer: errors, and nothing has changed.</summary>
internal static class Refusals
{
    internal static RpcException WrongState(string resource, string zh, string en, params IReadOnlyList<string> allowed) =>
        ApiErrors.Precondition("WRONG_STATE", resource, zh, en, allowed);

    /// <summary>The same officer may not take both steps (双人复核).</summary>
    internal static RpcException FourEyes(string resource) => ApiErrors.Precondition(
        "FOUR_EYES", resource, "同一经办人不得办理前后两个环节", "the same officer may not take both steps");

    /// <summary>Refuses an officer who took an earlier step.</summary>
    /// <exception cref="RpcException">FAILED_PRECONDITION.</exception>
    internal static void MustDiffer(string officer, string resource, params ReadOnlySpan<string?> earlier)
    {
        foreach (var other in earlier)
        {
            if (other == officer)
                throw FourEyes(resource);
        }
    }
}

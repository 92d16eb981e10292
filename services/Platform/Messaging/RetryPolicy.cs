using MassTransit;

namespace Quzhou.Platform.Messaging;

/// <summary>
/// How often a message is tried: a few times at once, for a deadlock, then with growing pauses, for a database that
/// restarts; then it goes to the error queue, where an operator sees it and puts it back.
/// </summary>
public static class RetryPolicy
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMilliseconds(20),
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromMilliseconds(500),
        TimeSpan.FromSeconds(2),
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(10),
    ];

    /// <summary>Number of retries after the first attempt.</summary>
    public static int Retries => Pauses.Length;

    internal static void Apply(IRetryConfigurator retry) => retry.Intervals(Pauses);
}

namespace Quzhou.AppHost.LocalHosting.Running;

/// <summary>How long to wait before a crashed process is started again: twice as long each time, at once after it had been stable.</summary>
internal sealed class BackOff
{
    internal static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    internal static readonly TimeSpan Stable = TimeSpan.FromMinutes(1);
    private int crashes;

    /// <summary>The wait after a crash.</summary>
    /// <param name="ranFor">How long the process had run.</param>
    internal TimeSpan Next(TimeSpan ranFor)
    {
        if (ranFor >= Stable)
            crashes = 0;
        var wait = crashes >= 6 ? Longest : First * (1 << crashes);
        crashes++;
        return wait < Longest ? wait : Longest;
    }
}

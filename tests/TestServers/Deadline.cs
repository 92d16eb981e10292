using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Quzhou.TestServers;

/// <summary>Waits for a condition, never for a while: returns the moment it holds, and fails with its text when it does not in time.</summary>
public static class Deadline
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Longest wait for something that the platform does within seconds; a loaded machine of two cores has to make it.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(90);

    /// <summary>Returns the first value that is not null.</summary>
    public static async Task<T> ForAsync<T>(
        Func<Task<T?>> read, TimeSpan? atMost = null, [CallerArgumentExpression(nameof(read))] string what = "")
        where T : class
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await read() is { } value)
                return value;
            if (Stopwatch.GetElapsedTime(started) > (atMost ?? Usual))
                throw new TimeoutException($"Not within {atMost ?? Usual}: {what}");
            await Task.Delay(Pause); // poll
        }
    }

    /// <summary>Returns once a condition holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, TimeSpan? atMost = null, [CallerArgumentExpression(nameof(holds))] string what = "") =>
        await ForAsync(async () => await holds() ? "yes" : null, atMost, what);
}

using Quzhou.AppHost.LocalHosting.Running;

namespace Quzhou.AppHost.Tests;

/// <summary>How long a crashed process waits.</summary>
public sealed class BackOffTests
{
    [Fact]
    public void The_wait_doubles_up_to_the_longest()
    {
        var backOff = new BackOff();

        Enumerable.Range(0, 9).Select(_ => backOff.Next(TimeSpan.Zero).TotalSeconds).ShouldBe([0.5, 1, 2, 4, 8, 16, 30, 30, 30]);
    }

    [Fact]
    public void A_stable_run_forgives_the_crashes_before_it()
    {
        var backOff = new BackOff();
        backOff.Next(TimeSpan.Zero);
        backOff.Next(BackOff.Stable - TimeSpan.FromTicks(1)).ShouldBe(BackOff.First * 2);

        backOff.Next(BackOff.Stable).ShouldBe(BackOff.First);
    }
}

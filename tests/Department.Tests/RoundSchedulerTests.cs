using Microsoft.Extensions.Logging.Abstractions;
using Quzhou.Platform.Scheduling;

namespace Quzhou.Department.Tests;

public sealed class RoundSchedulerTests
{
    [Fact]
    public async Task One_item_that_fails_holds_up_no_other()
    {
        using var scheduler = new Three();

        var done = await scheduler.RunOnceAsync(TestContext.Current.CancellationToken);

        scheduler.Tried.ShouldBe([1, 2, 3]);
        done.ShouldBe(2);
    }

    private sealed class Three() : RoundScheduler(TimeProvider.System, TimeSpan.FromHours(1), NullLogger.Instance)
    {
        internal List<int> Tried { get; } = [];

        public override Task<int> RunOnceAsync(CancellationToken cancellation) => EachAsync([1, 2, 3], Do, cancellation);

        private Task<int> Do(int item)
        {
            Tried.Add(item);
            return item == 2 ? throw new InvalidOperationException("the second fails") : Task.FromResult(1);
        }
    }
}

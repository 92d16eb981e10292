using Quzhou.Credit.Core.Propagation;

namespace Quzhou.Credit.Core.Tests.Propagation;

public sealed class ResendPolicyTests
{
    private static readonly DateTimeOffset Start = new(2018, 7, 20, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly ResendPolicy Policy = new(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));
    private static readonly PropagationRow Row = PropagationRow.Open(new PropagationKey(Guid.Empty, 1, "credit"), VersionKind.Impose, Start);

    [Theory]
    [InlineData("after the first sending", 1, 10)]
    [InlineData("after the second", 2, 20)]
    [InlineData("after the third", 3, 40)]
    [InlineData("last before the longest", 6, 320)]
    [InlineData("the longest", 7, 600)]
    [InlineData("never more", 8, 600)]
    [InlineData("thousands of sendings do not overflow", 5_000, 600)]
    public void The_wait_doubles_up_to_the_longest(string row, int attempts, int seconds)
    {
        var sent = Row with { Attempts = attempts };

        Policy.DueAt(sent).ShouldBe(Start.AddSeconds(seconds), row);
        Policy.IsDue(sent, Start.AddSeconds(seconds).AddTicks(-1)).ShouldBeFalse(row);
        Policy.IsDue(sent, Start.AddSeconds(seconds)).ShouldBeTrue(row);
    }

    [Theory]
    [InlineData(PropagationState.Pending, true)]
    [InlineData(PropagationState.Failed, true)]
    [InlineData(PropagationState.Enforced, false)]
    [InlineData(PropagationState.NothingToRestrict, false)]
    [InlineData(PropagationState.Released, false)]
    [InlineData(PropagationState.Superseded, false)]
    public void Only_an_open_row_is_sent_again_or_late(PropagationState state, bool open)
    {
        var row = Row with { State = state };

        Policy.DueAt(row).HasValue.ShouldBe(open);
        Policy.IsOverdue(row, Start.AddDays(1)).ShouldBe(open);
    }

    [Theory]
    [InlineData("just before", -1, false)]
    [InlineData("at the term", 0, true)]
    [InlineData("after", 1, true)]
    public void Late_from_the_term_on_however_often_it_was_sent(string row, int ticks, bool overdue) =>
        Policy.IsOverdue(ResendPolicy.Resent(Row, Start.AddSeconds(30)), Start.AddMinutes(1).AddTicks(ticks)).ShouldBe(overdue, row);

    [Fact]
    public void Sending_again_counts_and_moves_the_wait()
    {
        var again = ResendPolicy.Resent(Row, Start.AddSeconds(10));

        again.Attempts.ShouldBe(2);
        Policy.DueAt(again).ShouldBe(Start.AddSeconds(30));
    }
}

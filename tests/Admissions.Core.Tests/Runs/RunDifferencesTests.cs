using FsCheck.Xunit;
using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Runs;
using Quzhou.Admissions.Core.Tests.Allocation;
using static Quzhou.Admissions.Core.Tests.Allocation.Cities;

namespace Quzhou.Admissions.Core.Tests.Runs;

public sealed class RunDifferencesTests
{
    // Two schools of one place; 0 > 1 > 2 by score, all want school 0 before school 1.
    private static readonly AllocationInput Before = new(
        Usual,
        [new SchoolSupply(SchoolId(0), 1, 0, [], null), new SchoolSupply(SchoolId(1), 1, 0, [], null)],
        [Entry(0, 300), Entry(1, 200), Entry(2, 100)],
        []);

    public static TheoryData<string, AllocationInput, string> Corrections => new()
    {
        { "nothing", Before, "" },
        { "the last overtakes all", Score(2, 400), "0 1>2 Displaced;1 2>0 Displaced;2 0>1 OwnData" },
        { "the first falls behind", Score(0, 50), "0 1>0 OwnData;1 2>1 PlaceFreed;2 0>2 PlaceFreed" },
        { "the first leaves", Before with { Candidates = [Before.Candidates[1], Before.Candidates[2]] }, "0 1>- Removed;1 2>1 PlaceFreed;2 0>2 PlaceFreed" },
        { "another comes", Before with { Candidates = [.. Before.Candidates, Entry(3, 250)] }, "1 2>0 Displaced;3 ->2 Added" },
        { "a correction that moves nobody", Score(0, 310), "" },
    };

    [Theory]
    [MemberData(nameof(Corrections))]
    public void Says_who_moved_from_where_to_where_and_why(string row, AllocationInput after, string moves)
    {
        var difference = RunDifferences.Between(Keep(Before), Keep(after));

        string.Join(';', difference.Moves.Select(m => $"{Number(m.CandidateId)} {m.Before?.Rank.ToString() ?? "-"}>{m.After?.Rank.ToString() ?? "-"} {m.Cause}")).ShouldBe(moves, row);
        difference.Moves.ShouldAllBe(m => m.ReasonZh.Length > 0 && m.ReasonEn.Length > 0);
        difference.Before.ShouldBe(Market.Of(Before).InputDigest, row);
        difference.After.ShouldBe(Market.Of(after).InputDigest, row);
    }

    [Fact]
    public void Says_which_lines_moved()
    {
        var difference = RunDifferences.Between(Keep(Before), Keep(Score(2, 250)));

        var line = difference.Lines.ShouldHaveSingleItem();
        line.Before!.SchoolId.ShouldBe(SchoolId(1));
        (line.Before!.Last!.Value.Total, line.After!.Last!.Value.Total).ShouldBe((200, 250));
    }

    [Fact]
    public void Another_channel_of_the_same_school_is_a_move_of_its_own_kind()
    {
        KeptRun Run(Channel channel) => new("", [new KeptPlace(new Place(CandidateId(0), 1, SchoolId(0), channel), "same")], []);

        RunDifferences.Between(Run(Channel.Open), Run(Channel.Quota)).Moves.Single().Cause.ShouldBe(MoveCause.OtherChannel);
    }

    [Property(MaxTest = 60)]
    public void A_run_differs_in_nothing_from_itself_and_backwards_says_the_reverse(int high, int low)
    {
        var seed = Seed(high, low);
        var first = Keep(Cities.Random(seed, candidates: 15, schools: 4, distinct: true));
        var second = Keep(Cities.Random(seed + 1, candidates: 15, schools: 4, distinct: true));

        RunDifferences.Between(first, first).Moves.ShouldBeEmpty();
        RunDifferences.Between(first, first).Lines.ShouldBeEmpty();
        RunDifferences.Between(second, first).Moves.Select(m => (m.CandidateId, m.After, m.Before))
            .ShouldBe(RunDifferences.Between(first, second).Moves.Select(m => (m.CandidateId, m.Before, m.After)));
    }

    private static KeptRun Keep(AllocationInput input)
    {
        var market = Market.Of(input);
        return RunDifferences.Keep(market, Allocator.Run(market).ShouldBeOfType<FinalAllocation>());
    }

    private static AllocationInput Score(int candidate, int total) =>
        Before with { Candidates = [.. Before.Candidates.Select((c, i) => i == candidate ? Entry(candidate, total) : c)] };

    private static int Number(Guid id) => Enumerable.Range(0, 9).First(n => CandidateId(n) == id);

    private static CandidateEntry Entry(int candidate, int total) => new(
        CandidateId(candidate), null, false, new SubjectScores(0, 0, total, 0, 0, 0), 0, 0, [new Preference(SchoolId(0), []), new Preference(SchoolId(1), [])]);
}

using Google.Protobuf.WellKnownTypes;
using Quzhou.Console.Components;
using Quzhou.Console.Components.Lists;

namespace Quzhou.Console.Tests.Fields;

/// <summary>Paging, and how things are written.</summary>
public sealed class FieldsListTests
{
    [Fact]
    public async Task A_list_turns_forward_and_back_to_the_first_page()
    {
        List<string> asked = [];
        var list = new TokenList<int>(token =>
        {
            asked.Add(token);
            return Task.FromResult<TokenPage<int>?>(token.Length == 0 ? new([1, 2], "next") : new([3], ""));
        });

        await list.RestartAsync();
        list.Items.ShouldBe([1, 2]);
        list.Next.ShouldBe("next");
        await list.TurnAsync(list.Next);
        list.Items.ShouldBe([3]);
        list.Next.ShouldBe("");
        await list.RefreshAsync();
        await list.RestartAsync();

        asked.ShouldBe(["", "next", "next", ""]);
    }

    [Fact]
    public async Task What_was_refused_is_not_shown_as_the_answer()
    {
        var refuses = false;
        var list = new TokenList<int>(_ => Task.FromResult(refuses ? null : new TokenPage<int>([1], "next")));
        await list.RestartAsync();
        refuses = true;

        await list.RestartAsync();

        list.Items.ShouldBeEmpty();
        (list.Next, list.IsAnswered).ShouldBe(("", false));
    }

    [Fact]
    public async Task When_answers_cross_the_one_to_the_later_question_counts()
    {
        var slow = new TaskCompletionSource<TokenPage<int>?>();
        var list = new TokenList<int>(token => token == "slow" ? slow.Task : Task.FromResult<TokenPage<int>?>(new([2], "")));
        var first = list.TurnAsync("slow");
        await list.TurnAsync("fast");

        slow.SetResult(new TokenPage<int>([1], "more"));
        await first;

        list.Items.ShouldBe([2]);
        list.Token.ShouldBe("fast");
    }

    [Fact]
    public async Task A_page_is_renewed_only_while_it_is_shown()
    {
        var list = new TokenList<int>(_ => Task.FromResult<TokenPage<int>?>(new([1], "")));
        await list.RestartAsync();

        list.Renew("other", new TokenPage<int>([8], ""));
        list.Items.ShouldBe([1]);
        list.Renew("", new TokenPage<int>([9], ""));
        list.Items.ShouldBe([9]);
    }

    [Fact]
    public void Money_points_and_quantities_are_written_without_rounding()
    {
        Written.Yuan(123_456_789).ShouldBe("1,234,567.89");
        Written.Yuan(-5).ShouldBe("-0.05");
        Written.Points(6125).ShouldBe("612.5");
        Written.Millionths(1_250_001).ShouldBe("1.250001");
        Written.Millionths(1).ShouldBe("0.000001");
        Written.Number(9_999).ShouldBe("9,999");
    }

    [Fact]
    public void Times_are_those_of_Beijing() =>
        Written.Time(Timestamp.FromDateTimeOffset(new DateTimeOffset(2018, 9, 24, 18, 30, 0, TimeSpan.Zero))).ShouldBe("2018-09-25 02:30:00");

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("0123456789", 10, "0123456789")]
    [InlineData("0123456789a", 10, "012345678…")]
    [InlineData("01234567\U0001F35Cab", 10, "01234567…")]
    public void A_long_text_is_cut_between_characters(string text, int length, string cut) => Written.Short(text, length).ShouldBe(cut);

    [Fact]
    public void A_year_that_is_none_changes_nothing()
    {
        Years.Read("2018", 2026).ShouldBe(2018);
        Years.Read("1999", 2026).ShouldBe(2026);
        Years.Read("20188", 2026).ShouldBe(2026);
        Years.Read("<b>", 2026).ShouldBe(2026);
        Years.Read(null, 2026).ShouldBe(2026);
    }
}

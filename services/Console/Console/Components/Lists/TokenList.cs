namespace Quzhou.Console.Components.Lists;

/// <summary>
/// One list of a department, a page at a time (分页列表). The department pages; the console only keeps the page that is shown.
/// When two answers cross, the one to the later question counts.
/// </summary>
/// <param name="fetch">Asks for the page that a token names, the empty token for the first; null when the department refused.</param>
public sealed class TokenList<TItem>(Func<string, Task<TokenPage<TItem>?>> fetch)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 20;

    private int questions;

    /// <summary>Rows of the page.</summary>
    public IReadOnlyList<TItem> Items { get; private set; } = [];

    /// <summary>Token of the page; empty for the first.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Token of the next page; empty on the last.</summary>
    public string Next { get; private set; } = "";

    /// <summary>True once the department has answered.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>Turns to a page.</summary>
    public async Task TurnAsync(string token)
    {
        var question = ++questions;
        var page = await fetch(token);
        if (question != questions)
            return;

        // What was refused is not shown as if it were the answer.
        (Items, Next) = page is null ? ([], "") : (page.Items, page.Next);
        (Token, IsAnswered) = (token, page is not null);
    }

    /// <summary>Begins again at the first page: another filter.</summary>
    public Task RestartAsync() => TurnAsync("");

    /// <summary>Asks for the page that is shown again: something was decided.</summary>
    public Task RefreshAsync() => TurnAsync(Token);

    /// <summary>Shows the page as it stands now, in the place of what was known of it; unless another is being asked for.</summary>
    public void Renew(string token, TokenPage<TItem> page)
    {
        if (token == Token && IsAnswered)
            (Items, Next) = (page.Items, page.Next);
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Next">Token of the next page; empty on the last.</param>
public sealed record TokenPage<TItem>(IReadOnlyList<TItem> Items, string Next);

using Grpc.Core;
using Microsoft.AspNetCore.Components;
using Quzhou.Console.Departments;

namespace Quzhou.Console.Components;

/// <summary>A page that asks departments in the officer's name and shows what they refuse.</summary>
public abstract class OfficerPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource left = new();
    private Problem? problem;

    [Inject]
    private protected Calls Calls { get; set; } = default!;

    [Inject]
    private protected Words Words { get; set; } = default!;

    [Inject]
    private protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>Cancelled when the officer leaves the page.</summary>
    protected CancellationToken Left => left.Token;

    /// <summary>What a department refused last, for <c>&lt;ProblemBar&gt;</c>; null when nothing.</summary>
    protected string? ProblemText => problem is null ? null : Words.Of(problem);

    /// <summary>Asks a department.</summary>
    /// <returns>Its answer; null when it refused, and then the page says why.</returns>
    private protected async Task<T?> AskAsync<TClient, T>(string department, Func<TClient, CallOptions, AsyncUnaryCall<T>> call)
        where TClient : ClientBase<TClient>
        where T : class
    {
        var answer = await Calls.CallAsync(department, call, Left);
        problem = answer.Problem;
        if (problem is { IsSignedOut: true })
            Navigation.NavigateTo("/sign-in?reason=expired", forceLoad: true);
        return answer.Value;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Leaves the page.</summary>
    protected virtual void Dispose(bool disposing)
    {
        left.Cancel();
        left.Dispose();
    }
}

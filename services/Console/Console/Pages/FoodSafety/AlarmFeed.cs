using Quzhou.FoodSafety.V1;

namespace Quzhou.Console.Pages.FoodSafety;

/// <summary>The newest changes of alarms, and how far the stream was read; however long it runs, it holds no more than a page.</summary>
internal sealed class AlarmFeed
{
    internal const int Kept = 50;
    private readonly LinkedList<WatchAlarmsResponse> newest = [];

    /// <summary>The newest changes, the newest first.</summary>
    internal IEnumerable<WatchAlarmsResponse> Newest => newest;

    /// <summary>Sequence that was read last; the stream goes on after it.</summary>
    internal long LastSequence { get; private set; }

    /// <summary>True when there is something that was not painted yet.</summary>
    internal bool IsNew { get; set; }

    /// <summary>Takes a change; one that came before, again after a break, is known already.</summary>
    internal void Take(WatchAlarmsResponse change)
    {
        if (change.Change.Sequence <= LastSequence)
            return;
        LastSequence = change.Change.Sequence;
        newest.AddFirst(change);
        if (newest.Count > Kept)
            newest.RemoveLast();
        IsNew = true;
    }
}

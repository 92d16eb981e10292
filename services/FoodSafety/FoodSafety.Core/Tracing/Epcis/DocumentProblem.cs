namespace Quzhou.FoodSafety.Core.Tracing.Epcis;

/// <summary>What is wrong with a document, and where (文档错误).</summary>
/// <param name="Path">JSON path, for example <c>$.epcisBody.eventList[3].quantityList[0].uom</c>.</param>
/// <param name="Reason">Stable code.</param>
/// <param name="Zh">Why, in Chinese.</param>
/// <param name="En">Why, in English.</param>
public sealed record DocumentProblem(string Path, string Reason, string Zh, string En);

/// <summary>Limits of a document (文档限制): technical, not law.</summary>
public static class DocumentLimits
{
    /// <summary>Largest document, in bytes of UTF-8: below the largest message of the API.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>Most events.</summary>
    public const int MaxEvents = 1_000;

    /// <summary>Most batches in one list of an event.</summary>
    public const int MaxBatches = 2_000;

    /// <summary>Most references of one kind in an event.</summary>
    public const int MaxReferences = 50;

    /// <summary>Longest URI or word, in characters.</summary>
    public const int MaxText = 200;

    /// <summary>Largest field that is kept without being interpreted, in characters.</summary>
    public const int MaxCarried = 20_000;

    /// <summary>Deepest nesting.</summary>
    public const int MaxDepth = 32;

    /// <summary>Problems told at once; a sender mends these first.</summary>
    public const int MaxProblems = 50;
}

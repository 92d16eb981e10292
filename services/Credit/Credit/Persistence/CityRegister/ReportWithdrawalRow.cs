namespace Quzhou.Credit.Persistence;

/// <summary>
/// A department took a report back (撤回报送), known by the report's id: it may arrive before the report does. Keyed by the
/// withdrawing department too, so that another one's word has no effect on it.
/// </summary>
internal sealed class ReportWithdrawalRow
{
    /// <summary>The report that is taken back.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>Department that takes it back.</summary>
    public required string Source { get; init; }

    /// <summary>The withdrawal, or the report that replaces it.</summary>
    public required Guid ById { get; init; }

    /// <summary>Why; empty for a report that was replaced.</summary>
    public required string Reason { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}

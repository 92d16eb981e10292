namespace Quzhou.Contracts.V1;

/// <summary>
/// A department takes back a report of dishonest behaviour (撤回报送): what it reported is taken out of the city register,
/// whichever of the two arrives first.
/// </summary>
public sealed record DishonestyWithdrawn
{
    /// <summary>Id of this withdrawal (撤回编号); the same withdrawal again changes nothing.</summary>
    public required Guid WithdrawalId { get; init; }

    /// <summary>The report that is taken back (被撤回的报送编号).</summary>
    public required Guid ReportId { get; init; }

    /// <summary>Resource name of the reporting service (报送部门): only who reported can withdraw.</summary>
    public required string Source { get; init; }

    /// <summary>Why, in Chinese, without personal data (撤回原因).</summary>
    public required string Reason { get; init; }
}

using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Guides;

namespace Quzhou.Licensing.Core.Registrations;

/// <summary>Where the check of a newly registered business stands (核查状态).</summary>
public enum FollowUpCheckState
{
    /// <summary>It has to be checked on the spot (待核查).</summary>
    Scheduled = 1,

    /// <summary>A violation was found; market regulation has to be told (待通报).</summary>
    ViolationFound = 2,

    /// <summary>Checked, and told where needed (已办结).</summary>
    Closed = 3,
}

/// <summary>What a check found (核查结论).</summary>
public enum FollowUpCheckResult
{
    /// <summary>It works lawfully (未发现违法).</summary>
    Lawful = 1,

    /// <summary>It breaks the law (发现违法).</summary>
    Violation = 2,

    /// <summary>It cannot be found at its address (查无下落).</summary>
    NotFound = 3,
}

/// <summary>
/// The check of a business of a cancelled item (取消审批后的核查): nobody applies, market regulation tells who registered anew, the
/// authority checks on the spot (衢公办〔2018〕14号二(一); plan part 四(一)).
/// </summary>
/// <param name="Id">Id.</param>
/// <param name="Zone">Zone.</param>
/// <param name="Serial">Cancelled item.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RegisteredOn">Day of the registration at market regulation.</param>
/// <param name="Received">Who took the list in, and when.</param>
/// <param name="Term">Term that the authority's supervision plan sets for the check; null when it sets none - the gazette prints none.</param>
/// <param name="Checked">The inspector, and when; null before.</param>
/// <param name="Result">What was found; null before.</param>
/// <param name="Record">Where the record is kept; empty before.</param>
/// <param name="Notified">Who told market regulation, and when; null when not told.</param>
public sealed record FollowUpCheck(
    Guid Id,
    Zone Zone,
    int Serial,
    FollowUpCheckState State,
    DateOnly RegisteredOn,
    Act Received,
    TimeLimit? Term,
    Act? Checked = null,
    FollowUpCheckResult? Result = null,
    string Record = "",
    Act? Notified = null);
